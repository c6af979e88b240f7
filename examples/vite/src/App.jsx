import { useState, useTransition } from 'react';
import { greet } from './actions.js';

export function App() {
  const [greeting, setGreeting] = useState('');
  const [isPending, startTransition] = useTransition();

  function send(formData) {
    startTransition(async () => setGreeting(await greet(formData.get('name'))));
  }

  return (
    <form action={send}>
      <input name="name" aria-label="Your name" required />
      <button disabled={isPending}>Greet</button>
      <output>{greeting}</output>
    </form>
  );
}
