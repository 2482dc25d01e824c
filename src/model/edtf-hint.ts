/** What was meant by text that is no EDTF: undoes habits of people, of other formats and of the draft of 2012. */

const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/[\s()]/g, ''],
  [/UNKNOWN/, ''],
  [/OPEN/, '..'],
  [/[UX]/g, 'X'],
  [/[?~]{2}/, '%'],
  [/^\d{3}$/, '$&X'],
  [/^\d\d$/, '$&XX'],
  [/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'],
  [/\b\d\b/g, '0$&'],
  [/T\d\d:\d\d$/, '$&:00'],
];

/** Gives what may be EDTF; local dates such as 2.5.2016 stay as they are, because nobody knows which of two days they mean. */
export function repairEdtf(text: string): string {
  return REPAIRS.reduce((repaired, [habit, form]) => repaired.replace(habit, form), text.toUpperCase());
}
