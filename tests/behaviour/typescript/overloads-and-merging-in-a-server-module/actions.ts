"use server"
export default async function <T>(x: T): Promise<T>
export default async function (x: any) { return ['default', x]; }
export function s(a: string): Promise<string>
export function s(a: number): Promise<string>
export async function s(a: any) { return 's' + a }
export namespace s { export type Options = { a: 1 }; }
export interface s { (x: number): void }
export async function* gen(n: number): AsyncGenerator<number> { yield n; yield n + 1 }
export const late = async (): Promise<unknown> => [await s(1), typeof helper]
function helper<T>(x: T): x is T & {} { return true }
export type { helper }
