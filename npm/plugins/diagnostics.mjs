// The compiler's diagnostics as bundlers show them: a message, a place, and the lines around it.

// Characters that reorder or hide text, or steer a terminal, as rscc itself shows them: as many UTF-16 units.
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|\udb40[\udc00-\udc7f]/g;
const visible = (text) => text.replace(hidden, (c) => (c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\ufffd'.repeat(c.length)));

// {message, file, line, column, frame, help}; `line` and `column` are 1-based, in UTF-16 units.
export function messageOf({ rule, message, help, start, end }, source) {
  return {
    message: visible(`${message} [${rule}]${help ? `\nhelp: ${help}` : ''}`),
    text: visible(`${message} [${rule}]`),
    help: help && visible(help),
    line: start.line,
    column: start.column,
    length: end.line === start.line ? Math.max(end.column - start.column, 1) : 1,
    lineText: visible(source.split(/\r\n|[\n\r\u2028\u2029]/)[start.line - 1] ?? ''),
    frame: frameOf(source, start, end),
  };
}

function frameOf(source, start, end) {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const first = Math.max(start.line - 2, 1);
  const width = String(start.line + 1).length;
  const shown = [];
  for (let line = first; line <= Math.min(start.line + 1, lines.length); line++) {
    shown.push(`${String(line).padStart(width)} | ${visible(lines[line - 1])}`);
    if (line !== start.line) continue;
    const length = end.line === start.line ? Math.max(end.column - start.column, 1) : 1;
    shown.push(`${' '.repeat(width)} | ${' '.repeat(start.column - 1)}${'^'.repeat(length)}`);
  }
  return shown.join('\n');
}

export class CompileError extends Error {
  name = 'CompileError';
  // `diagnostics`: errors of one module, at least one.
  constructor(diagnostics, source, file) {
    const errors = diagnostics.map((diagnostic) => messageOf(diagnostic, source));
    const more = errors.slice(1).map(({ line, column, message }) => `\n${visible(file)}:${line}:${column}: ${message}`);
    super(errors[0].message + more.join(''));
    this.errors = errors;
    this.file = file;
    this.loc = { file, line: errors[0].line, column: errors[0].column - 1 };
    this.frame = errors[0].frame;
  }
}
