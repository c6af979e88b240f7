export default async function run(t) {
  const v = 'v';;;
  ;{;}
  const f = async () => {;'not a directive';; l: ; return v;;};
  const g = async () => {'use server';;;{;}; l: ; k: { break k } return v;;};
  t.log(await f());
  await t.call(g);
}
