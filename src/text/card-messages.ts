/** Words of the milestone card, in English and German. */
import type {Message, MessageTables} from './messages.js';

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
  readonly more: Message;
  readonly less: Message;
  readonly loadImage: Message;
  readonly brokenCard: Message;
}

export const cardMessages: MessageTables<CardMessages> = {
  en: {
    date: 'Date',
    place: 'Place',
    participants: 'Participants',
    partners: 'Partners',
    exact: '{n}',
    about: 'about {n}',
    over: 'over {n}',
    under: 'under {n}',
    external: 'external page',
    more: 'Show more',
    less: 'Show less',
    loadImage: 'Load image from {host}',
    brokenCard: 'This milestone cannot be shown.',
  },
  de: {
    date: 'Datum',
    place: 'Ort',
    participants: 'Teilnehmer:innen',
    partners: 'Partner',
    exact: '{n}',
    about: 'etwa {n}',
    over: 'über {n}',
    under: 'unter {n}',
    external: 'externe Seite',
    more: 'Mehr zeigen',
    less: 'Zuklappen',
    loadImage: 'Bild von {host} laden',
    brokenCard: 'Dieser Meilenstein kann nicht gezeigt werden.',
  },
};
