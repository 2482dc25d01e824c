/**
 * Plugin for web-test-runner: defines the elements by the built files for script tags in place of the sources, so that what
 * the build takes out or makes shorter is held to the same tests.
 */
export function builtPlugin() {
  return {
    name: 'built-files',
    serve({path}) {
      const [, name] = /^\/src\/define\/([\w-]+)\.ts$/.exec(path) ?? [];
      return name && {body: `import '/dist/cdn/${name}.js';`, type: 'js'};
    },
  };
}
