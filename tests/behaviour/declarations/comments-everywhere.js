export default async function run(t) {
  const v = 1;
  /* a */ async /* b */ function /* c */ save /* d */ (/* e */ x /* f */ = /* g */ v /* h */) /* i */ { /* j */
    // k
    /* l */ 'use server' /* m */ ; /* n */
    return /* o */ x /* p */; // q
  } /* r */
  const f = /* s */ async /* t */ (/* u */) /* v */ => /* w */ { /* x */ "use server" /* y */; return v /* z */ };
  await t.call(save);
  await t.call(f);
}
