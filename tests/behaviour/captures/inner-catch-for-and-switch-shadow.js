export default async function run(t) {
  const v = 'captured';
  const f = async () => {
    'use server';
    const seen = [v];
    try {
      throw 'caught';
    } catch (v) {
      seen.push(v);
    }
    for (const v of ['of']) seen.push(v);
    for (const v in { in: 1 }) seen.push(v);
    for (let v = 0; v < 1; v++) seen.push(v);
    switch (1) {
      case 1:
        let v = 'switch';
        seen.push(v);
    }
    {
      function v() {}
      seen.push(typeof v);
    }
    return [...seen, v];
  };
  await t.call(f);
}
