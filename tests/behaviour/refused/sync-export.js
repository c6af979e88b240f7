// refused: sync-export
'use server';
export function a() {}
export const b = () => 1;
