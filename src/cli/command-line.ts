/** The command line: from arguments to an exit code. Nothing is thrown, and no stack trace is shown. */
import {COMMANDS, readOptions, UsageError, type CommandName} from './command-options.js';
import {convert} from './convert.js';
import {embed} from './embed.js';
import {helpText} from './help-text.js';
import type {Host} from './host.js';
import {plainLine} from './plain-line.js';
import {render} from './render.js';
import {Session} from './session.js';
import {validate} from './validate.js';

/** A wrong command, as `git` and others say it. */
const USAGE = 2;
/** What nobody foresaw counts as a file that cannot be read. */
const FAILED = 3;

const RUN: Readonly<Record<CommandName, (session: Session) => Promise<void>>> = {validate, convert, render, embed};

/**
 * Runs a command.
 *
 * @param args - what stands behind the name of the program.
 * @returns the exit code: 0 fine, 1 something in the data is lost, 2 the command is wrong, 3 a file cannot be read or written.
 */
export async function runCommandLine(args: readonly string[], host: Host): Promise<number> {
  const [first = '', ...rest] = args;
  const command = COMMANDS.find((name) => name === first);
  const isJson = args.includes('--json');
  try {
    if (first === '--version' || first === '-V') {
      host.print(`${await readVersion(host)}\n`);
      return 0;
    }
    if (first === '--help' || first === '-h' || first === 'help') {
      host.print(helpText(COMMANDS.find((name) => name === rest[0])));
      return 0;
    }
    if (!command) {
      const known = COMMANDS.join(', ');
      throw new UsageError(first ? `"${first}" is no command; there are ${known}.` : `Name a command: ${known}.`);
    }
    const options = readOptions(command, rest);
    if (options.help) {
      host.print(helpText(command));
      return 0;
    }
    return await runSession(new Session(host, command, options), command);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const exitCode = isUsage ? USAGE : FAILED;
    const message = error instanceof Error ? error.message : String(error);
    if (isJson) {
      const code = isUsage ? 'usage' : 'failed';
      host.print(`${JSON.stringify({command: command ?? null, exitCode, error: {code, message}, files: []})}\n`);
      return exitCode;
    }
    const help = isUsage ? `\nhistory-timeline ${command ?? ''}${command ? ' ' : ''}--help says what there is.` : '';
    host.warn(`history-timeline: ${plainLine(message)}${help}\n`);
    return exitCode;
  }
}

async function runSession(session: Session, command: CommandName): Promise<number> {
  const {host, options} = session;
  await RUN[command](session);
  const {exitCode, reports, snippet} = session;
  if (options.json) {
    const version = await readVersion(host);
    host.print(`${JSON.stringify({command, version, exitCode, files: reports, snippet}, null, 2)}\n`);
  } else if (command === 'validate' && !options.quiet) host.print(`${session.summary}\n`);
  return exitCode;
}

async function readVersion(host: Host): Promise<string> {
  const text = new TextDecoder().decode(await host.readPackageFile('package.json'));
  return (JSON.parse(text) as {readonly version: string}).version;
}
