// refused: then-export
'use server';
export async function then() {}
