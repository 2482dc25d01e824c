import {build} from 'esbuild';

/**
 * Plugin for web-test-runner: serves the named CommonJS packages of node_modules as ES modules, bundled.
 *
 * @param packages - folder names below node_modules, such as `ajv`.
 */
export function packagesPlugin(packages) {
  const prefixes = packages.map((name) => `/node_modules/${name}/`);
  const served = new Map();
  return {
    name: 'commonjs-packages',
    async serve(context) {
      if (!context.path.endsWith('.js') || !prefixes.some((prefix) => context.path.startsWith(prefix)))
        return undefined;
      if (!served.has(context.path)) served.set(context.path, bundle(context.path));
      return {body: await served.get(context.path), type: 'js'};
    },
  };
}

async function bundle(path) {
  const result = await build({
    entryPoints: [`.${path}`],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0].text;
}
