/**
 * The spreadsheet of TimelineJS as CSV, with the columns of today (`Year`, `Month` …) and of its first version
 * (`Start Date`, `End Date`, `Tag`); source: NUKnightLab/TimelineJS3, src/js/core/ConfigFactory.js.
 */
import {readDelimited, type DelimitedRow} from './delimited-text.js';
import {importProblem, type ForeignDocument, type ImportContext} from './foreign-document.js';
import {documentFromSlides, type PlacedSlide} from './timelinejs-slide.js';

/** @param text - CSV or TSV whose first row names the columns. Rows without any text are none. */
export function readTimelineJsSheet(text: string, context: ImportContext): ForeignDocument {
  const {header, rows, unclosed} = readDelimited(`${text}`);
  const columns = new Map(
    header.cells.map((name, column) => [
      name
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, ' '),
      column,
    ]),
  );
  const slides = rows.map((row) => slideOfRow(row, (name) => row.cells[columns.get(name) ?? -1]?.trim() || undefined));
  const read = documentFromSlides(slides, context);
  if (!unclosed) return read;
  const problem = importProblem('import/quote', `line ${unclosed}`, 'Nothing closes the quote that begins here.');
  return {...read, problems: [...read.problems, problem]};
}

function slideOfRow({line}: DelimitedRow, cell: (name: string) => string | undefined): PlacedSlide {
  const kind = cell('type')?.toLowerCase();
  const date = (side: 'start' | 'end', before: string): unknown => {
    const [hour, minute] = readTime(cell(`${before}time`));
    const parts = {
      year: cell(`${before}year`),
      month: cell(`${before}month`),
      day: cell(`${before}day`),
    };
    return Object.values(parts).some(Boolean) ? {...parts, hour, minute} : cell(`${side} date`);
  };
  return {
    kind: kind === 'title' || kind === 'era' ? kind : 'event',
    path: `line ${line}`,
    slide: {
      start_date: date('start', ''),
      end_date: date('end', 'end '),
      display_date: cell('display date'),
      text: {headline: cell('headline'), text: cell('text')},
      group: cell('group') ?? cell('tag'),
      media: {
        url: cell('media'),
        caption: cell('media caption'),
        credit: cell('media credit'),
        thumbnail: cell('media thumbnail'),
        alt: cell('alt text'),
      },
    },
  };
}

/** Hour and minute of `1:30 pm`, `13.30` and `1330`; nothing for what is none. */
function readTime(text = ''): readonly (number | undefined)[] {
  const [, hour, minute, half] = /^(\d{1,2})[:.]?(\d\d)(?:[:.]\d\d)?\s*(am|pm)?$/i.exec(text) ?? [];
  if (!hour) return [];
  return [half ? (+hour % 12) + (/p/i.test(half) ? 12 : 0) : +hour, +minute!];
}
