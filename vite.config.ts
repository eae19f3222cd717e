import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licences } from './scripts/licences.js';
import { offline } from './scripts/offline.js';

const gathered = licences();

/** Builds the console. The server puts a nonce of its own in place of the word in every page it sends. */
export default defineConfig({
  root: 'src/console',
  plugins: [react(), ...gathered.page, offline()],
  html: { cspNonce: 'nonce-of-this-page' },
  worker: { format: 'es', plugins: () => gathered.worker },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    sourcemap: true,
  },
});
