/** Words of the milestone card, in English and German. */
import {bilingual, type Message, type MessageTables} from './messages.js';

export interface CardMessages {
  readonly date: Message;
  readonly place: Message;
  readonly participants: Message;
  readonly partners: Message;
  readonly about: Message;
  readonly over: Message;
  readonly under: Message;
  readonly exact: Message;
  readonly external: Message;
  readonly less: Message;
  readonly loadImage: Message;
  readonly brokenCard: Message;
}

export const cardMessages: MessageTables<CardMessages> = bilingual({
  date: 'Date|Datum',
  place: 'Place|Ort',
  participants: 'Participants|Teilnehmer:innen',
  partners: 'Partners|Partner',
  exact: '{n}',
  about: 'about {n}|etwa {n}',
  over: 'over {n}|über {n}',
  under: 'under {n}|unter {n}',
  external: 'external page|externe Seite',
  less: 'Show less|Zuklappen',
  loadImage: 'Load image from {host}|Bild von {host} laden',
  brokenCard: 'This milestone cannot be shown.|Dieser Meilenstein kann nicht gezeigt werden.',
});
