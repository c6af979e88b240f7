// A source map as text, one segment a line: where in the output, where in the source, and the token
// that begins at both, so that a wrong segment can be seen.
//   1:14 save  <- 4:18 save

export function mapText(map, code, source) {
  const { mappings, sources, names } = typeof map === 'string' ? JSON.parse(map) : map;
  const outputLines = code.split(/\r\n|[\n\r\u2028\u2029]/);
  const sourceLines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const state = [0, 0, 0, 0, 0];
  const text = [`sources ${JSON.stringify(sources)}\n`];
  mappings.split(';').forEach((line, lineNumber) => {
    state[0] = 0;
    for (const segment of line.split(',').filter(Boolean)) {
      decodeVlq(segment).forEach((delta, i) => (state[i] += delta));
      text.push(segmentText(segment, state, lineNumber, { outputLines, sourceLines, names }));
    }
  });
  return text.join('');
}

function segmentText(segment, [column, , line, sourceColumn, name], lineNumber, { outputLines, sourceLines, names }) {
  const fields = decodeVlq(segment).length;
  const output = `${lineNumber + 1}:${column + 1} ${token(outputLines[lineNumber], column)}`;
  if (fields === 1) return `${output}  <- nothing\n`;
  const named = fields === 5 ? `  (${names[name]})` : '';
  return `${output}  <- ${line + 1}:${sourceColumn + 1} ${token(sourceLines[line], sourceColumn)}${named}\n`;
}

function token(line, column) {
  const [word] = /^(?:[\p{ID_Continue}$]+|.)?/u.exec(line?.slice(column) ?? '');
  return JSON.stringify(word);
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function decodeVlq(text) {
  const values = [];
  let value = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    if (digit < 0) throw new Error(`no base64 digit: ${letter}`);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    values.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = shift = 0;
  }
  return values;
}
