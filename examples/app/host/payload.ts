import type { ReactNode } from 'react';
import type { ReactFormState } from 'react-dom/client';

// What the server sends, be it for a page or for the result of a call.
export interface Payload {
  root: ReactNode;
  result?: Promise<unknown>; // of the server function that was called
  formState?: ReactFormState | null; // of a form that was posted without JavaScript
}
