/** What to write instead of text that is no EDTF: a hint for each habit of people and of older drafts. */

/** The first that fits is given; `$` takes what was found, as in `String.replace`. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})(\d\d)(\d\d)(?!\d)/, '$1-$2-$3'],
  [/^-?\d{3}$/, '$&X for the decade'],
  [/^-?\d\d$/, '$&XX for the century'],
  [/^-?\d{5,}$/, 'Y$&'],
  [/^(-?\d{4})-(\d)(?!\d)/, '$1-0$2: two digits for a month or day'],
  [/^(?!.*[a-z]).*\s/is, 'it without spaces'],
  [/[?~%][?~%]/, '% for uncertain and approximate'],
  [/[()]/, '?, ~ or % beside the part that it is about'],
  [/unknown/, 'nothing for an unknown side, like /2006'],
  [/open/, '.. for an open side, like 2004/..'],
  [/^-?\d[\d-]*[ux]/, 'X for an unspecified digit'],
  [/^-?[Yy]-?\d|\d[SeEp]\d/, 'years like Y-17E7, Y170000002 or 1950S2'],
  [/\dT/, 'a time alone and in full, like 2016-05-02T09:30:00'],
  [/\.\.|,/, 'sets like [1667,1670..1672] or [..1760]'],
  [/^/, '2016, 2016-05 or 2016-05-02'],
];

/** Gives what to write, as the end of a sentence. */
export function edtfHint(text: string): string {
  for (const [habit, hint] of HINTS) {
    const found = habit.exec(text);
    if (found) return 'write ' + hint.replace(/\$([&\d])/g, (_, group: string) => found[+group || 0]!);
  }
  return '';
}
