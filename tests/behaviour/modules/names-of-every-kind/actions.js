'use server';
async function one(x) { return ['one', x]; }
const two = async (x) => ['two', x];
let three = async (x) => ['three', x];
three = async (x) => ['three again', x];
var four;
if (true) four = async (x) => ['four', x];
export { one as default, one, one as 'a b', two as if, two as let, three, four, four as await, two as __proto__, one as constructor, two as 'a"b\'\\', two as "é", one as '😀', two as toString, one as arguments };
export const { a: five, b: [six = async (x) => ['six', x]], ['c']: seven } = { a: async (x) => ['five', x], b: [], c: async (x) => ['seven', x] };
export const eight = ((async (x) => ['eight', x])), nine = true && two, ten = (0, one);
