namespace Lib { export const value = 'lib'; export interface Shape { a: 1 } export namespace Deep { export const d = 'deep' } }
import V = Lib.value;
import D = Lib.Deep;
import Shape = Lib.Shape;
namespace App {
  import W = Lib.value;
  import T = Lib.Shape;
  export import X = Lib.Deep;
  export async function f(s?: T, q?: Shape) { 'use server'; return [V, D.d, W, X.d]; }
}
export default async function run(t: any) {
  await t.call(App.f);
}
