export default async function run(t: any) {
  const a = 1, b = 2, c = 3;
  const f = async () => {
    'use server';
    return [
      a < b > +c, a < b > -c,
      a < b >　+c, a < b >　-c,
      a < b > +c, a < b > -c,
      a < b >﻿+c, a < b >﻿-c,
      a < b > +c, a < b > -c,
      a < b > +c, a < b > -c,
      a < b > +c, a < b > -c,
      a < b > +c, a < b > -c,
      a < b >+c, a < b >-c,
      a < b >+c, a < b >-c,
      a < b > +c, a < b > -c,
      a < b > +c, a < b > -c,
    ];
  };
  await t.call(f);
}
