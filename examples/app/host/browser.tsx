// The browser: hydrates the page, and sends the calls of server functions.
import './modules';
import { StrictMode, startTransition, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { callServer, createFetchCallback, createFromReadableStream, findSourceMapURL, setServerCallback } from 'rscc/client';
import { rscStream } from 'rsc-html-stream/client';
import type { Payload } from './payload';

const first = await createFromReadableStream<Payload>(rscStream, { callServer, findSourceMapURL });
let show: (payload: Payload) => void;

// Each answer brings the page along, as it is after the call.
setServerCallback(createFetchCallback({ onPayload: (payload: Payload) => startTransition(() => show(payload)) }));

function App() {
  const [payload, setPayload] = useState(first);
  useEffect(() => {
    show = setPayload;
    document.documentElement.dataset.hydrated = 'true'; // what tests wait for
  }, []);
  return payload.root;
}

startTransition(() => {
  const app = (
    <StrictMode>
      <App />
    </StrictMode>
  );
  hydrateRoot(document, app, { formState: first.formState });
});
