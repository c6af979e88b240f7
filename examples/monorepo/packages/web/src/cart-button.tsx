'use client';

import { useState, useTransition } from 'react';

type Change = (product: string) => Promise<number>;

export function CartButton({ product, add, remove }: { product: string; add: Change; remove: Change }) {
  const [count, setCount] = useState(0);
  const [isPending, start] = useTransition();
  const change = (by: Change) => start(async () => setCount(await by(product)));
  return (
    <span>
      <button disabled={isPending || !count} onClick={() => change(remove)}>−</button>
      {count}
      <button disabled={isPending} onClick={() => change(add)}>+</button>
    </span>
  );
}
