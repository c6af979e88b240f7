import react from '@vitejs/plugin-react';
import rscc from 'rscc/vite';

export default { plugins: [rscc({ handler: '/src/server.js' }), react()] };
