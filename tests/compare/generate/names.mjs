// How names are written: with escapes, now and then.

const escapable = /^(?:[abcxy$_]|\$\$\w+|constructor|toString|hasOwnProperty|name|Promise|global|__proto__|Tag)$/;

// A reference's or declaration's text for a name: `x`, `\u0078` or `\u{78}`.
export function spelled(g, name) {
  return escapable.test(name) && g.random.chance(0.03) ? escaped(g, name) : name;
}

// A member's or key's text; any name will do.
export function accessed(g, name) {
  return g.random.chance(0.02) ? escaped(g, name) : name;
}

function escaped(g, name) {
  const code = name.charCodeAt(0).toString(16);
  return (g.random.chance(0.5) ? `\\u00${code}` : `\\u{${code}}`) + name.slice(1);
}
