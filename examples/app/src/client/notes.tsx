'use client';

import { useOptimistic, useRef } from 'react';
import { addNote } from '@/server/actions';
import type { Note } from '@/types';

export function Notes({ listId, me, notes }: { listId: string; me: string; notes: Note[] }) {
  const form = useRef<HTMLFormElement>(null);
  const [shown, show] = useOptimistic(notes, (all, text: string) => [...all, { id: 'new', by: me, text }]);

  async function send(data: FormData) {
    const text = String(data.get('text')).trim();
    if (!text) return;
    form.current?.reset();
    show(text);
    await addNote(listId, text);
  }

  return (
    <>
      <ul className="notes">
        {shown.map(({ id, by, text }) => (
          <li key={id} className={id === 'new' ? 'sending' : undefined}>
            <b>{by}</b> {text}
          </li>
        ))}
      </ul>
      <form ref={form} action={send} className="note">
        <input name="text" aria-label="Note" placeholder="Say something" />
        <button>Send</button>
      </form>
    </>
  );
}
