/** Words of dates that few histories have, in English and German; places as in `date-messages.ts`. */
import {bilingual, type Message, type MessageTables} from './messages.js';

export interface RareDateMessages {
  readonly yearUnknown: Message;
  readonly orEarlier: Message;
  readonly orLater: Message;
  readonly spring: Message;
  readonly summer: Message;
  readonly autumn: Message;
  readonly winter: Message;
  readonly southern: Message;
  readonly quarter: Message;
  readonly fourMonths: Message;
  readonly half: Message;
}

export const rareDateMessages: MessageTables<RareDateMessages> = bilingual({
  yearUnknown: '{date} (year unknown)|{date} (Jahr unbekannt)',
  orEarlier: '{date} or earlier|{date} oder früher',
  orLater: '{date} or later|{date} oder später',
  spring: 'Spring {year}|Frühjahr {year}',
  summer: 'Summer {year}|Sommer {year}',
  autumn: 'Autumn {year}|Herbst {year}',
  winter: 'Winter {year}',
  southern: '{date} (Southern Hemisphere)|{date} (Südhalbkugel)',
  quarter: 'Q{n} {year}|{n}. Quartal {year}',
  fourMonths: '{nth} third of {year}|{nth} Drittel {year}',
  half: {one: 'First half of {year}|{n}. Halbjahr {year}', other: 'Second half of {year}|{n}. Halbjahr {year}'},
});
