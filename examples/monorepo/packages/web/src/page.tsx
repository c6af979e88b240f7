import { addToCart, removeFromCart } from '@shop/cart';
import { OrderList } from '@shop/orders';
import { CartButton } from './cart-button';

export function ShopPage({ products }: { products: { id: string; title: string }[] }) {
  async function addSeveral(form: FormData) {
    'use server';
    for (const product of form.getAll('product')) await addToCart(String(product));
  }
  return (
    <main>
      <form action={addSeveral}>
        {products.map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" name="product" value={id} /> {title}
            <CartButton product={id} add={addToCart} remove={removeFromCart} />
          </label>
        ))}
        <button>Add all that are ticked</button>
      </form>
      <OrderList />
    </main>
  );
}
