/**
 * JSON of a long list, cut into its entries while it comes, so that nothing but short stretches of it is parsed at once.
 *
 * Only the list's commas are looked for: what stands between is judged by `JSON.parse`, stretch by stretch, and so is the
 * document round the list.
 */
export interface JsonEntries {
  /** Takes the next part of the text. @throws SyntaxError when it cannot be JSON. */
  readonly take: (part: string) => void;
  /**
   * Gives the entries and, when the list is a member of it, the document with the list left empty; undefined when there is no
   * such list. @throws SyntaxError when the whole is no JSON.
   */
  readonly end: () => {readonly entries: readonly unknown[]; readonly document: object | undefined} | undefined;
}

/** So much of the list is parsed at once, UTF-16 units, and what is left of the entry there. */
const STRETCH = 16_384;

/** @param member - of a document, the list that is cut; a list that is the whole text is cut too. */
export function jsonEntries(member: string): JsonEntries {
  /** What is not used up yet, and where in it the next character to be looked at stands. */
  let text = '';
  let at = 0;
  let depth = 0;
  /** Of the list, while in it. */
  let listDepth = 0;
  let isInString = false;
  /** Where the last string at the document's own level begins and ends; the member whose value is to come. */
  let opened = 0;
  let said = '';
  let key: unknown;
  let head = '';
  let entries: unknown[] | undefined;

  const parse = (stretch: string, isLast: boolean): void => {
    if (isLast && !entries!.length && !stretch.trim()) return;
    if (!stretch.trim()) throw new SyntaxError('An entry is missing.');
    for (const entry of JSON.parse(`[${stretch}]`) as unknown[]) entries!.push(entry);
  };
  const cut = (end: number): string => {
    const piece = text.slice(0, end);
    text = text.slice(end + 1);
    at = -1;
    return piece;
  };

  return {
    take(part) {
      text += part;
      for (; at < text.length; at++) {
        if (isInString) {
          const end = text.indexOf('"', at);
          at = end < 0 ? text.length : end;
          if (end < 0) break;
          let slashes = end;
          while (text[slashes - 1] === '\\') slashes--;
          isInString = (end - slashes) % 2 > 0;
          if (!isInString && depth === 1 && !listDepth) said = text.slice(opened, end + 1);
          continue;
        }
        const mark = text[at];
        if (mark === '"') {
          isInString = true;
          opened = at;
        } else if (mark === '{' || mark === '[') {
          depth++;
          if (
            mark === '[' &&
            !listDepth &&
            (depth === 1 ? !head && !text.slice(0, at).trim() : depth === 2 && key === member)
          ) {
            listDepth = depth;
            entries = [];
            head += `${cut(at)}[`;
          }
        } else if (mark === '}' || mark === ']') {
          depth--;
          if (listDepth && depth < listDepth) {
            parse(cut(at), true);
            listDepth = 0;
            head += mark;
          }
        } else if (mark === ',') {
          if (depth === 1) key = undefined;
          if (listDepth && depth === listDepth && at >= STRETCH) parse(cut(at), false);
        } else if (mark === ':' && depth === 1 && !listDepth) key = JSON.parse(said);
      }
      // A document is kept as it comes, but for a string that may turn out to be a member's name.
      if (listDepth) return;
      const kept = isInString ? opened : text.length;
      head += text.slice(0, kept);
      text = text.slice(kept);
      at -= kept;
      opened = 0;
    },
    end() {
      if (!entries) return undefined;
      const document = JSON.parse(head + text) as Readonly<Record<string, unknown>> | readonly unknown[];
      if (Array.isArray(document)) return {entries, document: undefined};
      // Of two members of one name, the last counts.
      return Array.isArray((document as Readonly<Record<string, unknown>>)[member]) ? {entries, document} : undefined;
    },
  };
}
