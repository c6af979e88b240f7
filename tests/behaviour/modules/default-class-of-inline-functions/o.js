export default {
  async m(x) {
    'use server';
    return ['object', x];
  },
};
