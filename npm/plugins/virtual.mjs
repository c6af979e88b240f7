// The modules that plugins serve, and the ones these import.
import path from 'node:path';

const forms = {
  'virtual:rscc/registry': 'registry',
  'virtual:rscc/client-modules': 'client-modules',
  'virtual:rscc/manifest': 'rscc',
};
const module_prefix = 'virtual:rscc/module/';

// {id, load?} of a specifier or of an id given before: `load` makes the text. An import of a registry is
// the module's file, as the bundler itself names it. undefined: it is none of ours.
export async function findVirtual(app, source) {
  const name = source.replace(/^\0/, '');
  if (Object.hasOwn(forms, name)) return { id: `\0${name}`, name, load: () => app.virtualModule(forms[name]) };
  if (!name.startsWith(module_prefix)) return undefined;
  const module = decodeURIComponent(name.slice(module_prefix.length));
  return { id: path.normalize(await app.fileOf(module)) };
}

export const virtual_names = Object.keys(forms);
