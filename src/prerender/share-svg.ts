const PAIR = String.raw`-?[\d.]+[ ,]-?[\d.]+`;
/** A path of nothing but these, each with its letter, is written anew. */
const PLAIN = new RegExp(`^(?:[ML]${PAIR}|Q${PAIR}[ ,]${PAIR}|C${PAIR}[ ,]${PAIR}[ ,]${PAIR}|Z *)+$`);
const STEP = /([MLQCZ])([^MLQCZ]*)/g;
const NUMBER = /-?[\d.]+/g;
const TENTHS = 10;

/** `-.5` for -5 tenths. */
const written = (tenths: number): string => String(tenths / TENTHS).replace(/^(-?)0\./, '$1.');

/** A step without what can be read without: a letter that is the last one's, and spaces before signs. */
function stepText(letter: string, moves: readonly number[], last: string): string {
  const numbers = moves
    .map(written)
    .reduce((text, next) => text + (next.startsWith('-') ? '' : ' ') + next, '');
  return letter === last && !'mz'.includes(letter) ? numbers : letter + numbers.trimStart();
}

/**
 * A path of absolute steps as one of relative steps, to a tenth of a pixel, without lines that lead nowhere: about half as long.
 * One that has other steps than M, L, Q, C and Z stays as it is.
 *
 * @example shortPath('M10 20L10 20Q10.5 21 12 21Z') // 'm10 20q.5 1 2 1z'
 */
export function shortPath(path: string): string {
  if (!PLAIN.test(path)) return path;
  let [x, y, firstX, firstY] = [0, 0, 0, 0];
  let text = '';
  let last = '';
  for (const [, step, numbers] of path.matchAll(STEP)) {
    const ends = (numbers.match(NUMBER) ?? []).map((number) => Math.round(Number(number) * TENTHS));
    const moves = ends.map((end, place) => end - (place % 2 === 0 ? x : y));
    [x, y] = step === 'Z' ? [firstX, firstY] : ends.slice(-2);
    if (step === 'M') [firstX, firstY] = [x, y];
    if (step === 'L' && moves.every((move) => move === 0)) continue;
    const letter = step.toLowerCase();
    text += stepText(letter, moves, last);
    last = letter;
  }
  return text;
}

const MASK = /<mask id="([^"]*)">.*?<\/mask>/gs;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A drawing without masks that nothing refers to, with short paths, and with a title for those who cannot see it. */
export function finishSvg(svg: string, title: string): string {
  const named = title.replace(/[&<>]/g, (sign) => ENTITIES[sign]);
  return svg
    .replace(MASK, (mask, id: string) => (svg.includes(`url(#${id})`) ? mask : ''))
    .replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${shortPath(path)}"`)
    .replace('>', () => `><title>${named}</title>`);
}
