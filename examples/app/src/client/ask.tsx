'use client';

import { type ReactNode, useState, useTransition } from 'react';

// Shows what a server function answers, be it text or an element.
export function Ask({ label, ask }: { label: string; ask: () => Promise<ReactNode> }) {
  const [answer, setAnswer] = useState<ReactNode>();
  const [isPending, startTransition] = useTransition();
  const run = () => startTransition(async () => setAnswer(await ask()));
  return (
    <div className="ask">
      <button disabled={isPending} onClick={run}>
        {label}
      </button>
      {answer && <output>{answer}</output>}
    </div>
  );
}
