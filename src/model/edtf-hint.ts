/** What was meant by text that is no EDTF: undoes habits of people, of other formats and of the draft of 2012. */

/** Gives what may be EDTF; local dates such as 2.5.2016 stay as they are, because nobody knows which of two days they mean. */
export function repairEdtf(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s()]|UNKNOWN/g, '')
    .replace(/OPEN/, '..')
    .replace(/U/g, 'X')
    .replace(/[?~]{2}/, '%')
    .replace(/^\d{3}$/, '$&X')
    .replace(/^\d\d$/, '$&XX')
    .replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
    .replace(/\b\d\b/g, '0$&')
    .replace(/T\d\d:\d\d$/, '$&:00');
}
