// refused: non-function-export
'use server';
export const a = 1;
export class B {}
