export default async function run(t) {
  const v = 'v';
  const f = async () => { "use server"; return v; };
  const g = async () => { "use server"; "x"; return v; };
  const h = async () => { /* c */ "use server" /* d */; /* e */ return v; };
  for (const x of [f, g, h]) await t.call(x);
}
