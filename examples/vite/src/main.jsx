import { createRoot } from 'react-dom/client';
import { createFetchCallback, setServerCallback } from 'rscc/client';
import { App } from './App.jsx';

setServerCallback(createFetchCallback());
createRoot(document.getElementById('root')).render(<App />);
