export async function one(x) {
  return ['one', x];
}
export const two = async (x) => ['two', x];
