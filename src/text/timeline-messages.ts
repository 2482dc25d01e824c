/** Words of the timeline, in English and German. */
import {bilingual, type Message, type MessageTables} from './messages.js';

export interface TimelineMessages {
  readonly timeline: Message;
  readonly filter: Message;
  readonly withoutCategory: Message;
  readonly search: Message;
  readonly zoom: Message;
  readonly zoomIn: Message;
  readonly zoomOut: Message;
  readonly fit: Message;
  readonly layout: Message;
  readonly horizontal: Message;
  readonly vertical: Message;
  readonly slides: Message;
  readonly list: Message;
  readonly plot: Message;
  readonly overview: Message;
  readonly brush: Message;
  readonly brushStart: Message;
  readonly brushEnd: Message;
  readonly close: Message;
  readonly previous: Message;
  readonly next: Message;
  readonly position: Message;
  readonly total: Message;
  readonly totalUndated: Message;
  readonly inView: Message;
  readonly andUndated: Message;
  readonly hidden: Message;
  readonly keys: Message;
  readonly cluster: Message;
  readonly spansMore: Message;
  readonly undatedMore: Message;
  readonly begins: Message;
  readonly gap: Message;
  readonly about: Message;
  readonly loading: Message;
  readonly emptyTitle: Message;
  readonly emptyText: Message;
  readonly noMatch: Message;
  readonly noMatchText: Message;
  readonly showAll: Message;
  readonly errorTitle: Message;
  readonly errorText: Message;
  readonly retry: Message;
  readonly stale: Message;
  readonly details: Message;
  readonly problems: Message;
  /** The near end of an axis in years ago. */
  readonly today: Message;
  /** A quarter on the axis, where the year is plain. */
  readonly quarterMark: Message;
  /** A day on the axis, where month and year are plain; `{date}` is its number. */
  readonly dayMark: Message;
}

export const timelineMessages: MessageTables<TimelineMessages> = bilingual({
  timeline: 'Timeline|Zeitleiste',
  filter: 'Filter by category|Nach Art filtern',
  withoutCategory: 'Other|Weitere',
  search: 'Search|Suchen',
  zoom: 'Zoom',
  zoomIn: 'Zoom in|Vergrößern',
  zoomOut: 'Zoom out|Verkleinern',
  fit: 'Show everything|Alles zeigen',
  layout: 'Layout|Darstellung',
  horizontal: 'Horizontal|Waagerecht',
  vertical: 'Vertical|Senkrecht',
  slides: 'One by one|Einzeln',
  list: 'List|Liste',
  plot: 'Milestones by time|Meilensteine nach Zeit',
  overview: 'Overview|Überblick',
  brush: 'Window|Ausschnitt',
  brushStart: 'Start|Anfang',
  brushEnd: 'End|Ende',
  close: 'Close|Schließen',
  previous: 'Previous|Vorheriger',
  next: 'Next|Nächster',
  position: '{i} of {n}|{i} von {n}',
  total: {one: '{n} milestone|{n} Meilenstein', other: '{n} milestones|{n} Meilensteine'},
  totalUndated: ', {n} of them undated|, davon {n} ohne Datum',
  inView: '{i} of {n} milestones in view, {range}|{i} von {n} Meilensteinen im Ausschnitt {range}',
  andUndated: '; {n} more undated|, dazu {n} ohne Datum',
  hidden: '; {n} hidden ({names})|; {n} ausgeblendet ({names})',
  keys: 'Arrow keys: next milestone · +/− zoom · Home/End first and last|Pfeiltasten: nächster Meilenstein · +/− Zoom · Pos1/Ende Anfang und Ende',
  cluster: '+{n} more milestones, {range}|+{n} weitere Meilensteine, {range}',
  spansMore: {one: '+{n} period|+{n} Zeitraum', other: '+{n} periods|+{n} Zeiträume'},
  undatedMore: '+{n}',
  begins: 'Begins: {title}|Beginn: {title}',
  gap: '{range}: no entries, shortened|{range} ohne Einträge, gekürzt',
  about: 'About this history|Über diese Geschichte',
  loading: 'Loading …|Wird geladen …',
  emptyTitle: 'No milestones yet|Noch keine Meilensteine',
  emptyText: 'New entries appear here.|Neue Einträge erscheinen hier.',
  noMatch: 'Nothing matches the filter|Keine Treffer für diesen Filter',
  noMatchText: 'Hidden milestones: {n}|Ausgeblendete Meilensteine: {n}',
  showAll: 'Reset filter|Filter zurücksetzen',
  errorTitle: 'The data could not be read|Die Daten konnten nicht gelesen werden',
  errorText: 'That is why milestones are missing here.|Darum fehlen hier Meilensteine.',
  retry: 'Try again|Erneut versuchen',
  stale: 'As of {date}; no newer version could be loaded|Stand {date}; eine neuere Fassung war nicht zu laden',
  details: 'Details|Einzelheiten',
  problems: 'Notes on the data: {n}|Hinweise zu den Daten: {n}',
  today: 'today|heute',
  quarterMark: 'Q{n}',
  dayMark: '{date}|{date}.',
});
