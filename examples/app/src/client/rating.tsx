'use client';

import { startTransition, useOptimistic } from 'react';

interface RatingProps {
  stars: number;
  rate: (stars: number) => Promise<void>;
}

export function Rating({ stars, rate }: RatingProps) {
  const [shown, show] = useOptimistic(stars);

  function choose(choice: number) {
    startTransition(async () => {
      show(choice);
      await rate(choice);
    });
  }

  return (
    <span className="rating" data-stars={shown}>
      {[1, 2, 3, 4, 5].map((choice) => (
        <button key={choice} className="plain" aria-label={`${choice} stars`} onClick={() => choose(choice)}>
          {choice <= shown ? '★' : '☆'}
        </button>
      ))}
    </span>
  );
}
