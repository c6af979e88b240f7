'use strict';
'another';
export default async function run(t) {
  'use strict';
  const v = 'v';
  const f = async () => {
    'use strict';
    'use server';
    'something else';
    return v;
  };
  await t.call(f);
}
