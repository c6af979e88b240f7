type Props = { id: number; children?: any };
function Page({ id, ...rest }: Props) {
  return (
    <form action={async (x: string): Promise<unknown> => { 'use server'; return [id, x, rest] as const; }}>
      {(rest as any).missing ?? <b>none</b>}
    </form>
  );
}
export default async function run(t: any) {
  const [, { action }] = await t.render(<Page id={1} />);
  await t.call(action, 'x');
}
