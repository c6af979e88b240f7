import * as escaped from './escaped.js';
import * as escapedString from './escaped-string.js';
import * as identifier from './identifier.js';
import * as otherModule from './other-module.js';
import * as serverNames from './server-names.js';
import * as string from './string.js';

export default async function run(t) {
  for (const module of [escaped, escapedString, identifier, otherModule, serverNames, string]) {
    for (const name of Object.keys(module)) {
      if (name.startsWith('$$rscc_')) continue;
      t.log(name);
      await t.call(module[name], name.length);
    }
  }
}
