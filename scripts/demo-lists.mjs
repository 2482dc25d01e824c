// npm run demo-lists: the plain lists in demo/index.html, for readers without script, from the files that its timelines
// load; and demo/static.html, which history-timeline/static writes. The tests look whether both are up to date.
import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

import {bundleForNode} from './node-tests.mjs';
import {root, runScript} from './packages.mjs';

const FOLDER = 'node_modules/.cache/demo-lists';
const INDEX = 'demo/index.html';
const STATIC = 'demo/static.html';
/** A timeline with an address, and the place of its list: id, file, attributes after it, and what stands round the list. */
const LISTED =
  /(<history-timeline id="([^"]+)" src="([^"]+)"([^>]*)>(?:(?!<\/history-timeline>)[^])*?<!-- list -->)[^]*?(\n *<!-- \/list -->)/g;

/** Gives the text of each file that is written, by its path, as it is to be now. */
export async function demoFiles() {
  const {parseTimeline, renderTimelineToHtml} = await bundled();
  const timelineOf = (file) => parseTimeline(JSON.parse(readFileSync(join('demo', file), 'utf8'))).timeline;
  const index = readFileSync(INDEX, 'utf8').replace(LISTED, (_, start, id, file, attributes, end) => {
    const level = Number(/heading-level="(\d)"/.exec(attributes)?.[1] ?? 2);
    const html = renderTimelineToHtml(timelineOf(file), {headingLevel: level, attributes: {id}, data: false});
    const [list] = /<ol>[^]*<\/ol>(?=<\/div><canvas)/.exec(html);
    const [line] = /\n */.exec(end);
    return `${start}${line}<!-- prettier-ignore -->${line}${list}${end}`;
  });
  const seed = timelineOf('cluster-it.json');
  const plain = renderTimelineToHtml(seed, {attributes: {id: 'plain'}});
  const shadow = await renderTimelineToHtml(timelineOf('deep-time.json'), {
    attributes: {id: 'deep'},
    shadow: 'vertical',
  });
  return {[INDEX]: index, [STATIC]: staticPage(plain, shadow)};
}

/** The functions of both entries without DOM, from the sources. */
async function bundled() {
  const entries = ['src/entries/model.ts', 'src/entries/static.ts'];
  await bundleForNode(entries, FOLDER);
  const modules = await Promise.all(
    entries.map((path) => import(pathToFileURL(resolve(FOLDER, path.replace(/ts$/, 'mjs'))))),
  );
  return Object.assign({}, ...modules);
}

function staticPage(plain, shadow) {
  return `<!doctype html>
<!-- Written by npm run demo-lists. -->
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Auf dem Server gezeichnet</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="../src/entries/style.css" />
    <link rel="stylesheet" href="demo.css" />
    <script type="module" src="../src/define/all.ts"></script>
  </head>
  <body>
    <main class="page">
      <h1>Auf dem Server gezeichnet</h1>
      <p class="text">
        <code>renderTimelineToHtml()</code> hat beide Zeitleisten geschrieben. Ohne Skript sind sie Listen; mit Skript nimmt
        das Element deren Platz ein, und nichts darunter verschiebt sich.
      </p>
${plain}
      <h2>Mit Schattenbaum</h2>
      <p class="text">Das Aussehen kommt hier mit: Die zweite Liste steht in einem deklarativen Schattenbaum.</p>
${shadow}
    </main>
  </body>
</html>
`;
}

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) {
  await runScript(async () => {
    process.chdir(root);
    for (const [path, text] of Object.entries(await demoFiles())) {
      writeFileSync(path, text);
      console.log(`${path}: ${text.length} characters`);
    }
  });
}
