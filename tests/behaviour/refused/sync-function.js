// refused: sync-function
export default function run() {
  return function () {
    'use server';
  };
}
