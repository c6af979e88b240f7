'use client';

import { useState, useTransition } from 'react';
import { exportList } from '@/server/actions';
import type { Book } from '@/types';

interface ExportProps {
  listId: string;
  forms: Record<string, (book: Book) => Promise<string>>;
}

// The chosen form is a server function too: it goes back to the server as an argument of another.
export function Export({ listId, forms }: ExportProps) {
  const [text, setText] = useState('');
  const [isPending, startTransition] = useTransition();
  return (
    <div className="export">
      {Object.entries(forms).map(([name, form]) => (
        <button
          key={name}
          disabled={isPending}
          onClick={() => startTransition(async () => setText(await exportList(listId, form)))}
        >
          {name}
        </button>
      ))}
      {text && <pre>{text}</pre>}
    </div>
  );
}
