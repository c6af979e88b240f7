export async function plain(n) {
  return ['plain', n];
}
