'use client';

import { useActionState, useState } from 'react';
import { addBook, suggestTitles } from './actions';
import type { AddBookState } from './types';

const idle: AddBookState = { status: 'idle' };

export function AddBook({ listId }: { listId: string }) {
  const [state, add, isPending] = useActionState(addBook.bind(null, listId), idle);
  const [known, setKnown] = useState<string[]>([]);

  return (
    <form action={add} className="add">
      <input
        name="title"
        placeholder="Title"
        list="known"
        onChange={async (event) => setKnown(await suggestTitles(listId, event.target.value))}
      />
      <datalist id="known">
        {known.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <input name="author" placeholder="Author" />
      <button disabled={isPending}>Add</button>
      {state.status === 'refused' && <p role="alert">{state.reason}</p>}
    </form>
  );
}
