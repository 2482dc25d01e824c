// npm run storybook (dev, on PORT or 6006) and npm run build-storybook (static, in storybook-static/); off-line both.
import {writeManifest} from './manifest.mjs';
import {ensurePackages, runBin, runScript} from './packages.mjs';

const [command, ...args] = process.argv.slice(2);

await runScript(() => {
  ensurePackages();
  writeManifest();
  const options = {
    dev: ['--ci', '--port', process.env.PORT ?? '6006', '--host', process.env.HOST ?? '127.0.0.1'],
    build: ['--output-dir', 'storybook-static', '--quiet'],
  }[command];
  if (!options) throw new Error('storybook.mjs takes dev or build.');
  const env = {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1'};
  return runBin('storybook/dist/bin/dispatcher.js', [command, ...options, ...args], {env});
});
