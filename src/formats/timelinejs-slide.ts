/**
 * A slide of TimelineJS as a milestone: what all its versions share, in the form of version 3
 * (NUKnightLab/TimelineJS3, API.md and src/js/core/TimelineConfig.js).
 */
import type {Problem} from '../model/problem.js';
import {importProblem, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {bodyOf, wordsOf} from './foreign-words.js';
import {isRecord, memberOf, numberOf, present, textOf} from './loose-values.js';
import {readSpan} from './timelinejs-date.js';

/** A slide or era with its place in the file; `kind` says which of them, or the title. */
export interface PlacedSlide {
  readonly slide: unknown;
  readonly path: string;
  readonly kind: 'title' | 'event' | 'era';
}

const FILES = {
  image: /\.(jpe?g|png|gif|webp|avif|svg)$/i,
  video: /\.(mp4|webm|ogv|m4v)$/i,
  audio: /\.(mp3|ogg|oga|wav|m4a|flac)$/i,
};

/** Gives slides as a document: the first title becomes its title, eras without a date and more titles become milestones. */
export function documentFromSlides(slides: readonly PlacedSlide[], context: ImportContext): ForeignDocument {
  const problems: Problem[] = [];
  const milestones: object[] = [];
  const eras: object[] = [];
  const paths = {milestones: [] as string[], eras: [] as string[]};
  let header: object | undefined;
  for (const {slide, path, kind} of slides) {
    const title = wordsOf(memberOf(slide, 'text', 'headline'));
    const body = bodyOf(memberOf(slide, 'text', 'text'));
    if (kind === 'title' && !header && (title || body)) {
      header = present({title, description: body});
      if (textOf(memberOf(slide, 'media', 'url')))
        problems.push(
          importProblem('import/left', `${path}.media`, 'A title has no picture of its own here; it was left.'),
        );
      continue;
    }
    const written = readSpan([memberOf(slide, 'start_date'), memberOf(slide, 'end_date')], path, context, problems);
    const span = {...written, ...present({displayDate: wordsOf(memberOf(slide, 'display_date'))})};
    if (kind === 'era' && written.date) {
      eras.push({title: title ?? Object.values(written).join(' – '), ...written});
      paths.eras.push(path);
      continue;
    }
    const milestone = present({
      id: textOf(memberOf(slide, 'unique_id')),
      title,
      ...span,
      category: wordsOf(memberOf(slide, 'group')),
      place: readPlace(memberOf(slide, 'location')),
      ...readMedia(memberOf(slide, 'media'), body),
    });
    if (!Object.keys(milestone).length)
      problems.push(importProblem('import/skipped', path, 'There is nothing here that could be shown.'));
    else {
      milestones.push(milestone);
      paths.milestones.push(path);
    }
  }
  return {document: {...header, milestones, ...(eras.length && {eras})}, paths, problems};
}

/** The body and what goes with it; a `url` may be HTML, whose words join the body and whose frame becomes a link. */
function readMedia(media: unknown, text: string | undefined): object {
  const url = textOf(memberOf(media, 'url')) ?? '';
  const [caption, credit] = ['caption', 'credit'].map((key) => wordsOf(memberOf(media, key)));
  const alt = wordsOf(memberOf(media, 'alt')) ?? wordsOf(memberOf(media, 'title'));
  const thumbnail = textOf(memberOf(media, 'thumbnail'));
  const embed = url.startsWith('<');
  const href = embed ? /<iframe\b[^>]*?\ssrc\s*=\s*["']?([^\s"'>]+)/i.exec(url.slice(0, 5000))?.[1] : url;
  const body = [text, embed && bodyOf(url)].filter(Boolean).join('\n\n');
  const path = href?.replace(/[?#].*/s, '') ?? '';
  // On a wiki the page about a file is called like the file.
  const type = /\/wiki\/\w+:[^/]*$/.test(path)
    ? undefined
    : /^data:image/.test(path)
      ? 'image'
      : Object.entries(FILES).find(([, ending]) => ending.test(path))?.[0];
  if (type || thumbnail) {
    const file = type ? {src: href, href: textOf(memberOf(media, 'link')), thumbnail} : {src: thumbnail, href};
    const typed = type && type !== 'image' ? {type} : {};
    return {body, media: [present({...file, ...typed, alt, caption, credit})]};
  }
  const label = [caption ?? alt, credit && `(${credit})`].filter(Boolean).join(' ');
  return {body, links: href || label ? [present({href, label})] : undefined};
}

function readPlace(location: unknown): object | undefined {
  if (!isRecord(location)) return undefined;
  const [lat, lon] = ['lat', 'lon'].map((key) => numberOf(memberOf(location, key)));
  const place = present({name: wordsOf(memberOf(location, 'name')), lat, lon});
  return Object.keys(place).length ? place : undefined;
}
