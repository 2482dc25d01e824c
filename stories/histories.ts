/**
 * Histories that the stories show. The seed's words are the club's own; whatever is made up says so ("Platzhalter").
 */
import deepTime from '../demo/deep-time.json' with {type: 'json'};
import seed from '../demo/cluster-it.json' with {type: 'json'};
import {randomHistory} from '../test/elements/random-history.js';

export {deepTime, seed};

/** A milestone of the seed by its id, its partners with the names that the seed's network has for them. */
export function seedMilestone(id: string): object {
  const found = seed.milestones.find((milestone) => milestone.id === id);
  if (!found) throw new Error(`The seed has no milestone ${id}.`);
  const partners = (found.partners ?? []).map((partner) => {
    const named = typeof partner === 'string' ? {id: partner} : partner;
    return {...named, name: seed.network.nodes.find((node) => node.id === named.id)?.name ?? named.id};
  });
  return {...found, partners};
}

/** A milestone of the deep history by its title. */
export function deepMilestone(title: string): object {
  const found = deepTime.milestones.find((milestone) => milestone.title === title);
  if (!found) throw new Error(`There is no milestone ${title}.`);
  return found;
}

/** Made-up milestones in number, with the long words of German committees: the same at every call. */
export function placeholders(count: number): object {
  return {
    ...randomHistory(count, 7),
    title: `Platzhalter: ${count} erfundene Meilensteine`,
    subtitle: 'Zufällig zusammengesetzt, damit lange Wörter und volle Jahre zu sehen sind',
  };
}

/** The address of a file with this text, which ends when it is revoked. */
export function fileOf(type: string, text: string): string {
  return URL.createObjectURL(new Blob([text], {type}));
}

/** A calendar as a program exports it. */
export const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Platzhalter//DE
X-WR-CALNAME:Termine des Vereins
BEGIN:VEVENT
UID:1@platzhalter.example
DTSTART;VALUE=DATE:20240416
DTEND;VALUE=DATE:20240417
SUMMARY:Regionalkonferenz
LOCATION:Chemnitz
END:VEVENT
BEGIN:VEVENT
UID:2@platzhalter.example
DTSTART;TZID=Europe/Berlin:20240910T090000
DTEND;TZID=Europe/Berlin:20240910T160000
SUMMARY:Fachtag IT-Sicherheit
LOCATION:Leipzig
END:VEVENT
END:VCALENDAR`;

const SLIPS: Readonly<Record<string, object>> = {
  'erste-digitalisierungskonferenz': {date: '2.5.2016'},
  'suedwestsachsen-digital': {date: '2018-02-30'},
  positionspapier: {id: 'digital-innovation'},
  'kooperationsnetzwerk-it': {
    links: [{href: 'javascript:alert(1)', label: 'Platzhalter: eine Adresse, die Skript ist'}],
  },
};

/** The seed with four slips that people make: a local date, a day that does not exist, an id used twice, a script address. */
export const seedWithSlips: object = {
  ...seed,
  milestones: seed.milestones.map((milestone) => ({...milestone, ...SLIPS[milestone.id]})),
};
