export default async function run(t) {
  const v = 'v';
  const f = async (x) => {
    'use server';
    const tag = (s, ...x) => [s.raw.join('|'), ...x];
    return [`\``, `$`, `$${v}`, `\${v}`, `${`${`${v}`}`}`, `{${{ a: v }.a}}`, tag`\u{${v}`, tag`${v}\x`, `
${v}
`, `${v}${x}`, `${(() => { return `}${v}`; })()}`, tag`ab`, `//${v}/*`, `${v /* } */}`, `${v // }
    }`];
  };
  await t.call(f, 1);
}
