export default async function run(t) {
  let x = 1, y = 1; // see /api/*
  let q = x /*
  */ ++y
  const url = 'a/*', pattern = String(/[/*]/); // or /b/*
  const k = async () => {
    'use server';
    return [x, q, y, url, pattern];
  };
  await t.call(k);
}
