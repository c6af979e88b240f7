export default async function run(t) {
  const v = {
    u: undefined,
    n: null,
    nan: NaN,
    minusZero: -0,
    infinity: -Infinity,
    big: 123456789012345678901234567890n,
    text: 'ü\u{1F600}\0\ud800',
    date: new Date(1e12),
    map: new Map([[{ k: 1 }, new Set(['s', -0])]]),
    bytes: new Uint8Array([0, 255]),
    floats: new Float64Array([-0, NaN]),
    symbol: Symbol.for('s'),
    list: [1, [2, [3]]],
  };
  const f = async () => {
    'use server';
    return v;
  };
  await t.call(f);
}
