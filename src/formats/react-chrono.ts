/**
 * Items of react-chrono (https://github.com/prabhuignoto/react-chrono, TimelineItem of versions 1 to 3): a list, or `{items}`.
 *
 * `title` usually is the date, in words; `date` is one for the program. Nested items follow the item that holds them.
 */
import {edtfFromEnglish} from './english-dates.js';
import {edtfFromDots, edtfFromSlashes} from './foreign-dates.js';
import {startItems, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {momentProblems, readMoment} from './foreign-moment.js';
import {bodyOf, wordsOf} from './foreign-words.js';
import {entriesOf, isRecord, memberOf, present, textOf} from './loose-values.js';
import {unreadDate} from './unread-date.js';

/** What an object that makes up its members as they are read can give at most. */
const MOST_ITEMS = 1_000_000;

/** Reads items; each, nested or not, becomes a milestone, or one problem `import/skipped`. */
export function readReactChrono(data: unknown, context: ImportContext): ForeignDocument {
  const {problems, add, document} = startItems();
  const offMidnight: string[] = [];
  const within = isRecord(data) ? 'items' : '';
  const readDate = (value: unknown) =>
    readMoment(
      value,
      (text) =>
        edtfFromEnglish(text) ??
        edtfFromDots(text) ??
        (context.slashes ? edtfFromSlashes(text, context.slashes) : undefined) ??
        edtfFromSides(text),
    );
  let count = 0;
  // A stack, not recursion: files nest as deep as they like, and objects hold themselves.
  const seen = new Set<unknown>();
  const waiting: {readonly item: unknown; readonly path: string}[] = [];
  const enter = (list: unknown, path: string): void => {
    if (list === undefined || seen.has(list)) return;
    if (typeof list === 'object') seen.add(list);
    const entries = entriesOf(list);
    for (let at = entries.length; at--;) waiting.push({item: entries[at], path: `${path}[${at}]`});
  };
  enter(within ? memberOf(data, within) : data, within);
  for (let next; (next = waiting.pop()) && count < MOST_ITEMS;) {
    const {item, path} = next;
    const words = (key: string): string | undefined => wordsOf(memberOf(item, key));
    const [label, heading] = [words('title'), words('cardTitle')];
    const exact = readDate(memberOf(item, 'date'));
    if (exact.isOffMidnight) offMidnight.push(`${path}.date`);
    // A heading that is a whole day stands in for the label; "1984" may be a book.
    const inHeading = label || exact.words ? undefined : readDate(heading).edtf;
    const edtf =
      exact.edtf ??
      (label && readDate(label).edtf) ??
      (/^\S+-\d\d-\d\d$/.test(inHeading ?? '') ? inHeading : undefined);
    const title = heading ?? label;
    // Without a heading, a label that is no date is the title.
    const shown = heading ? (label ?? exact.words) : exact.words;
    if (exact.words && !exact.edtf) problems.push(unreadDate(`${path}.date`, exact.words));
    else if (shown && !edtf) problems.push(unreadDate(`${path}.title`, shown));
    const url = textOf(memberOf(item, 'url'));
    const details = entriesOf(memberOf(item, 'cardDetailedText'));
    const milestone = present({
      id: textOf(memberOf(item, 'id')),
      title,
      date: edtf,
      displayDate: !edtf || (label && heading && exact.edtf) ? shown : undefined,
      summary: words('cardSubtitle'),
      body: details.flatMap((text) => bodyOf(text) ?? []).join('\n\n') || bodyOf(memberOf(item, 'timelineContent')),
      media: mediumOf(memberOf(item, 'media')),
      links: url && [{href: url}],
    });
    if (add(milestone, path, 'This item is empty.')) count++;
    enter(memberOf(item, 'items'), `${path}.items`);
  }
  problems.push(...momentProblems(offMidnight));
  return document();
}

/** Two dates with a dash between them. */
function edtfFromSides(text: string): string | undefined {
  const sides = text.split(/ *[–—] *| +- +| +to +/);
  const [from, to] = sides.map((side) => readMoment(side, edtfFromEnglish).edtf);
  return sides.length === 2 && from && to ? `${from}/${to}` : undefined;
}

function mediumOf(media: unknown): object | undefined {
  const src = textOf(memberOf(media, 'source', 'url'));
  const isVideo = /^video$/i.test(textOf(memberOf(media, 'type')) ?? '');
  const isPage = isVideo && /\b(youtube|youtu\.be|vimeo)\b/i.test(src ?? '');
  return src
    ? present({src, type: isPage ? 'embed' : isVideo ? 'video' : undefined, alt: wordsOf(memberOf(media, 'name'))})
    : undefined;
}
