// How the example app is built: one row each; app.test.mjs runs the same tests over all of them. A
// build takes the app's folder (a copy that it may write to) and a mode, and gives the folder that
// host/serve.mjs serves.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { withEsbuild, withRolldown, withRollup, withVite, withWebpack } from './bundlers.mjs';

const modes = ['development', 'production'];

// rscc, then plain esbuild command lines, and verify-client at the end: no plugin.
function byHand({ app, mode, env = {} }) {
  execFileSync('./build.sh', [mode], { cwd: app, env: { ...process.env, ...env }, stdio: 'pipe' });
  return path.join(app, 'dist/bundle');
}

// `mistake`: environment that makes the build take the sources for the client's tree.
const tools = [
  { name: 'esbuild without a plugin', build: byHand, mistake: { ESBUILD_OPTIONS: '--alias:@=./src --external:node:*' } },
  { name: 'esbuild', build: withEsbuild },
  { name: 'rolldown', build: withRolldown },
  { name: 'rollup', build: withRollup },
  { name: 'webpack', build: withWebpack },
  { name: 'vite', build: withVite },
];

export const builds = tools.flatMap((tool) => modes.map((mode) => ({ ...tool, mode, name: `${tool.name}, ${mode}` })));
