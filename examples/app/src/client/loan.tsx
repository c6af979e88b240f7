'use client';

import { useTransition } from 'react';

export function Loan({ label, change }: { label: string; change: () => Promise<void> }) {
  const [isPending, startTransition] = useTransition();
  return (
    <button disabled={isPending} onClick={() => startTransition(change)}>
      {isPending ? 'One moment …' : label}
    </button>
  );
}
