export
async function inline(n: number) {
  'use server';
  return ['inline', n, limit];
}
export
const limit = 2;
export
type Limit = number;
export // a comment
enum Kind { first }
export
{ inline as again };
