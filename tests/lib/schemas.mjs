// JSON Schemas that outputs are held against: SARIF's, and those that rscc ships.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repo } from './args.mjs';

const require = createRequire(import.meta.url);
const Ajv2020 = require('ajv/dist/2020').default;
const Ajv04 = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;

const folder = path.join(repo, 'docs/schema');
export const readSchema = (name) => JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8'));

// What is wrong with a value, one line each; [] if nothing is.
const problemsOf = (validate) => (value) =>
  validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);

function sarifValidator() {
  const ajv = new Ajv04({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return problemsOf(ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')));
}

function shippedValidators() {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const names = ['rscc', 'manifest', 'baseline'];
  for (const name of names) ajv.addSchema(readSchema(name), `${name}.schema.json`);
  return Object.fromEntries(names.map((name) => [name, problemsOf(ajv.getSchema(`${name}.schema.json`))]));
}

export const sarifProblems = sarifValidator();
// Of rscc.json, a manifest, a baseline.
export const { rscc: configProblems, manifest: manifestProblems, baseline: baselineProblems } = shippedValidators();
