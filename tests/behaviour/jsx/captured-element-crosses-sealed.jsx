const Badge = ({ text }) => <em>{text}</em>;
export default async function run(t) {
  const element = (
    <p>
      <Badge text="t" />
    </p>
  );
  const f = async () => {
    'use server';
    return element;
  };
  await t.call(f);
}
