/** Values of the schema.org data that `toJsonLd` writes: texts with their languages, dates, ids. */
import type {HistoricalDate} from '../model/historical-date.js';
import {pickText, type LocalizedText} from '../model/localized-text.js';

/** Begins the "@id" of a milestone: a fragment, as in links to it. */
export const MILESTONE_ID = '#m=';
/** Likewise of who took part, or stands in the network. */
export const NODE_ID = '#n=';

/** A year, month, day or moment; EDTF has the form of ISO 8601 there. */
const ISO = /^(?!0000)\d{4}(-(0\d|1[0-2])(-\d\d(T\S+)?)?)?$/;

/** Writes a text of the document. */
export type Write = (text: LocalizedText | undefined) => unknown;

/** Whether ISO 8601 says as much as this EDTF. */
export function isIso(edtf: string): boolean {
  return ISO.test(edtf);
}

/** The date in ISO 8601, where it says as much there. */
export function isoOf(date: HistoricalDate | null | undefined): string | undefined {
  return date && isIso(date.text) ? date.text : undefined;
}

/** The "@id" of something within the page. */
export function fragmentOf(start: string, id: string): string {
  return start + encodeURIComponent(id);
}

/** Writes plain texts as they are, with their language where the page has another; and maps with theirs. */
export function textWriter(documentLanguage: string | undefined, locale: string | undefined): Write {
  const tagged = (language: string | undefined, text: string): unknown =>
    language ? {'@language': language, '@value': text} : text;
  const isPageLanguage = (language = ''): boolean =>
    `${language}-`.toLowerCase().startsWith(`${locale}-`.toLowerCase().replace(/-.*/, '-'));
  return (text) => {
    if (text === undefined) return undefined;
    if (typeof text === 'string')
      return locale && documentLanguage && !isPageLanguage(documentLanguage) ? tagged(documentLanguage, text) : text;
    if (!locale) return Object.entries(text).map(([language, one]) => tagged(language, one));
    const picked = pickText(text, [locale]);
    return isPageLanguage(picked.lang) ? picked.text : tagged(picked.lang, picked.text);
  };
}
