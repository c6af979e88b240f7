'use client';

import { useActionState } from 'react';
import type { AddBookState } from '@/types';

const idle: AddBookState = { status: 'idle' };

interface AddBookProps {
  add: (previous: AddBookState, form: FormData) => Promise<AddBookState>;
  permalink: string;
}

// Works without JavaScript: the browser posts the form to the permalink, where the same form stands
// and shows the state.
export function AddBook({ add, permalink }: AddBookProps) {
  const [state, submit, isPending] = useActionState(add, idle, permalink);
  return (
    <form action={submit} className="add">
      <input name="title" aria-label="Title" placeholder="Title" />
      <input name="author" aria-label="Author" placeholder="Author" />
      <input name="year" aria-label="Year" placeholder="Year" inputMode="numeric" size={4} />
      <button disabled={isPending}>Add</button>
      {state.status === 'refused' && <p role="alert">{state.reason}</p>}
      {state.status === 'added' && <p role="status">Added.</p>}
    </form>
  );
}
