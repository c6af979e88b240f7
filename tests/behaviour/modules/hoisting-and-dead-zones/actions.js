'use server';
export { a, b, c };
const early = [typeof a, a.name];
async function a() { return [early, typeof b]; }
var b = async () => [early, 'b'];
{
  var c = async () => ['c', inner];
  const inner = 'inner';
}
export default a;
