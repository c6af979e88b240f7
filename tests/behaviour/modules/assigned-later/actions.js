'use server';
export let a;
export var b;
export async function c(x) {
  return ['first c', x];
}
{
  a = async (x) => ['a', x];
}
setB();
c = async (x) => ['second c', x];
function setB() {
  b = async (x) => ['b', x];
}
