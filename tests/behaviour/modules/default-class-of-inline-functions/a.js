export default class {
  static async m(x) {
    'use server';
    return ['class', x];
  }
}
