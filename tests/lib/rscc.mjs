// rscc as the suites call it: one module in, one JSON object out.
import { run } from './spawn.mjs';

// {status, json, stderr, problem}: `problem` is set when the answer is not what the interface
// promises (a crash, no JSON, JSON that contradicts the status).
export async function transform(rscc, file, { target, root, args = [], input, cwd }) {
  const command = ['transform', file, `--target=${target}`, '--emit=json', `--root=${root}`, ...args];
  const { status, stdout, stderr } = await run(rscc, command, { input, cwd });
  const shown = `rscc ${command.join(' ')}\n${stderr}`.trimEnd();
  if (status !== 0 && status !== 1) return { status, stderr, problem: `status ${status}: ${shown}` };
  let json;
  try {
    json = JSON.parse(stdout);
  } catch (error) {
    return { status, stderr, problem: `no JSON (${error.message}): ${shown}` };
  }
  if ((json.code === null) !== (status === 1)) {
    return { status, stderr, json, problem: `status ${status}, but code is ${json.code === null ? '' : 'not '}null: ${shown}` };
  }
  return { status, json, stderr };
}

// Why compiling `code`, an output, again would change it; undefined when it doesn't.
export async function secondCompileProblem(rscc, file, code, { target, root, args }) {
  const again = await transform(rscc, '-', {
    target,
    root,
    input: code,
    args: [`--stdin-filename=${file}`, ...(args ?? [])],
  });
  if (again.problem) return `compiling the output again: ${again.problem}`;
  if (again.json.code === null) {
    return `the output does not compile again: ${describeDiagnostics(again.json)}`;
  }
  if (again.json.changed || again.json.code !== code) return 'compiling the output again changes it';
}

export function describeDiagnostics(json) {
  return (json.diagnostics ?? [])
    .map((d) => `${d.start.line}:${d.start.column}: ${d.severity}: ${d.message} [${d.rule}]`)
    .join('\n');
}
