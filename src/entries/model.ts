/** The part without DOM, for Node and workers: `history-timeline/model`. */
export {toCsv, type CsvOptions} from '../formats/csv.js';
export {toICalendar, type ICalendarOptions} from '../formats/icalendar-text.js';
export {importTimeline, type ImportedTimeline, type ImportOptions} from '../formats/import-timeline.js';
export {jsonLdText, toJsonLd, type JsonLdOptions} from '../formats/json-ld.js';
export type {FormatName} from '../formats/recognize-format.js';
export {parseHistoricalDate, type HistoricalDate, type ParsedDate} from '../model/historical-date.js';
export {parseTimeline, type ParsedTimeline, type Timeline} from '../model/timeline.js';
export type {LocalizedText} from '../model/localized-text.js';
export type {Link, Media, Milestone, Partner, Place} from '../model/milestone.js';
export type {Problem} from '../model/problem.js';
export {formatHistoricalDate, type DateWordsOptions} from '../text/historical-date-words.js';
