'use server'
const line = () => /actions\.js:(\d+):/.exec(new Error('x').stack.split('\n')[2])?.[1];
const before = line();
export default // a comment
  /* another
  */
  async (x) => {
    return [x, line()];
  }
const after = line()
export async function get() { return [before, after]; }
