/**
 * Content lines of iCalendar as components: unfolded, with parameters, as far as a broken file goes (RFC 5545, §3.1 and §3.4).
 */
import {textOf as shownOf} from './loose-values.js';

/** A property: `DTSTART;TZID=Europe/Berlin:20180301T233000`. */
export interface Property {
  /** As written, with its escapes. */
  readonly value: string;
  /** By upper-case name, without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

export interface Component {
  /** In upper case: `VEVENT`, `VCALENDAR`. */
  readonly name: string;
  /** Number of its first line, from 1. */
  readonly line: number;
  /** By upper-case name, in order. */
  readonly properties: ReadonlyMap<string, readonly Property[]>;
}

/** What stands on its own in a calendar; all else that begins within it (alarms, rules of time zones) is passed over. */
const WHOLE = /^(VCALENDAR|VEVENT|VTODO|VJOURNAL|VTIMEZONE|VFREEBUSY|VAVAILABILITY)$/;
const LINE = /^\s*([\w-]+)((?:"[^"]*"|[^":])*):([^]*)$/;
/** For a quote without its partner. */
const BROKEN_LINE = /^\s*([\w-]+)([^:]*):([^]*)$/;

/**
 * Gives the components in the order of the file, each calendar before what it holds. A missing END ends where the next
 * begins; lines that are none are passed over. Linear in the text.
 */
export function readComponents(text: string): readonly Component[] {
  const components: (Omit<Component, 'properties'> & {readonly properties: Map<string, Property[]>})[] = [];
  let calendar: (typeof components)[number] | undefined;
  let current: typeof calendar;
  let inner = '';
  for (const {line, content} of unfold(text)) {
    const [, key = '', parameters = '', value = ''] = LINE.exec(content) ?? BROKEN_LINE.exec(content) ?? [];
    const name = key.toUpperCase();
    const component = value.trim().toUpperCase();
    if (name === 'BEGIN') {
      if (current && current !== calendar && !WHOLE.test(component)) inner ||= component;
      else {
        inner = '';
        current = {name: component, line, properties: new Map()};
        if (component === 'VCALENDAR') calendar = current;
        components.push(current);
      }
    } else if (name === 'END') {
      const isWhole = WHOLE.test(component);
      if (isWhole) current = component === 'VCALENDAR' ? undefined : calendar;
      if (isWhole || component === inner) inner = '';
    } else if (name && !inner && current) {
      const property = {value, parameters: readParameters(parameters)};
      const same = current.properties.get(name);
      if (same) same.push(property);
      else current.properties.set(name, [property]);
    }
  }
  return components;
}

/** The first text of a name; undefined where nothing of it could be shown. */
export function textOf({properties}: Component, name: string): string | undefined {
  const [property] = properties.get(name) ?? [];
  return property && shownOf(unescapeText(property.value));
}

export function unescapeText(text: string): string {
  return text.replace(/\\([^])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
}

/** Joins lines that begin with a space or tab to those before them. */
function unfold(text: string): readonly {line: number; content: string}[] {
  const lines: {line: number; content: string}[] = [];
  for (const [index, content] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(content)) last.content += content.slice(1);
    else lines.push({line: index + 1, content});
  }
  return lines;
}

function readParameters(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/;\s*([\w-]+)=((?:"[^"]*"|[^";])*)/g)];
  // Quotes and line ends within values: RFC 6868.
  return new Map(
    found.map(([, name, value]) => [
      name!.toUpperCase(),
      value!.replace(/"/g, '').replace(/\^([n'^])/g, (_, mark) => (mark === 'n' ? '\n' : mark === "'" ? '"' : '^')),
    ]),
  );
}
