import {defineConfig} from 'vite';

// Serves the demo (npm start) from the sources. The files for script tags are built by scripts/build.mjs.
export default defineConfig({
  appType: 'mpa',
  plugins: [
    {
      name: 'demo-at-the-root',
      configureServer: (server) => {
        server.middlewares.use((request, response, next) => {
          if (request.url !== '/') return next();
          response.writeHead(302, {location: '/demo/'}).end();
        });
      },
    },
  ],
  build: {target: 'es2022', outDir: 'dist/demo', emptyOutDir: true, rolldownOptions: {input: 'demo/index.html'}},
});
