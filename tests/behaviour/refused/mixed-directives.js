// refused: mixed-directives
'use client';
'use server';
export async function a() {}
