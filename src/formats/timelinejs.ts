/**
 * TimelineJS, JSON of versions 3 and 2 (NUKnightLab/TimelineJS3, API.md; the older form from its website/examples).
 *
 * Years count as historians do: −44 is 44 BC. Events without a date, which TimelineJS leaves out, are kept. Media that are
 * files become media, all others links; colours, backgrounds and embeds are left out.
 */
import type {ForeignDocument, ImportContext} from './foreign-document.js';
import {entriesOf, hasSome, isRecord, memberOf} from './loose-values.js';
import {documentFromSlides, type PlacedSlide} from './timelinejs-slide.js';

/** @param data - version 3, with `events`; or version 2, with all of it in `timeline`. */
export function readTimelineJs(data: unknown, context: ImportContext): ForeignDocument {
  const old = memberOf(data, 'timeline');
  const isOld = memberOf(data, 'events') === undefined && isRecord(old);
  return documentFromSlides(isOld ? slidesOfVersion2(old) : slidesOfVersion3(data), context);
}

function slidesOfVersion3(data: unknown): PlacedSlide[] {
  const title = memberOf(data, 'title');
  return [
    ...(title === undefined ? [] : [{slide: title, path: 'title', kind: 'title' as const}]),
    ...placed(memberOf(data, 'events'), 'events', 'event'),
    ...placed(memberOf(data, 'eras'), 'eras', 'era'),
  ];
}

/** Its head is a slide of its own, which was shown first. */
function slidesOfVersion2(timeline: object): PlacedSlide[] {
  const {text, media} = slideOfVersion2(timeline);
  const hasHead = hasSome(timeline, ['headline', 'text', 'asset']);
  return [
    ...(hasHead ? [{slide: {text, media}, path: 'timeline', kind: 'title' as const}] : []),
    ...placed(memberOf(timeline, 'date'), 'timeline.date', 'event', slideOfVersion2),
    ...placed(memberOf(timeline, 'era'), 'timeline.era', 'era', slideOfVersion2),
  ];
}

function slideOfVersion2(event: unknown) {
  const asset = memberOf(event, 'asset');
  return {
    start_date: memberOf(event, 'startDate'),
    end_date: memberOf(event, 'endDate'),
    display_date: memberOf(event, 'displayDate'),
    text: {headline: memberOf(event, 'headline'), text: memberOf(event, 'text')},
    group: memberOf(event, 'tag'),
    media: {
      url: memberOf(asset, 'media'),
      caption: memberOf(asset, 'caption'),
      credit: memberOf(asset, 'credit'),
      thumbnail: memberOf(asset, 'thumbnail'),
    },
  };
}

function placed(
  list: unknown,
  path: string,
  kind: PlacedSlide['kind'],
  change: (slide: unknown) => unknown = (slide) => slide,
): PlacedSlide[] {
  return entriesOf(list).map((slide, index) => ({slide: change(slide), path: `${path}[${index}]`, kind}));
}
