// npm start: the demo in a browser, from a fresh clone.
import {ensurePackages, runScript} from './packages.mjs';

await runScript(async () => {
  ensurePackages();
  const {createServer} = await import('vite');
  const port = Number(process.env.PORT) || 5173;
  const server = await createServer({
    configFile: 'vite.config.ts',
    // A port that was asked for is kept; the usual one gives way to the next that is free.
    server: {port, strictPort: Boolean(process.env.PORT), host: process.env.HOST ?? '127.0.0.1'},
  });
  await server.listen();
  const [address] = [...server.resolvedUrls.local, ...server.resolvedUrls.network];
  console.log(`\nThe demo is at ${address}demo/  (Ctrl+C ends it)`);
});
