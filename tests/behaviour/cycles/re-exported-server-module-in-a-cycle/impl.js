import * as actions from './actions.js';
export const save = async (x) => [x, Object.keys(actions).includes('save')];
