// Checks on emitted code by a parser that isn't ours.
import path from 'node:path';
import { parseSync } from 'oxc-parser';

const languages = { '.ts': 'ts', '.mts': 'ts', '.cts': 'ts', '.tsx': 'tsx' };

function parse(name, code) {
  const lang = languages[path.extname(name)] ?? 'jsx';
  return parseSync(`module.${lang}`, code, { lang, sourceType: 'module' });
}

export function syntaxError(name, code) {
  const error = parse(name, code).errors.find(({ severity }) => severity === 'Error');
  return error && `${error.message} at ${JSON.stringify(code.slice(error.labels[0]?.start ?? 0).slice(0, 60))}`;
}

// What is wrong with the output of `input`; undefined: it parses and holds no directive.
export function outputProblem(name, code, input) {
  const error = syntaxError(name, code);
  if (error) return input !== undefined && syntaxError(name, input) ? undefined : `does not parse: ${error}`;
  if (holdsDirective(parse(name, code).program)) return "still holds the directive 'use server'";
}

function holdsDirective(root) {
  const todo = [root];
  while (todo.length > 0) {
    const node = todo.pop();
    if (node.directive === 'use server') return true;
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) todo.push(...value.filter((item) => item && typeof item === 'object'));
      else if (value && typeof value === 'object') todo.push(value);
    }
  }
  return false;
}
