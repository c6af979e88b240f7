export type Order = { id: string; userId: string; items: [string, number][]; isCancelled: boolean };

const orders: Order[] = [];

export async function ordersOf(userId: string): Promise<Order[]> {
  return orders.filter((order) => order.userId === userId);
}

export async function cancel(orderId: string, userId: string): Promise<void> {
  const order = orders.find(({ id }) => id === orderId);
  if (order?.userId !== userId) throw new Error('That is not your order.');
  order.isCancelled = true;
}
