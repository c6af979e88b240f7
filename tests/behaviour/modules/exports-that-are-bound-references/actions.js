'use server';
import { make, plain } from './make.js';

function makeHere(table) {
  return async (id) => {
    'use server';
    return [table, id];
  };
}

async function remove(table, id) {
  return ['remove', table, id];
}

export { remove };
export const removeUser = remove.bind(null, 'users');
export const [first, { second }] = [makeHere('first'), { second: makeHere('second') }];
export const imported = make('imported');
export const same = plain;
export { plain as renamed };
let later;
later = makeHere('later');
export { later, later as 'an alias' };
export default makeHere('default');
