export async function one(x) {
  return ['one', x];
}
export const two = async (x) => ['two', x];
export async function three(x) {
  return ['three', x];
}
export default async (x) => ['default', x];
