'use server';

import { currentUser } from './session';
import { changeCart } from './store';

export async function addToCart(product: string): Promise<number> {
  return changeCart(currentUser().id, product, 1);
}

export async function removeFromCart(product: string): Promise<number> {
  return changeCart(currentUser().id, product, -1);
}
