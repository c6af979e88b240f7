const carts = new Map<string, Map<string, number>>();

export async function changeCart(userId: string, product: string, change: number): Promise<number> {
  const cart = carts.get(userId) ?? new Map<string, number>();
  carts.set(userId, cart);
  const count = Math.max(0, (cart.get(product) ?? 0) + change);
  cart.set(product, count);
  return count;
}

export async function emptyCart(userId: string): Promise<Map<string, number>> {
  const cart = carts.get(userId) ?? new Map<string, number>();
  carts.delete(userId);
  return cart;
}
