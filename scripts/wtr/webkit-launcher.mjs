import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';

/** Code points that WebDriver gives to keys without a character (W3C WebDriver, §17.4.2). */
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  End: '\uE010',
  Home: '\uE011',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const BUTTONS = {left: 0, middle: 1, right: 2};

/**
 * Browser launcher of web-test-runner for WebKitGTK: an X server without a screen, the WebDriver server, and a page
 * object with the part of puppeteer's interface that the runner's commands call.
 *
 * @param driver - path of WebKitWebDriver.
 * @param miniBrowser - path of MiniBrowser, which Debian keeps outside PATH.
 */
export function webkitLauncher({driver, miniBrowser}) {
  const processes = [];
  const active = new Map();
  let address;
  let session;
  let starting;

  const send = async (method, path, body) => {
    const response = await fetch(address + path, {method, body: body === undefined ? undefined : JSON.stringify(body)});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const inSession = (method, path, body) => send(method, `/session/${session}${path}`, body);
  const pressKeys = (actions) => inSession('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  const movePointer = (actions) =>
    inSession('POST', '/actions', {
      actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}],
    });

  const page = {
    keyboard: {
      type: (text) => pressKeys([...text].flatMap((value) => [keyDown(value), keyUp(value)])),
      press: (keys) => {
        const values = keys.split('+').map(keyValue);
        return pressKeys([...values.map(keyDown), ...values.reverse().map(keyUp)]);
      },
      down: (key) => pressKeys([keyDown(keyValue(key))]),
      up: (key) => pressKeys([keyUp(keyValue(key))]),
    },
    mouse: {
      move: (x, y) => movePointer([moveTo(x, y)]),
      click: (x, y, options) => movePointer([moveTo(x, y), buttonDown(options), buttonUp(options)]),
      down: (options) => movePointer([buttonDown(options)]),
      up: (options) => movePointer([buttonUp(options)]),
      reset: () => inSession('DELETE', '/actions'),
    },
    async setViewport({width, height}) {
      // WebDriver sets the window, whose frame is not known beforehand: measure and correct.
      for (let attempt = 0; attempt < 3; attempt++) {
        const inner = await page.evaluate('return {width: innerWidth, height: innerHeight}');
        if (inner.width === width && inner.height === height) return;
        const outer = await inSession('GET', '/window/rect');
        await inSession('POST', '/window/rect', {
          width: outer.width + width - inner.width,
          height: outer.height + height - inner.height,
        });
        await pause(50);
      }
    },
    evaluate: (script, args = []) => inSession('POST', '/execute/sync', {script, args}),
    screenshot: async () => Buffer.from(await inSession('GET', '/screenshot'), 'base64'),
  };

  async function start() {
    const xServer = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    processes.push(xServer);
    const [display] = await once(xServer.stdio[3], 'data');
    const port = await freePort();
    const env = {...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1'};
    processes.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {stdio: 'ignore', env}));
    address = `http://127.0.0.1:${port}`;
    await repeat(100, 50, () => send('GET', '/status'));
    const options = {binary: miniBrowser, args: ['--automation']};
    const capabilities = {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options}};
    ({sessionId: session} = await repeat(5, 200, () => send('POST', '/session', {capabilities})));
    await page.setViewport({width: 800, height: 600});
  }

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      await (starting ??= start());
      active.set(id, url);
      await inSession('POST', '/url', {url});
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    getPage: () => page,
    async stopSession(id) {
      active.delete(id);
      const logs = await page.evaluate('return (window.__wtr_browser_logs__?.logs ?? []).map(String)').catch(() => []);
      await inSession('POST', '/url', {url: 'about:blank'});
      return {browserLogs: logs.map((log) => [log])};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no debug session here.');
    },
    async stop() {
      if (session) await send('DELETE', `/session/${session}`).catch(() => {});
      for (const child of processes.splice(0).reverse()) child.kill();
    },
  };
}

const keyValue = (key) => KEYS[key] ?? key;
const keyDown = (value) => ({type: 'keyDown', value});
const keyUp = (value) => ({type: 'keyUp', value});
const moveTo = (x, y) => ({type: 'pointerMove', duration: 0, x, y});
const buttonDown = ({button = 'left'} = {}) => ({type: 'pointerDown', button: BUTTONS[button]});
const buttonUp = ({button = 'left'} = {}) => ({type: 'pointerUp', button: BUTTONS[button]});
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function repeat(times, milliseconds, attempt) {
  for (let left = times; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left <= 1) throw error;
      await pause(milliseconds);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
