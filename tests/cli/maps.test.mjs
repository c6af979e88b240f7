// --sourcemap, --sources-content and --input-map: where maps and comments go, and what they hold.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inline_module, makeTree, plain_module, readTree, run, server_module } from './support.mjs';

const input_map = (source) => JSON.stringify({ version: 3, sources: [source], sourcesContent: ['first'], names: [], mappings: 'AAAA;AACA;AACA;AACA' });

function transform(folder, ...args) {
  const result = run(folder, ['transform', ...args, '--root=.']);
  assert.equal(result.status, 0, result.stderr);
  return result;
}

function inlineMap(code) {
  const [, data] = /\n\/\/# sourceMappingURL=data:application\/json;charset=utf-8;base64,(.*)\n$/.exec(code);
  return JSON.parse(Buffer.from(data, 'base64'));
}

test('linked: the map beside the output, named in the last line', (t) => {
  const folder = makeTree(t, { 'app/a.js': server_module });
  transform(folder, 'app/a.js', '--sourcemap', '-o', 'out/server/a.js');
  const code = readFileSync(path.join(folder, 'out/server/a.js'), 'utf8');
  assert.match(code, /\n\/\/# sourceMappingURL=a\.js\.map\n$/);
  const map = JSON.parse(readFileSync(path.join(folder, 'out/server/a.js.map'), 'utf8'));
  assert.deepEqual([map.version, map.file, map.sources, map.sourcesContent, map.names], [3, 'a.js', ['../../app/a.js'], [server_module], []]);
});

test('external: the map beside the output, and no comment', (t) => {
  const folder = makeTree(t, { 'a.js': server_module });
  transform(folder, 'a.js', '--sourcemap=external', '-o', 'b.js');
  assert.doesNotMatch(readFileSync(path.join(folder, 'b.js'), 'utf8'), /sourceMappingURL/);
  assert.ok(existsSync(path.join(folder, 'b.js.map')));
});

test('inline: in the code alone; so is linked on stdout', (t) => {
  const folder = makeTree(t, { 'a.js': server_module });
  transform(folder, 'a.js', '--sourcemap=inline', '-o', 'b.js');
  assert.ok(!existsSync(path.join(folder, 'b.js.map')));
  assert.deepEqual(inlineMap(readFileSync(path.join(folder, 'b.js'), 'utf8')).sources, ['a.js']);
  assert.deepEqual(inlineMap(transform(folder, 'a.js', '--sourcemap').stdout).sources, ['a.js']);
  assert.deepEqual(inlineMap(transform(folder, 'a.js', '--sourcemap=linked', '-o', '-').stdout).sources, ['a.js']);
});

test('external on stdout has nowhere to go', (t) => {
  const folder = makeTree(t, { 'a.js': server_module });
  const { status, stdout, stderr } = run(folder, ['transform', 'a.js', '--sourcemap=external']);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /help: name the output with -o FILE/);
});

test('--emit=json holds the map; only inline changes the code', (t) => {
  const folder = makeTree(t, { 'a.js': server_module });
  const json = (mode) => JSON.parse(transform(folder, 'a.js', '--emit=json', `--sourcemap=${mode}`).stdout);
  assert.equal(json('none').map, null);
  for (const mode of ['linked', 'external']) {
    assert.equal(json(mode).code, json('none').code);
    assert.deepEqual(json(mode).map.sources, ['a.js']);
  }
  assert.deepEqual(inlineMap(json('inline').code), json('inline').map);
});

test('a module that is not changed has no map, and keeps its comment', (t) => {
  const text = `${plain_module}//# sourceMappingURL=missing.map\n`;
  const folder = makeTree(t, { 'a.js': text });
  const json = JSON.parse(transform(folder, 'a.js', '--emit=json', '--sourcemap').stdout);
  assert.deepEqual([json.changed, json.map, json.code, json.diagnostics], [false, null, text, []]);
  transform(folder, 'a.js', '--sourcemap', '-o', 'b.js');
  assert.ok(!existsSync(path.join(folder, 'b.js.map')));
});

test('--sources-content=false, the config, and the command line over it', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'rscc.json': '{ "sourcemap": "inline", "sourcesContent": false }' });
  assert.ok(!('sourcesContent' in inlineMap(transform(folder, 'a.js').stdout)));
  assert.ok('sourcesContent' in inlineMap(transform(folder, 'a.js', '--sources-content').stdout));
  assert.doesNotMatch(transform(folder, 'a.js', '--sourcemap=none').stdout, /sourceMappingURL/);
});

test('an option with an optional value never takes the next word', (t) => {
  const folder = makeTree(t, { 'inline': server_module });
  assert.match(transform(folder, '--language=js', '--sourcemap', 'inline').stdout, /sourceMappingURL=data:/);
  const wrong = run(folder, ['transform', '--sourcemap=inlin', 'inline']);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /did you mean `inline`/);
});

test('build: maps in both trees, none of the server on the client', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'app/a.js': server_module, 'app/p.js': inline_module, 'app/x.js': plain_module });
  const args = ['build', '.', '--outdir=dist'];
  assert.equal(run(folder, [...args, '--sourcemap']).status, 0);
  const dist = readTree(path.join(folder, 'dist'));
  const maps = Object.keys(dist).filter((file) => file.endsWith('.map')).sort();
  assert.deepEqual(maps, ['client/app/a.js.map', 'client/app/p.js.map', 'server/app/a.js.map', 'server/app/p.js.map']);
  for (const file of maps) {
    const map = JSON.parse(dist[file]);
    assert.deepEqual(map.sources, [`../../../app/${path.basename(file, '.map')}`]);
    assert.equal('sourcesContent' in map, file.startsWith('server/'));
    assert.match(dist[file.slice(0, -4)], new RegExp(`//# sourceMappingURL=${path.basename(file)}\n$`));
  }
  assert.equal(run(folder, args).status, 0); // and without them they go away again
  assert.deepEqual(Object.keys(readTree(path.join(folder, 'dist'))).filter((file) => file.endsWith('.map')), []);
});

test('build: the map of what a module was made of gives way to ours, and never reaches the client', (t) => {
  const named = `${server_module}//# sourceMappingURL=a.js.map\n`;
  const folder = makeTree(t, { 'package.json': '{}', 'lib/a.js': named, 'lib/a.js.map': input_map('../src/a.ts'), 'lib/x.js': plain_module, 'lib/x.js.map': '{}' });
  assert.equal(run(folder, ['build', '.', '--outdir=dist', '--sourcemap']).status, 0);
  const dist = readTree(path.join(folder, 'dist'));
  const map = JSON.parse(dist['server/lib/a.js.map']);
  assert.deepEqual([map.sources, map.sourcesContent], [['../../../src/a.ts'], ['first']]);
  assert.equal(dist['server/lib/a.js'].match(/sourceMappingURL/g).length, 1);
  assert.doesNotMatch(dist['client/lib/a.js.map'], /first/);
  assert.equal(dist['client/lib/x.js.map'], '{}');
  assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0);
  const plain = readTree(path.join(folder, 'dist'));
  assert.ok('server/lib/a.js.map' in plain && !('client/lib/a.js.map' in plain));
});

test('--input-map: another map than the one that is named', (t) => {
  const folder = makeTree(t, { 'a.js': `${server_module}//# sourceMappingURL=missing.map\n`, 'maps/a.map': input_map('../src/a.ts') });
  const { stdout, stderr } = transform(folder, 'a.js', '--sourcemap', '--input-map=maps/a.map');
  assert.equal(stderr, '');
  assert.deepEqual(inlineMap(stdout).sources, ['src/a.ts']);
});

test('--input-map that is missing, broken, or of no use', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'broken.map': '{"version":3' });
  const status = (...args) => run(folder, ['transform', 'a.js', ...args]);
  assert.equal(status('--sourcemap', '--input-map=none.map').status, 2);
  const broken = status('--sourcemap', '--input-map=broken.map');
  assert.equal(broken.status, 2);
  assert.match(broken.stderr, /the input map broken\.map cannot be used: it is no JSON from byte 13 on/);
  assert.equal(status('--input-map=broken.map').status, 2);
});

test('an input map whose segments are in no order, with sources that lack content and are ignored', (t) => {
  const map = { version: 3, sources: ['one.ts', 'two.ts'], sourcesContent: ['first', null], ignoreList: [0, 1], names: [] };
  const ordered = 'AAAA;AACA;ACAA,EAAE;AACF', unordered = 'AAAA;AACA;ECAE,FAAF;AACA';
  const folder = makeTree(t, { 'a.js': server_module, 'in.map': JSON.stringify({ ...map, mappings: ordered }), 'odd.map': JSON.stringify({ ...map, mappings: unordered }) });
  const mapOf = (name) => inlineMap(transform(folder, 'a.js', '--sourcemap=inline', `--input-map=${name}`).stdout);
  const made = mapOf('in.map');
  assert.deepEqual([made.sources, made.sourcesContent, made.ignoreList], [['one.ts', 'two.ts'], ['first', null], [0, 1]]);
  assert.deepEqual(mapOf('odd.map'), made);
});

test('the sections of an index map are in order, in one line too', (t) => {
  const section = (line, column, source) => ({ offset: { line, column }, map: { version: 3, sources: [source], names: [], mappings: 'AAAA' } });
  const files = {
    'right.map': JSON.stringify({ version: 3, sections: [section(2, 0, 'one.ts'), section(2, 9, 'two.ts')] }),
    'wrong.map': JSON.stringify({ version: 3, sections: [section(2, 9, 'one.ts'), section(2, 0, 'two.ts')] }),
  };
  const folder = makeTree(t, { 'a.js': server_module, ...files });
  const { sources } = inlineMap(transform(folder, 'a.js', '--sourcemap=inline', '--input-map=right.map').stdout);
  assert.deepEqual(sources.toSorted(), ['one.ts', 'two.ts']);
  const wrong = run(folder, ['transform', 'a.js', '--sourcemap', '--input-map=wrong.map']);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /an `offset` of `sections` is wrong/);
});

test('a comment with a data URL that holds no JSON', (t) => {
  const comment = (url) => makeTree(t, { 'a.js': `${server_module}//# sourceMappingURL=${url}\n` });
  for (const url of ['data:text/plain,{}', 'data:application/json', 'data:application/json;base64,!']) {
    const { stderr, stdout } = run(comment(url), ['transform', 'a.js', '--sourcemap=inline']);
    assert.match(stderr, /the source map in this comment is no JSON in a data URL/, url);
    assert.deepEqual(inlineMap(stdout).sources, ['a.js']);
  }
});

test('no name of a file breaks out of the comment or the JSON', (t) => {
  const folder = makeTree(t);
  for (const name of ['a\nalert(1)//.js', 'a\u2028b".js', '*/ x:y?#%.js']) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, server_module);
    const output = `out/${path.basename(name)}`;
    transform(folder, name, '--sourcemap', '-o', output);
    const last = readFileSync(path.join(folder, output), 'utf8').split('\n').at(-2);
    const [, url] = /^\/\/# sourceMappingURL=([\w.~%/@()+,=!$&*'-]+)$/.exec(last);
    assert.equal(decodeURIComponent(url), `${path.basename(name)}.map`);
    const map = JSON.parse(readFileSync(path.join(folder, `${output}.map`), 'utf8'));
    assert.equal(decodeURIComponent(map.sources[0]), path.normalize(`../${name}`));
    assert.doesNotMatch(map.sources[0], /[\s"?#:]/);
  }
});

test('the same bytes from two checkouts', (t) => {
  const outputs = [0, 1].map(() => {
    const folder = makeTree(t, { 'package.json': '{}', 'app/a.js': server_module });
    assert.equal(run(folder, ['build', '.', '--outdir=dist', '--sourcemap']).status, 0);
    return readTree(path.join(folder, 'dist'));
  });
  assert.deepEqual(outputs[0], outputs[1]);
});

test('service: a map for a request, through the one that it brings', (t) => {
  const folder = makeTree(t, { 'package.json': '{}' });
  const ask = (params) => `${JSON.stringify({ id: 1, method: 'transform', params: { path: 'a.js', source: server_module, ...params } })}\n`;
  const answer = (params, ...args) => JSON.parse(run(folder, ['service', ...args], { input: ask(params) }).stdout);
  assert.equal(answer({}).result.map, null);
  assert.deepEqual(answer({ sourcemap: true }).result.map.sources, ['a.js']);
  assert.deepEqual(answer({}, '--sourcemap').result.map.sources, ['a.js']);
  assert.doesNotMatch(answer({ sourcemap: 'linked' }).result.code, /sourceMappingURL/);
  assert.match(answer({ sourcemap: 'inline' }).result.code, /sourceMappingURL=data:/);
  for (const inputMap of [input_map('a.ts'), JSON.parse(input_map('a.ts'))])
    assert.deepEqual(answer({ sourcemap: true, inputMap }).result.map.sources, ['a.ts']);
  for (const source of [server_module, `${server_module}//# sourceMappingURL=a.js.map\n`]) { // the comment is not at fault
    const [{ rule, help, start }] = answer({ sourcemap: true, inputMap: '{', source }).result.diagnostics;
    assert.deepEqual([rule, help, start.offset], ['invalid-input-map', 'make it anew, or leave it out; positions end at this module', 0]);
  }
  assert.equal(answer({ sourcemap: 'maybe' }).error.code, 'invalid-params');
});
