export default async function run(t) {
  const v = 'v';
  const pick = (n) => n === 0 ? async () => { 'use server'; return [v, 0]; } : n === 1 ? async () => { 'use server'; return [v, 1]; } : async () => { 'use server'; return [v, 2]; };
  for (let i = 0, f; f = pick(i), i < 3; i++) await t.call(f);
}
