import { currentUser } from '@shop/cart/session';
import { cancel, ordersOf, type Order } from './store';

function OrderRow({ order }: { order: Order }) {
  return (
    <li>
      {order.items.length} products
      <form
        action={async () => {
          'use server';
          await cancel(order.id, currentUser().id);
        }}
      >
        <button disabled={order.isCancelled}>Cancel</button>
      </form>
    </li>
  );
}

export async function OrderList() {
  const orders = await ordersOf(currentUser().id);
  return (
    <ul>
      {orders.map((order) => (
        <OrderRow key={order.id} order={order} />
      ))}
    </ul>
  );
}
