// Finds the browsers that the tests run in, and installs them where the machine allows it.
// Uses nothing but Node, so that it works before the packages are installed.
import {spawnSync} from 'node:child_process';
import {accessSync, constants, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** What each browser is called on PATH, where else it may be, and how Debian names its packages. */
const BROWSERS = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    packages: ['firefox-esr'],
  },
  webkit: {
    title: 'WebKitGTK',
    commands: ['WebKitWebDriver'],
    files: [],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/** Fonts with the metrics that the layout expects; a bare server has none and draws boxes. */
const FONT_PACKAGES = ['fonts-dejavu-core', 'fonts-liberation', 'fonts-urw-base35'];

/** Names of the browsers that tests know, in the order in which they are reported. */
export const browserNames = Object.keys(BROWSERS);

/**
 * Gives the path of a browser's executable, or undefined when there is none.
 *
 * @param name - one of `browserNames`.
 * @throws Error when the variable that names the executable (CHROME_PATH, FIREFOX_PATH) names none.
 */
export function findBrowser(name) {
  const {variable, commands, files} = BROWSERS[name];
  const named = variable && process.env[variable];
  if (named) {
    if (!isExecutable(named)) throw new Error(`${variable} is not an executable: ${named}`);
    return named;
  }
  const path = commands.map(onPath).find(Boolean) ?? files.find(isExecutable);
  if (name !== 'webkit') return path;
  return path && onPath('Xvfb') && findMiniBrowser() ? path : undefined;
}

/** Gives the path of WebKitGTK's test browser, which Debian keeps outside PATH, or undefined. */
export function findMiniBrowser() {
  const versions = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];
  return directories('/usr/lib')
    .flatMap((folder) => versions.map((version) => join('/usr/lib', folder, version, 'MiniBrowser')))
    .find(isExecutable);
}

/**
 * Names the browsers a run uses: those in the variable BROWSERS (`BROWSERS=chromium,firefox`), else all.
 *
 * @throws Error when the variable holds an unknown name.
 */
export function wantedBrowsers() {
  const wanted = process.env.BROWSERS?.split(/[\s,]+/).filter(Boolean) ?? [];
  const unknown = wanted.filter((name) => !browserNames.includes(name));
  if (unknown.length) throw new Error(`BROWSERS: unknown ${unknown.join(', ')}; known are ${browserNames.join(', ')}`);
  return wanted.length ? wanted : browserNames;
}

/**
 * Makes sure that the wanted browsers are there: installs what is missing through apt-get when run as root on a
 * Debian system, and says what to do otherwise. WebKitGTK alone may stay away: a line says so.
 *
 * @returns the names of the browsers that can run.
 * @throws Error when Chromium or Firefox is wanted and cannot be had.
 */
export function ensureBrowsers() {
  const wanted = wantedBrowsers();
  const missing = () => wanted.filter((name) => !findBrowser(name));
  // One by one: a package that cannot be had must not keep the others away.
  for (const name of missing()) install([...BROWSERS[name].packages, ...FONT_PACKAGES]);
  const absent = missing();
  if (absent.includes('webkit')) {
    console.log(
      `WebKitGTK is left out: no ${BROWSERS.webkit.packages.join(', ')} here, and they could not be installed.`,
    );
  }
  const needed = absent.filter((name) => name !== 'webkit');
  if (needed.length) {
    const advice = needed.map(
      (name) => `${BROWSERS[name].title} (or set ${BROWSERS[name].variable} to its executable)`,
    );
    throw new Error(`Install ${advice.join(' and ')}, or name the browsers you have: BROWSERS=chromium npm test`);
  }
  return wanted.filter((name) => !absent.includes(name));
}

function install(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  const apt = (...args) => {
    console.log(`$ apt-get ${args.join(' ')}`);
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    return spawnSync('apt-get', ['-qq', ...args], {stdio: ['ignore', 'ignore', 'inherit'], env}).status === 0;
  };
  const request = ['install', '-y', '--no-install-recommends', ...packages];
  return apt(...request) || (apt('update') && apt(...request));
}

function onPath(command) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => suffixes.map((suffix) => join(folder, command + suffix))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function directories(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
