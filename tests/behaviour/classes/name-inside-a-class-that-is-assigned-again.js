// modes: direct
export class Module {
  static label = 'module';
  static async f() {
    'use server';
    return Module === null ? 'null' : Module.label;
  }
  static arrow = async () => {
    'use server';
    return Module === null ? 'null' : Module.label;
  };
  static all() {
    return async () => {
      'use server';
      return Module === null ? 'null' : Module.label;
    };
  }
}
const { f, arrow } = Module;
const all = Module.all();
const outside = async () => {
  'use server';
  return Module;
};
Module = null;
export default async function run(t) {
  class Local {
    static label = 'local';
    static async f() {
      'use server';
      return Local === null ? 'null' : Local.label;
    }
  }
  const local = Local.f;
  await t.call(local);
  Local = null;
  for (const each of [f, arrow, all, outside, local]) await t.call(each);
}
