// npm run lint: types, rules and layout of the code, and the tables of README.md; all run, whatever the first finds.
import {ensurePackages, runBin, runNode, runScript} from './packages.mjs';

await runScript(() => {
  ensurePackages();
  const checks = [
    ['tsc', () => runBin('typescript/bin/tsc', ['-p', 'tsconfig.json'])],
    ['tsc with Node', () => runBin('typescript/bin/tsc', ['-p', 'test/cli'])],
    ['eslint', () => runBin('eslint/bin/eslint.js', ['.', '--max-warnings=0'])],
    ['prettier', () => runBin('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])],
    ['readme', () => runNode('scripts/readme.mjs', ['--check'])],
  ];
  const failed = checks.filter(([, run]) => run() !== 0).map(([name]) => name);
  console.log(
    failed.length ? `Faults found by ${failed.join(', ')}.` : 'tsc, eslint, prettier and readme find no fault.',
  );
  return failed.length ? 1 : 0;
});
