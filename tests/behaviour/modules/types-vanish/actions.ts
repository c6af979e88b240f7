'use server';
import type { T } from './types.ts';
export type Options = { x: number };
export interface Shape {}
export type { T } from './types.ts';
export declare const ambient: number;
export async function a(options: Options): Promise<unknown>;
export async function a(options: any): Promise<unknown> {
  return ['a', options.x];
}
export const b = (async (x) => ['b', x]) satisfies (x: number) => Promise<unknown>;
