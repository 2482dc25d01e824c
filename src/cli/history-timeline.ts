#!/usr/bin/env node
/** The program `history-timeline`: `npx history-timeline validate FILE…`. */
import {runCommandLine} from './command-line.js';
import {nodeHost} from './node-host.js';

// The package's folder, from dist/cli/ as from src/cli/.
const host = nodeHost(new URL('../../', import.meta.url));
// No process.exit: what waits in a pipe is still written.
process.exitCode = await runCommandLine(process.argv.slice(2), host);
