'use server';
import type { Only } from './types';
import { type AlsoOnly, real, type as as2, as } from './other';
import type DefaultType from './types';
type f1 = 1;
interface f2 { a: Only }
export type { Only, DefaultType };
export { type AlsoOnly, real, as2 as 'a type', as };
export async function f1(this: void, a?: string): Promise<f1 | string>;
export async function f1(a: number): Promise<string>;
export async function f1(a?: any): Promise<any> { return ['f1', a]; }
export interface f2x extends f2 {}
export const f2: (x: number) => Promise<unknown> = async (x) => ['f2', x], f3 = (async <T,>(x: T) => ['f3', x] as const) satisfies Function;
export let f4!: (x: number) => Promise<unknown>;
f4 = async (x) => ['f4', x];
export const { a, b: { c = async () => 'c' } = {} as any }: any = { a: async () => 'a', d: async () => 'd' };
declare const ambient: number;
export type { ambient };
export declare function ambientFunction(): void;
export const enumLess = (<any>(async () => 'cast'))!;
async function hidden() { return 'hidden'; }
export { hidden as default, hidden as 'a b', type f1 as F1 };
namespace N { export async function g() { return 'N.g'; } export type T = 1; }
export import g = N.g;
export const viaNs = N.g!;
