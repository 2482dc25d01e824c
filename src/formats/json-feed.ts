/**
 * JSON Feed, versions 1 and 1.1: what was published as milestones (https://www.jsonfeed.org/version/1.1/).
 *
 * The date is the day of publication as it is written; content may be HTML; styles and hubs are left out.
 */
import type {Problem} from '../model/problem.js';
import {startItems, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {bodyFromHtml} from './html-text.js';
import {readIsoSpan} from './iso-span.js';
import {entriesOf, filled, memberOf, present, textOf} from './loose-values.js';

/** @param data - the feed; of each item, content in HTML goes before content as text. */
export function readJsonFeed(data: unknown, _context: ImportContext): ForeignDocument {
  const {problems, add, document} = startItems();
  for (const [index, item] of entriesOf(memberOf(data, 'items')).entries()) {
    const path = `items[${index}]`;
    add(readItem(item, path, problems), path);
  }
  const [title, description, locale] = ['title', 'description', 'language'].map((key) => textOf(memberOf(data, key)));
  return document(present({title, description, locale}));
}

function readItem(item: unknown, path: string, problems: Problem[]): object {
  const text = (key: string): string | undefined => textOf(memberOf(item, key));
  const html = textOf(bodyFromHtml(text('content_html') ?? ''));
  const image = text('image') ?? text('banner_image');
  const media: object[] = image ? [{src: image}] : [];
  const links: object[] = [];
  for (const attachment of entriesOf(memberOf(item, 'attachments'))) {
    const [href, type, label] = ['url', 'mime_type', 'title'].map((key) => textOf(memberOf(attachment, key)));
    const [bytes, duration] = ['size_in_bytes', 'duration_in_seconds'].map((key) => countOf(memberOf(attachment, key)));
    const [kind] = /^(image|video|audio)(?=\/)/.exec(type ?? '') ?? [];
    if (!href) continue;
    if (kind) media.push(present({src: href, type: kind, caption: label, duration}));
    else links.push(present({href, label, type, bytes: bytes && Math.round(bytes)}));
  }
  for (const href of [text('url'), text('external_url')]) if (href) links.push({href});
  // Version 1 has one author.
  const authors = [...entriesOf(memberOf(item, 'authors')), ...entriesOf(memberOf(item, 'author'))];
  const names = authors.flatMap((author) => textOf(memberOf(author, 'name')) ?? []);
  const lists = {
    tags: entriesOf(memberOf(item, 'tags')).flatMap((tag) => textOf(tag) ?? []),
    partners: [...new Set(names)].map((name) => ({name})),
    media,
    links,
  };
  return present({
    id: text('id'),
    title: text('title'),
    ...readIsoSpan(memberOf(item, 'date_published'), undefined, path, problems),
    summary: text('summary'),
    body: html ?? text('content_text'),
    lang: text('language'),
    ...filled(lists),
  });
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value < Infinity ? value : undefined;
}
