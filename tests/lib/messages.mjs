// Diagnostics of the JSON output as the text of expected/messages.txt:
//   3:16-3:20 error outer-this RS206: the message
//     3 |   return this.x;
//       |          ^^^^
//     note 1:1: …
//     help: …
//     fix (safe): 3:16-3:20 becomes "…"

export function messagesText(diagnostics, source) {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  return diagnostics.map((diagnostic) => messageText(diagnostic, lines, source)).join('\n');
}

function messageText(d, lines, source) {
  const text = [`${place(d)} ${d.severity} ${d.rule} ${d.code}: ${d.message}\n`, frame(d, lines)];
  for (const note of d.notes ?? []) text.push(`  note${note.start ? ` ${place(note)}` : ''}: ${note.message}\n`);
  if (d.help) text.push(`  help: ${d.help}\n`);
  for (const edit of d.fix?.edits ?? []) {
    text.push(`  fix (${d.fix.safe ? 'safe' : 'a suggestion'}): ${JSON.stringify(replaced(edit, source))} becomes ${JSON.stringify(edit.text)}\n`);
  }
  return text.join('');
}

function place({ start, end }) {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function frame({ start, end }, lines) {
  const line = lines[start.line - 1] ?? '';
  const last = end.line === start.line ? end.column : line.length + 1;
  const margin = ' '.repeat(String(start.line).length);
  const marks = ' '.repeat(start.column - 1) + '^'.repeat(Math.max(1, last - start.column));
  return `  ${start.line} | ${line}\n  ${margin} | ${marks}\n`;
}

function replaced({ start, end }, source) {
  const offset = (at) => (typeof at === 'number' ? at : at.offset);
  return source.slice(offset(start), offset(end));
}
