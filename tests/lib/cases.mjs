// Finds the behaviour cases and prepares them: compiles every module, strips types and JSX.
import fs from 'node:fs';
import path from 'node:path';
import { transform as esbuild } from 'esbuild';
import { describeDiagnostics, secondCompileProblem, transform } from './rscc.mjs';

const extension = /\.(?:js|jsx|ts|tsx|mjs|mts)$/;
const runtimes = ['--server-runtime=behaviour/server-runtime', '--client-runtime=behaviour/client-runtime'];

// [{name, entry, files: [[path, text]], refused: [rule], modes, notReact}]; paths are relative to `root`.
export function findCases(root) {
  const cases = [];
  for (const topic of folders(root)) {
    for (const item of fs.readdirSync(path.join(root, topic), { withFileTypes: true })) {
      const name = `${topic}/${item.name}`;
      if (item.isDirectory()) cases.push(readCase(root, name, filesOf(root, name)));
      else if (extension.test(item.name)) cases.push(readCase(root, name, [name]));
    }
  }
  return cases.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function folders(root) {
  return fs.readdirSync(root, { withFileTypes: true }).filter((item) => item.isDirectory()).map((item) => item.name);
}

function filesOf(root, folder) {
  const files = fs.readdirSync(path.join(root, folder), { recursive: true });
  return files.filter((file) => extension.test(file)).map((file) => `${folder}/${file}`).sort();
}

function readCase(root, name, names) {
  const files = names.map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]);
  const entry = names.length === 1 ? names[0] : names.find((file) => /\/main\.\w+$/.test(file));
  if (!entry) throw new Error(`${name} has no main file`);
  return { name, entry, files, ...headerOf(files) };
}

// On a file's first line `// refused: RULE, RULE`, `// modes: direct wire client react`, or
// `// not over react: REASON`.
function headerOf(files) {
  const header = { refused: [], modes: undefined, notReact: undefined };
  for (const [, text] of files) {
    const [, word, rest] = /^\/\/ (refused|modes|not over react): (.*)/.exec(text) ?? [];
    if (word === 'refused') header.refused = rest.trim().split(/[,\s]+/);
    if (word === 'modes') header.modes = rest.trim().split(/[,\s]+/);
    if (word === 'not over react') header.notReact = rest.trim();
  }
  return header;
}

// {prepared} to execute, or {failures}: both empty for a case that was refused as it should be.
export async function prepareCase(testCase, root, rscc) {
  const server = await compileModules(testCase, root, rscc, 'server');
  if (testCase.refused.length > 0) return { failures: [...server.failures, ...refusalProblems(testCase, server)] };
  const failures = [...server.failures, ...server.refusals];
  const wantsClient = testCase.modes?.includes('client') ?? testCase.files.length > 1;
  const client = wantsClient && failures.length === 0 ? await compileModules(testCase, root, rscc, 'client') : undefined;
  if (client && testCase.modes?.includes('client')) failures.push(...client.refusals);
  if (client) failures.push(...client.failures);
  if (failures.length > 0) return { failures };
  if (!server.changed) return { failures: ['the compiler changes nothing in this case'] };
  const withClient = client?.changed && client.refusals.length === 0;
  return prepared(testCase, server, withClient ? client : undefined);
}

// Without a compiler: shows whether the source itself runs and what it records.
export async function prepareSource(testCase) {
  if (testCase.refused.length > 0) return { failures: [] };
  const { name, entry, files } = testCase;
  const source = await stripAll(files, 'the source');
  return { failures: [], prepared: { name, entry, modes: [], source, functions: [] } };
}

async function prepared(testCase, server, client) {
  const modes = testCase.modes ?? ['direct', 'wire', 'react', ...(client ? ['client'] : [])];
  try {
    return {
      failures: [],
      prepared: {
        name: testCase.name,
        entry: testCase.entry,
        modes,
        source: await stripAll(testCase.files, 'the source'),
        server: await stripAll(server.outputs, 'the server output'),
        client: client ? await stripAll(client.outputs, 'the client output') : undefined,
        functions: server.functions,
      },
    };
  } catch (error) {
    return { failures: [error.message] };
  }
}

async function compileModules({ files }, root, rscc, target) {
  const result = { outputs: [], functions: [], failures: [], refusals: [], rules: [], changed: false };
  for (const [name, text] of files) {
    const answer = await transform(rscc, path.join(root, name), { target, root, args: runtimes });
    if (answer.problem) result.failures.push(`${name}: ${answer.problem}`);
    else if (answer.json.code === null) {
      result.refusals.push(`${name} is refused for the ${target}:\n${describeDiagnostics(answer.json)}`);
      result.rules.push(...answer.json.diagnostics.filter((d) => d.severity === 'error').map((d) => d.rule));
    } else {
      result.outputs.push([name, answer.json.code]);
      result.functions.push(...answer.json.functions.map((entry) => ({ ...entry, module: name })));
      result.changed ||= answer.json.changed;
      result.failures.push(...(await outputProblems(answer.json, { name, text, root, rscc, target })));
    }
  }
  return result;
}

async function outputProblems(json, { name, text, root, rscc, target }) {
  if (!json.changed) return json.code === text ? [] : [`${name}: not changed, but the ${target} output differs`];
  const problem = await secondCompileProblem(rscc, path.join(root, name), json.code, { target, root, args: runtimes });
  return problem ? [`${name}: ${problem}`] : [];
}

function refusalProblems({ refused }, { refusals, rules }) {
  const found = [...new Set(rules)].sort().join(', ');
  const expected = [...refused].sort().join(', ');
  if (refusals.length === 0) return [`must be refused by ${expected}, but it compiles`];
  return found === expected ? [] : [`must be refused by ${expected}, but is by ${found}`];
}

function stripAll(files, what) {
  return Promise.all(files.map(async ([name, text]) => [name, await strip(name, text, what)]));
}

// JavaScript runs as it is; only types and JSX are taken out, by a tool that isn't ours. Decorators
// are those of ECMAScript, unless a line `// experimental decorators` asks for TypeScript's older ones.
export async function strip(name, text, what) {
  const loader = path.extname(name).slice(1).replace(/^m/, '');
  if (loader === 'js') return text;
  const experimentalDecorators = /^\/\/ experimental decorators$/m.test(text);
  const tsconfigRaw = { compilerOptions: { experimentalDecorators } };
  try {
    const { code } = await esbuild(text, { loader, tsconfigRaw, jsx: 'automatic', target: 'node20', format: 'esm', sourcefile: name });
    return code;
  } catch (error) {
    throw new Error(`esbuild refuses ${what} of ${name}: ${error.message}\n${text}`);
  }
}
