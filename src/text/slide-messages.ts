/** Words of the slides, in English and German; they come with them. */
import type {bilingual as Bilingual, Message, MessageTables} from './messages.js';

export interface SlideMessages {
  readonly slide: Message;
  readonly slidePosition: Message;
  readonly slideKeys: Message;
  readonly first: Message;
  readonly last: Message;
  readonly previousSlide: Message;
  readonly nextSlide: Message;
}

export function slideMessages(bilingual: typeof Bilingual): MessageTables<SlideMessages> {
  return bilingual<SlideMessages>({
    slide: 'slide|Einzelbild',
    slidePosition: '{i} of {n} milestones|{i} von {n} Meilensteinen',
    slideKeys:
      'Arrow keys: next milestone · Home/End first and last|Pfeiltasten: nächster Meilenstein · Pos1/Ende Anfang und Ende',
    first: 'Beginning|Anfang',
    last: 'End|Ende',
    previousSlide: 'Previous: {date} {title}|Vorheriger: {date} {title}',
    nextSlide: 'Next: {date} {title}|Nächster: {date} {title}',
  });
}
