/**
 * The server that tests load data from: it answers each address as a test has planned it, and says afterwards what was asked.
 *
 * It stands behind the test runner's own server and, for other origins, behind ports of its own on 127.0.0.1:
 *
 * - `POST /data-server/plan` with `{name, answers, closed}` gives `{url, crossUrl}`: the address of a file called `name`, of
 *   the page's origin and of another. Its first request gets the first answer and so on, the last one for ever. With `closed`
 *   nobody listens yet at `crossUrl`, until
 * - `GET <url>?open`.
 * - `GET <url>?log&requests=n&closed=n` gives what was asked, once n requests have come and the client has left n of them
 *   before their end.
 *
 * An answer, see test/sources/data-server.ts for its members, is made by {@link send}.
 */
import {once} from 'node:events';
import {createServer} from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';
import {constants, deflateRawSync, gzipSync} from 'node:zlib';

const PREFIX = '/data-server/';
/** A member of gzip without name and date (RFC 1952, §2.3). */
const GZIP_HEADER = Buffer.from('1f8b0800000000000003', 'hex');
/** Spaces of which the long answers are made. */
const BLOCK = Buffer.alloc(2 ** 20, ' ');

/** Gives the middleware for the test runner's server. */
export function dataServer() {
  /** By the path of its address. */
  const plans = new Map();
  let otherOrigin;

  const answer = (request, response) => {
    const plan = plans.get(request.url.split('?')[0]);
    if (plan) return serve(plan, request, response);
    return void response.writeHead(404).end('Nobody has planned an answer for this address.');
  };
  const addPlan = async (request, response) => {
    const {name = 'history.json', answers, closed} = JSON.parse(await bodyOf(request));
    const path = `${PREFIX}${plans.size}/${name}`;
    const own = closed ? await closedPort(answer) : await (otherOrigin ??= openPort(answer));
    plans.set(path, {answers, log: [], open: own.open, waiting: new Set()});
    sendJson(response, {url: `http://${request.headers.host}${path}`, crossUrl: `http://127.0.0.1:${own.port}${path}`});
  };
  const control = async (request, response) => {
    const {pathname, searchParams} = new URL(request.url, 'http://127.0.0.1');
    if (pathname === `${PREFIX}plan`) return addPlan(request, response);
    const plan = plans.get(pathname);
    if (plan && searchParams.has('open')) return sendJson(response, await plan.open());
    if (plan && searchParams.has('log')) return sendLog(plan, searchParams, response);
    return answer(request, response);
  };

  return async (context, next) => {
    if (!context.path.startsWith(PREFIX)) return next();
    // The runner adds headers of its own to what it takes for unanswered.
    context.respond = false;
    const closed = once(context.res, 'close');
    await control(context.req, context.res);
    await closed;
  };
}

async function serve(plan, request, response) {
  const record = {
    method: request.method,
    headers: request.headers,
    atMs: Date.now(),

    isOver: false,
    isLeft: false,
  };
  const sent = plan.answers[Math.min(plan.log.length, plan.answers.length - 1)];
  plan.log.push(record);
  const tell = () => plan.waiting.forEach((look) => look());
  response.on('close', () => {
    record.isOver = true;
    record.isLeft = !response.writableFinished && !record.isBroken;
    tell();
  });
  tell();
  await send(sent, request, response, record);
}

/** Sends one answer, in the way that it says. */
async function send(answer, request, response, record) {
  const {status = 200, headers = {}, delayMs = 0, cors, etag, gzip, silent} = answer;
  const isOpen = () => !response.destroyed && !response.writableEnded;
  const breakOff = () => {
    record.isBroken = true;
    request.socket.destroy();
  };
  await pause(delayMs);
  if (answer.refuse) return breakOff();
  if (silent || !isOpen()) return;
  const isKnown = etag && request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : status, {
    ...(cors && {'access-control-allow-origin': '*'}),
    ...(etag && {etag}),
    ...((gzip || answer.expandTo) && {'content-encoding': 'gzip'}),
    ...headers,
  });
  if (isKnown) return void response.end();
  if (request.method === 'HEAD') return void response.end();
  response.flushHeaders();
  const closed = once(response, 'close');
  const write = async (chunk) => {
    if (!response.write(chunk)) await Promise.race([new Promise((resolve) => response.once('drain', resolve)), closed]);
  };
  if (answer.expandTo) await sendBomb(answer.expandTo, write, isOpen);
  const plain = answer.bodyHex === undefined ? Buffer.from(answer.body ?? '') : Buffer.from(answer.bodyHex, 'hex');
  const body = (gzip ? gzipSync(plain) : plain).subarray(0, answer.breakAfter ?? Infinity);
  const {bytesPerSecond} = answer;
  const step = bytesPerSecond ? Math.ceil(bytesPerSecond / 50) : body.length;
  for (let at = 0; at < body.length && isOpen(); at += step) {
    await write(body.subarray(at, at + step));
    if (bytesPerSecond) await pause((step / bytesPerSecond) * 1000);
  }
  while (answer.endless && isOpen()) await write(BLOCK.subarray(0, 2 ** 14));
  if (!isOpen()) return;
  if (answer.breakAfter === undefined) return void response.end();
  // What was written must arrive before the end does.
  await pause(50);
  breakOff();
}

/** Sends a member of gzip that unpacks to `size` bytes; what it is made of is packed once. */
async function sendBomb(size, write, isOpen) {
  const packed = deflateRawSync(BLOCK, {finishFlush: constants.Z_FULL_FLUSH});
  await write(GZIP_HEADER);
  for (let left = size; left > 0 && isOpen(); left -= BLOCK.length) await write(packed);
}

/** Sends the log once there is in it what the test waits for. */
function sendLog({log, waiting}, wanted, response) {
  const look = () => {
    const left = log.filter(({isLeft}) => isLeft).length;
    if (log.length < Number(wanted.get('requests')) || left < Number(wanted.get('closed'))) return;
    waiting.delete(look);
    sendJson(response, log);
  };
  waiting.add(look);
  look();
}

async function openPort(answer) {
  const server = createServer(answer).listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return {port: server.address().port, open: () => ({})};
}

/** A port at which nobody listens before `open` is called. */
async function closedPort(answer) {
  const server = createServer(answer).listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  const open = async () => {
    await once(server.listen(port, '127.0.0.1').unref(), 'listening');
    return {};
  };
  return {port, open};
}

function sendJson(response, data) {
  response.writeHead(200, {'content-type': 'application/json', 'cache-control': 'no-store'}).end(JSON.stringify(data));
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
