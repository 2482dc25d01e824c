/**
 * Dates in the cells of tables: EDTF first, then a whole year, a date with dots, with slashes in the order that the column
 * proves or the caller says, and a time of day as the day that is written. Nothing else is guessed.
 */
import {
  edtfFromDots,
  edtfFromEpoch,
  edtfFromIso,
  edtfFromParts,
  edtfFromSlashes,
  edtfSuggestion,
  slashOrder,
} from './foreign-dates.js';

const POINT = String.raw`[?~%]?-?[\dX]{4}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?)?)?`;
const YEAR = String.raw`-?\d{4}S\d+|Y-?\d{5,}(?:S\d+)?|Y-?\d+E\d+(?:S\d+)?`;
const SIDE = `(?:${POINT}|${YEAR}|\\.\\.)`;
/** What looks like EDTF; its parser has the last word. */
const EDTF = new RegExp(`^(?:${SIDE}|${SIDE}?/${SIDE}?|[[{][\\dX,.?~%-]{4,}[\\]}])$`);
const PLAIN_DAY = /^(-?\d{4})-(\d\d)(?:-(\d\d))?$/;

/** Gives the reader of one column's cells: EDTF, or undefined for words. */
export function dateReader(column: Iterable<unknown>, said?: 'dmy' | 'mdy'): (cell: unknown) => string | undefined {
  const order = said ?? slashOrder(textsOf(column));
  return (cell) => {
    if (typeof cell === 'number') return cell <= 9999 ? edtfFromParts({year: cell}) : undefined;
    const text = typeof cell === 'string' ? cell.trim() : '';
    if (EDTF.test(text) && text.length > 1) {
      const [, year, month, day] = PLAIN_DAY.exec(text) ?? [];
      const isDay = !year || +month! > 12 || edtfFromParts({year: +year, month: +month!, day: day ? +day : undefined});
      // Two digits above 12 are a season, or no month.
      return isDay && !(year && +month! > 12 && (day || +month! < 21 || +month! > 41)) ? text : undefined;
    }
    // A negative year of fewer digits may be counted either way.
    if (/^\d{1,4}$/.test(text)) return edtfFromParts({year: +text});
    return (
      edtfFromDots(text) ??
      (order && edtfFromSlashes(text, order)) ??
      (/\d-\d/.test(text) ? edtfFromIso(text) : undefined)
    );
  };
}

/** The EDTF that a cell might mean which is none; for negative years and slashes, both ways to read them. */
export function dateOffers(cell: unknown): readonly (string | undefined)[] {
  if (typeof cell === 'number') return [edtfFromEpoch(cell)];
  const words = typeof cell === 'string' ? cell.slice(0, 100) : '';
  if (/^-\d+$/.test(words)) return [+words + 1, +words].map((year) => edtfFromParts({year}));
  if (/\/.*\//.test(words)) return (['dmy', 'mdy'] as const).map((order) => edtfFromSlashes(words, order));
  return [edtfSuggestion(words)];
}

function* textsOf(column: Iterable<unknown>): Iterable<string> {
  for (const cell of column) if (typeof cell === 'string') yield cell;
}
