import {expect} from '@open-wc/testing';
import type {ParsedTimeline} from '../../src/model/timeline.js';
import {readLargeFile} from '../../src/sources/large-file.js';
import type {LoadedFile} from '../../src/sources/load-url.js';
import {readFile} from '../../src/sources/read-file.js';
import {readInSlices} from '../../src/sources/sliced-file.js';
import {largeDocument, largeTable} from './large-history.js';

const fileOf = (content: unknown, bytes?: Uint8Array<ArrayBuffer>, charset?: string): LoadedFile => ({
  bytes: bytes ?? new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
  charset,
  url: 'https://example.org/history/file',
});
const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);
const document = JSON.stringify(largeDocument(1, 3000));
const cases: [name: string, file: LoadedFile, fields?: Record<string, string>][] = [
  ['a document', fileOf(document)],
  ['a document with a byte order mark and space', fileOf(`\ufeff \n${document}\n `)],
  ['a document that is indented', fileOf(JSON.stringify(largeDocument(2, 500), null, 2))],
  ['a bare list', fileOf([{title: 'A', date: '2001'}, ...(largeDocument(3, 2500) as {milestones: []}).milestones])],
  ['a list of one', fileOf([{title: 'A', date: '2001'}])],
  ['an empty document', fileOf({milestones: []})],
  [
    'milestones twice, of which the last count',
    fileOf('{"milestones": [{"title": "A"}], "milestones": [{"title": "B"}]}'),
  ],
  ['milestones that are none', fileOf('{"milestones": [{"title": "A"}], "milestones": null, "network": {}}')],
  ['a member with an escaped name', fileOf('{"mile\\u0073tones": [{"title": "\\\\\\"]"}]}')],
  ['a comma too many', fileOf(`[${'{"title":"A","date":"2001"},'.repeat(900)}]`)],
  ['an entry too few', fileOf(`[${'{"title":"A","date":"2001"},'.repeat(900)},{"title":"B"}]`)],
  ['a document that is cut', fileOf(document.slice(0, -999))],
  ['brackets that do not match', fileOf('[{"title":"A","date":"2001"}}')],
  ['text after the end', fileOf('[{"title":"A","date":"2001"}] x')],
  [
    'half a letter',
    fileOf(
      '',
      new TextEncoder().encode('[{"title":"Ä","date":"2001"}]').filter((_, at) => at !== 11),
    ),
  ],
  ['UTF-16', fileOf('', utf16(document))],
  ['foreign JSON', fileOf({events: [{start_date: {year: 1900}, text: {headline: 'A'}}]})],
  ['rows', fileOf([{label: 'A', start: '1900'}])],
  ['rows with fields', fileOf([{a: 'A', b: '1900'}], undefined, undefined), {title: 'a', date: 'b'}],
  ['a table', fileOf(largeTable(1, 3000))],
  ['a table between semicolons', fileOf(largeTable(2, 800, ';'))],
  ['a table with fields', fileOf('wer,wann\nA,1900\nB,neulich'), {title: 'wer', date: 'wann'}],
  ['a table with an open quote', fileOf(`${largeTable(3, 200)}\n"offen`)],
  [
    'a table in windows-1252',
    fileOf(
      '',
      Uint8Array.from('Titel,Datum\nF\u00fcr,1900', (letter) => letter.charCodeAt(0)),
      'windows-1252',
    ),
  ],
  ['a web page', fileOf('<!doctype html><title>Gone</title>')],
  ['nothing', fileOf('')],
];
const never = new AbortController().signal;

function isDeepFrozen(value: unknown): boolean {
  return (
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeepFrozen))
  );
}

const ways: [
  name: string,
  read: (file: LoadedFile, fields: unknown, signal: AbortSignal) => Promise<ParsedTimeline | undefined>,
][] = [
  ['readLargeFile', readLargeFile],
  ['readInSlices', readInSlices],
];
for (const [way, read] of ways) {
  describe(way, () => {
    for (const [name, file, fields] of cases) {
      it(`gives what reading in one go gives, for ${name}`, async () => {
        const {timeline, problems} = (await read(file, fields, never)) ?? (await readFile(file, fields));
        const plain = await readFile(file, fields);
        expect(timeline).to.deep.equal(plain.timeline);
        expect(problems).to.deep.equal(plain.problems);
        expect(isDeepFrozen(timeline)).to.equal(true);
        expect(problems.every(isDeepFrozen)).to.equal(true);
      });
    }

    it('reads documents, lists and tables itself', async () => {
      for (const [name, file, fields] of cases.filter(([name]) =>
        /^(a document with|a bare list|a table( between|$))/.test(name),
      ))
        expect(await read(file, fields, never), name).to.be.an('object');
    });

    it('ends with the reason of an abort', async () => {
      const stop = new AbortController();
      const reading = read(fileOf(largeDocument(5, 20_000)), undefined, stop.signal).then(
        () => 'read',
        (error: unknown) => error,
      );
      stop.abort('enough');
      expect(await reading).to.equal('enough');
      expect(await read(fileOf(document), undefined, stop.signal).catch((error: unknown) => error)).to.equal('enough');
    });
  });
}

describe('readLargeFile, its worker', () => {
  const PageWorker = Worker;
  const file = fileOf(largeDocument(6, 9000));
  /** What the worker said, by kind, and how often one was ended. */
  let pieces: unknown[];
  let ended: number;

  beforeEach(() => {
    pieces = [];
    ended = 0;
  });
  afterEach(() => {
    globalThis.Worker = PageWorker;
  });

  /** Has the page watch its workers, which run `script` instead of their own when there is one. */
  function watch(script?: string): void {
    globalThis.Worker = class extends PageWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(
          script === undefined ? url : URL.createObjectURL(new Blob([script])),
          script === undefined ? options : {},
        );
        this.addEventListener('message', ({data}: MessageEvent) => pieces.push(data));
      }

      override terminate(): void {
        ended++;
        super.terminate();
      }
    };
  }

  it('reads, and answers with no more than 2,000 entries at once', async () => {
    watch();
    const {timeline} = (await readLargeFile(file, undefined, never))!;
    expect(ended).to.equal(1);
    const counts = (pieces.slice(1, -1) as {list: string; entries: string | unknown[]}[]).map(({list, entries}) => ({
      list,
      count: (typeof entries === 'string' ? (JSON.parse(entries) as unknown[]) : entries).length,
    }));
    expect(Math.max(...counts.map(({count}) => count))).to.equal(2000);
    const sum = counts.reduce((total, {list, count}) => total + (list === 'milestones' ? count : 0), 0);
    expect(sum).to.equal(timeline.milestones.length);
    expect(sum).to.be.above(8000);
  });

  it('is ended at once by an abort', async () => {
    watch();
    const stop = new AbortController();
    const reading = readLargeFile(file, undefined, stop.signal).catch((error: unknown) => error);
    await new Promise(requestAnimationFrame);
    stop.abort('enough');
    expect(await reading).to.equal('enough');
    expect(ended).to.equal(1);
  });

  const failures: [name: string, script: string][] = [
    ['does not begin', 'throw new Error("none")'],
    ['dies over the file', 'postMessage("ready"); onmessage = () => { throw new Error("dead"); }'],
    [
      'dies in the middle of its answer',
      'postMessage({list: "milestones", entries: "[{}]"}); throw new Error("dead");',
    ],
    ['says that it cannot', 'postMessage("ready"); onmessage = () => postMessage(null);'],
    ['answers nonsense', 'postMessage({list: "milestones", entries: "nonsense"}); postMessage({timeline: {}});'],
  ];
  for (const [name, script] of failures) {
    it(`is done without when it ${name}`, async () => {
      watch(script);
      const {timeline, problems} = (await readLargeFile(file, undefined, never))!;
      const plain = await readFile(file, undefined);
      expect(timeline).to.deep.equal(plain.timeline);
      expect(problems).to.deep.equal(plain.problems);
      expect(ended).to.equal(1);
    });
  }

  it('is done without where the page allows none', async () => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('Not allowed.', 'SecurityError');
      }
    } as unknown as typeof Worker;
    const {timeline} = (await readLargeFile(file, undefined, never))!;
    expect(timeline.milestones.length).to.be.above(8000);
  });
});
