class Api {
  static async m(x) {
    'use server';
    return [typeof Api, x];
  }
}
const Other = class Named {
  static async m(x) {
    'use server';
    return x;
  }
};
export default async function run(t) {
  await t.call(Api.m, 1);
  await t.call(Other.m, 2);
  const v = 'v';
  await t.call(
    (class {
      static async m() {
        'use server';
        return v;
      }
    }).m,
  );
}
