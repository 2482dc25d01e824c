/** Words of the timeline, in English and German. */
import type {Message, MessageTables} from './messages.js';

export interface TimelineMessages {
  readonly timeline: Message;
  readonly filter: Message;
  readonly withoutCategory: Message;
  readonly zoom: Message;
  readonly zoomIn: Message;
  readonly zoomOut: Message;
  readonly fit: Message;
  readonly layout: Message;
  readonly horizontal: Message;
  readonly vertical: Message;
  readonly list: Message;
  readonly plot: Message;
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
  readonly details: Message;
  readonly problems: Message;
}

export const timelineMessages: MessageTables<TimelineMessages> = {
  en: {
    timeline: 'Timeline',
    filter: 'Filter by category',
    withoutCategory: 'Other',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show everything',
    layout: 'Layout',
    horizontal: 'Horizontal',
    vertical: 'Vertical',
    list: 'List',
    plot: 'Milestones by time',
    close: 'Close',
    previous: 'Previous',
    next: 'Next',
    position: '{i} of {n}',
    total: {one: '{n} milestone', other: '{n} milestones'},
    totalUndated: ', {n} of them undated',
    inView: '{i} of {n} milestones in view, {range}',
    andUndated: '; {n} more undated',
    hidden: '; {n} hidden ({names})',
    keys: 'Arrow keys: next milestone · +/− zoom · Home/End first and last',
    cluster: {one: '+{n} more milestone, {range}', other: '+{n} more milestones, {range}'},
    spansMore: {one: '+{n} period', other: '+{n} periods'},
    undatedMore: '+{n}',
    begins: 'Begins: {title}',
    gap: '{range}: no entries, shortened',
    about: 'About this history',
    loading: 'Loading …',
    emptyTitle: 'No milestones yet',
    emptyText: 'Entries appear here as soon as they are published.',
    noMatch: 'Nothing matches the filter',
    noMatchText: {one: '{n} milestone is hidden.', other: '{n} milestones are hidden.'},
    showAll: 'Reset filter',
    errorTitle: 'The data could not be read',
    errorText: 'The milestones are missing because their data did not arrive in order.',
    retry: 'Try again',
    details: 'Details',
    problems: {one: '{n} entry could not be read in full', other: '{n} entries could not be read in full'},
  },
  de: {
    timeline: 'Zeitleiste',
    filter: 'Nach Art filtern',
    withoutCategory: 'Weitere',
    zoom: 'Zoom',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fit: 'Alles zeigen',
    layout: 'Darstellung',
    horizontal: 'Waagerecht',
    vertical: 'Senkrecht',
    list: 'Liste',
    plot: 'Meilensteine nach Zeit',
    close: 'Schließen',
    previous: 'Vorheriger',
    next: 'Nächster',
    position: '{i} von {n}',
    total: {one: '{n} Meilenstein', other: '{n} Meilensteine'},
    totalUndated: ', davon {n} ohne Datum',
    inView: '{i} von {n} Meilensteinen im Ausschnitt {range}',
    andUndated: ', dazu {n} ohne Datum',
    hidden: '; {n} ausgeblendet ({names})',
    keys: 'Pfeiltasten: nächster Meilenstein · +/− Zoom · Pos1/Ende Anfang und Ende',
    cluster: {one: '+{n} weiterer Meilenstein, {range}', other: '+{n} weitere Meilensteine, {range}'},
    spansMore: {one: '+{n} Zeitraum', other: '+{n} Zeiträume'},
    undatedMore: '+{n}',
    begins: 'Beginn: {title}',
    gap: '{range} ohne Einträge, gekürzt dargestellt',
    about: 'Über diese Geschichte',
    loading: 'Wird geladen …',
    emptyTitle: 'Noch keine Meilensteine',
    emptyText: 'Sobald Einträge veröffentlicht sind, erscheinen sie hier.',
    noMatch: 'Keine Treffer für diesen Filter',
    noMatchText: {one: '{n} Meilenstein ist ausgeblendet.', other: '{n} Meilensteine sind ausgeblendet.'},
    showAll: 'Filter zurücksetzen',
    errorTitle: 'Die Daten konnten nicht gelesen werden',
    errorText: 'Die Meilensteine fehlen, weil ihre Daten nicht richtig angekommen sind.',
    retry: 'Erneut versuchen',
    details: 'Einzelheiten',
    problems: {one: '{n} Eintrag war nicht vollständig lesbar', other: '{n} Einträge waren nicht vollständig lesbar'},
  },
};
