// Installs the packages when they are missing or stale. Uses nothing but Node: it runs before there are any.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's folder; every script runs from here, wherever it was called. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

/**
 * Runs `npm ci` unless node_modules holds what package-lock.json asks for.
 *
 * @throws Error when Node is too old or the packages cannot be installed.
 */
export function ensurePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Error(`Node ${process.versions.node} is too old: 20 or newer is needed.`);
  const stale = stalePackage(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'));
  if (stale === null) return;
  console.log(`Installing packages (${stale}) …`);
  const {status} = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {stdio: 'inherit'});
  if (status !== 0) throw new Error('npm ci failed; see above.');
}

/**
 * Says why node_modules is not what the lock asks for, or null when it is.
 *
 * @param wanted - package-lock.json, parsed.
 * @param present - node_modules/.package-lock.json, parsed, which npm writes after each install; undefined if there is none.
 */
export function stalePackage(wanted, present) {
  if (!present) return 'there are none yet';
  for (const [path, {version, optional, devOptional, peer, link}] of Object.entries(wanted.packages)) {
    const found = present.packages[path];
    // Packages for other platforms are in the lock but not in the folder.
    if (path === '' || link || (!found && (optional || devOptional || peer))) continue;
    if (found?.version !== version) return `${path.replace(/^node_modules\//, '')} ${version} is missing`;
  }
  return null;
}

/** Runs npm, the one that started this script where there is one, and gives the result of `spawnSync`. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, {...options, shell: process.platform === 'win32'});
}

/** Runs a package's command on this Node with its output shown; gives its exit code. */
export function runBin(path, args = [], options = {}) {
  return runNode(`node_modules/${path}`, args, options);
}

/** Runs a script on this Node with its output shown; gives its exit code. */
export function runNode(path, args = [], options = {}) {
  const {status, error} = spawnSync(process.execPath, [path, ...args], {
    stdio: 'inherit',
    ...options,
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Runs `main` and ends the process: with its number, or with 1 and the message alone when it throws. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
    process.exitCode = 1;
  }
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
