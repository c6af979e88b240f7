// refused: syntax-error
const f=async()=>{'use server'};
export default async function(t){await t.call(f)}(0)
