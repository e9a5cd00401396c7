/** Scripts that are written from right to left, by their ISO 15924 names. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/**
 * Which way a language is written, by the script that it is usually written in.
 *
 * `directionOf('ar')` is `'rtl'`, `directionOf('az')` is `'ltr'`, and `directionOf('az-Arab')` is `'rtl'`.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}
