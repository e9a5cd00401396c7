/** The colour names of CSS 2.1 and their values. */
export const NAMED_COLOURS: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  lime: '#00ff00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/**
 * How a colour of a file stands out from white paper, from 1 to 21 (WCAG 2.2, contrast ratio); NaN for what is no colour.
 *
 * @example contrastWithPaper('#fff') // 1
 */
export function contrastWithPaper(colour: string): number {
  const lower = colour.toLowerCase();
  const hex = Object.hasOwn(NAMED_COLOURS, lower) ? NAMED_COLOURS[lower] : lower;
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = parseInt(digits.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
