'use server';
namespace Inside {
  export async function save(n: number) {
    return ['save', n];
  }
}
export import save = Inside.save;
import other = Inside.save;
export { other };
