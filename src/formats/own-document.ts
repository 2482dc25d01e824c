/** The own form: a timeline written as the document that reads back the same. */
import type {HistoricalDate} from '../model/historical-date.js';
import type {Milestone} from '../model/milestone.js';
import type {Network} from '../model/network.js';
import type {Timeline} from '../model/timeline.js';
import {present} from './loose-values.js';

/** What `readMilestone` takes where nothing is said. */
const USUAL_IMPORTANCE = 3;

/**
 * Gives a document, as plain data for `JSON.stringify`: milestones in the order of the input that the timeline was read
 * from, dates as EDTF text, language maps whole, no member that is empty or as usual. Categories and series that only
 * milestones name are declared. `parseTimeline` makes an equal timeline of it, but for `index` where the input held entries
 * that were left out.
 */
export function toDocument(timeline: Timeline): object {
  const {updated, categories, series, eras, milestones, network, ...header} = timeline;
  return present({
    ...header,
    updated: updated?.text,
    categories: someOf(categories.map(withText)),
    series: someOf(series.map(withText)),
    eras: someOf(eras.map(withText)),
    milestones: [...milestones].sort((a, b) => a.index - b.index).map(milestoneFrom),
    network: network && networkFrom(network),
  });
}

function milestoneFrom({index: _, date, importance, tags, partners, media, links, ...members}: Milestone): object {
  const {id, title, ...more} = members;
  return present({
    id,
    title,
    date: date?.text,
    ...more,
    importance: importance === USUAL_IMPORTANCE ? undefined : importance,
    tags: someOf(tags),
    partners: someOf(partners),
    media: someOf(media),
    links: someOf(links),
  });
}

/** Groups are nodes and member links by now, and stay so. */
function networkFrom({types, linkTypes, nodes, links}: Network): object {
  return present({
    types: someOf(types.map(withText)),
    linkTypes: someOf(linkTypes.map(withText)),
    nodes: someOf(nodes.map(withText)),
    links: someOf(
      links.map(({directed, weight, ...link}) =>
        withText({...link, ...(directed && {directed}), ...(weight !== 1 && {weight})}),
      ),
    ),
  });
}

/** With its id first, whatever it was made from, and the text of its date in the date's place. */
function withText<T extends {readonly id?: string; readonly date?: HistoricalDate}>({id, date, ...more}: T): object {
  return {...(id !== undefined && {id}), ...more, ...(date && {date: date.text})};
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length ? list : undefined;
}
