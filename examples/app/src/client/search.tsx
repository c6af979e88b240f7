'use client';

import { useState, useTransition } from 'react';
import search, { type Hit } from '@/server/search';

export function Search() {
  const [hits, setHits] = useState<Hit[]>([]);
  const [, startTransition] = useTransition();
  const look = (words: string) => startTransition(async () => setHits(await search(words)));
  return (
    <div className="search">
      <input aria-label="Search" placeholder="Search all lists" onChange={(event) => look(event.target.value)} />
      {hits.length > 0 && (
        <ul>
          {hits.map(({ listId, listName, title }) => (
            <li key={listId + title}>
              <a href={`/lists/${listId}`}>{title}</a> <span className="quiet">{listName}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
