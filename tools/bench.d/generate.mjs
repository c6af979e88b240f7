// Makes the modules that tools/bench measures. By hand: node generate.mjs KIND COUNT > module.tsx
// The text depends on nothing but its arguments.
import { pathToFileURL } from 'node:url';

const repeat = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');

const header = "import { db } from './db';\nimport { Button } from './button';\n\n";

// About 400 bytes with one inline server function that captures two variables and a member path.
function component(i) {
  return `export async function Item${i}({ user, post }: { user: User; post: Post }) {
  const limit = post.limit ?? ${i % 97};
  async function save(form: FormData) {
    'use server';
    const title = String(form.get('title'));
    await db.posts.update({ id: post.id, title, by: user.name, limit });
  }
  return (
    <form action={save}>
      <input name="title" />
      <Button>Save {limit}</Button>
    </form>
  );
}
`;
}

// A module of so many inline server functions, filled with plain functions up to `bytes`.
export function functions(count, bytes = 0) {
  let text = header + repeat(count, component);
  for (let i = 0; text.length < bytes; i++) {
    text += `export function plain${i}(a: number, b: string): string {\n  return a > ${i} ? b.trim() : String(a + ${i});\n}\n`;
  }
  return text;
}

export function kilobytes(count) {
  let text = header;
  for (let i = 0; text.length < count * 1024; i++) text += component(i);
  return text;
}

// One server function that reads as many different captured variables.
export function reads(count) {
  const declarations = repeat(count, (i) => `  const v${i} = props.p${i};\n`);
  const sum = repeat(count, (i) => `    total += v${i};\n`);
  return `export function Page(props) {\n${declarations}  return async () => {\n    'use server';\n    let total = 0;\n${sum}    return total;\n  };\n}\n`;
}

// A server function inside as many ordinary functions, which captures a variable of each.
export function nesting(depth) {
  const open = repeat(depth, (i) => `function f${i}(a${i}) {\n`);
  const uses = Array.from({ length: depth }, (_, i) => `a${i}`).join(', ');
  const close = repeat(depth, (i) => (i === 0 ? '' : `return f${depth - i};\n}\n`));
  return `export ${open}return async () => {\n'use server';\nreturn [${uses}];\n};\n}\n${close}`;
}

// Server functions inside server functions, each capturing its parent's variable.
export function tower(depth) {
  const open = repeat(depth, (i) => `const f${i} = async (a${i}) => {\n'use server';\nconst b${i} = ${i === 0 ? 'p' : `a${i - 1}`};\n`);
  const close = repeat(depth, (i) => `return b${depth - 1 - i};\n};\n`);
  return `export function Page(p) {\n${open}${close}return f0;\n}\n`;
}

// A class of as many static server functions and static fields.
export function statics(count) {
  const members = repeat(count, (i) => `static x${i} = ${i};\nstatic async m${i}() {\n'use server';\nreturn p;\n}\n`);
  return `export function Page(p) {\nreturn class {\n${members}};\n}\n`;
}

// Server functions that refer to each other in a cycle.
export function cycle(count) {
  const members = repeat(count, (i) => `async function f${i}() {\n'use server';\nreturn [p, f${(i + 1) % count}];\n}\n`);
  return `export function Page(p) {\n${members}return f0;\n}\n`;
}

export const small = header + component(1);
export const kinds = { functions, kilobytes, reads, nesting, tower, statics, cycle };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [kind, count, bytes] = process.argv.slice(2);
  if (!kinds[kind] || !(count > 0)) {
    process.stderr.write(`usage: node generate.mjs ${Object.keys(kinds).join('|')} COUNT\n`);
    process.exit(2);
  }
  process.stdout.write(kinds[kind](Number(count), Number(bytes ?? 0)));
}
