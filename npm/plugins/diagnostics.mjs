// The compiler's diagnostics as bundlers show them: a message, a place, and the lines around it.

// {message, file, line, column, frame, help}; `line` and `column` are 1-based, in UTF-16 units.
export function messageOf({ rule, message, help, start, end }, source) {
  return {
    message: `${message} [${rule}]${help ? `\nhelp: ${help}` : ''}`,
    text: `${message} [${rule}]`,
    help,
    line: start.line,
    column: start.column,
    length: end.line === start.line ? Math.max(end.column - start.column, 1) : 1,
    lineText: source.split(/\r\n|[\n\r\u2028\u2029]/)[start.line - 1] ?? '',
    frame: frameOf(source, start, end),
  };
}

function frameOf(source, start, end) {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const first = Math.max(start.line - 2, 1);
  const width = String(start.line + 1).length;
  const shown = [];
  for (let line = first; line <= Math.min(start.line + 1, lines.length); line++) {
    shown.push(`${String(line).padStart(width)} | ${lines[line - 1]}`);
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
    const more = errors.slice(1).map(({ line, column, message }) => `\n${file}:${line}:${column}: ${message}`);
    super(errors[0].message + more.join(''));
    this.errors = errors;
    this.file = file;
    this.loc = { file, line: errors[0].line, column: errors[0].column - 1 };
    this.frame = errors[0].frame;
  }
}
