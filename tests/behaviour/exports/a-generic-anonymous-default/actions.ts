'use server';
export default async function <T>(x: T) { return [x]; }
