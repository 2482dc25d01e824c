/**
 * Texts in the cells of a table, there and back: cells that a spreadsheet would calculate, and texts that look like HTML and
 * are none.
 *
 * Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection: an apostrophe makes a text of a cell.
 */
import {isHtml} from './html-text.js';

/** A cell that begins like a formula, also in the wide forms of East Asian keyboards; after apostrophes it was one once. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const LITERAL = /^<!\[CDATA\[(.*)\]\]>$/s;

/** Gives a text as a cell that no spreadsheet calculates. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Gives the text that `safeCell` made a cell of; other cells are their text. */
export function textOfCell(cell: string): string {
  return cell[0] === "'" && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Marks a text that would be read as HTML as one that stands for itself. */
export function literalText(text: string): string {
  return isHtml(text) ? `<![CDATA[${text}]]>` : text;
}

/** Gives the text that `literalText` marked; undefined for what has no such mark. */
export function textOfLiteral(text: string): string | undefined {
  return LITERAL.exec(text)?.[1];
}
