import {defineConfig} from 'vite';

// Serves the demo (npm start). The files for script tags are built by scripts/build.mjs.
export default defineConfig({
  root: 'demo',
  server: {fs: {allow: ['..']}},
  build: {target: 'es2022', outDir: '../dist/demo', emptyOutDir: true},
});
