// refused: outer-this
class Page {
  Row = () => null;
  render() {
    return async () => {
      'use server';
      return <this.Row />;
    };
  }
}
export default async function run(t) {
  await t.call(new Page().render());
}
