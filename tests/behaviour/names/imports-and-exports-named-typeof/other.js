export async function kind(n) { return ['kind', n]; }
export { kind as typeof };
