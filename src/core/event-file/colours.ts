const COLOUR =
  /^(#([0-9a-f]{3}){1,2}|aqua|black|blue|fuchsia|gray|green|lime|maroon|navy|olive|orange|purple|red|silver|teal|white|yellow)$/i;

/**
 * `#rgb`, `#rrggbb` or a name of CSS 2.1: one small grammar, without functions, transparency, or anything that depends on
 * the page around.
 */
export function isColour(text: string): boolean {
  return COLOUR.test(text);
}
