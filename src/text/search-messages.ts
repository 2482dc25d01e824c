/** Words of the search, in English and German; they come with it. */
import type {bilingual as Bilingual, Message, MessageTables} from './messages.js';

export interface SearchMessages {
  readonly hits: Message;
  readonly hitAt: Message;
  readonly noHit: Message;
  readonly clearSearch: Message;
}

export function searchMessages(bilingual: typeof Bilingual): MessageTables<SearchMessages> {
  return bilingual<SearchMessages>({
    hits: {one: '{n} hit|{n} Treffer', other: '{n} hits|{n} Treffer'},
    hitAt: 'Hit {i} of {n}: {title}|Treffer {i} von {n}: {title}',
    noHit: 'Nothing found for “{query}”|Keine Treffer für „{query}“',
    clearSearch: 'Clear search|Suche leeren',
  });
}
