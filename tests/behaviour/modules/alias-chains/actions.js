'use server';
export { third as a };
const first = async (x) => ['first', x];
const second = first;
const third = second;
export const b = third;
export default second;
export const c = ((first));
