// Installs packages and browsers where they are missing, and names what there is. npm test does the same by itself.
import {ensureBrowsers} from './browsers.mjs';
import {ensurePackages, runScript} from './packages.mjs';

await runScript(() => {
  ensurePackages();
  console.log(`Node ${process.versions.node}; browsers: ${ensureBrowsers().join(', ')}`);
});
