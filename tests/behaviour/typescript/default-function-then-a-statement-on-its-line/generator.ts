export default async function* <T>(list: T[]) { 'use server'; yield* list; } export const last = 1
