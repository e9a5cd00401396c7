import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finishSvg, shortPath } from '../../src/prerender/share-svg.ts';

test('a path is written in relative steps, without lines that lead nowhere', () => {
  expect(shortPath('M10 20L10 20Q10.5 21 12 21Z')).toBe('m10 20q.5 1 2 1z');
  expect(shortPath('M1 1L2 3L4 2ZM5 5L6 5')).toBe('m1 1l1 2 2-1zm4 4l1 0');
});

test('a path with other steps stays as it is', () => {
  for (const path of ['M0 0A5 5 0 0 1 10 0Z', 'M1 1h4v4z', 'M0 0L1 1 2 2', ''])
    expect(shortPath(path)).toBe(path);
});

/** Where each step of a path leads, in tenths, as SVG 2 reads it (9.3); steps that lead nowhere are left out. */
function pointsOf(path: string): [string, ...number[]][] {
  let [x, y, firstX, firstY] = [0, 0, 0, 0];
  const steps: [string, ...number[]][] = [];
  for (const [, letter, text] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map((number) =>
      Math.round(Number(number) * 10),
    );
    const each = ARGUMENTS[letter.toUpperCase()];
    for (let at = 0; at < Math.max(numbers.length, 1); at += each || 1) {
      const isRelative = letter !== letter.toUpperCase();
      const ends = numbers.slice(at, at + each).map((n, i) => n + (isRelative ? (i % 2 ? y : x) : 0));
      const [toX, toY] = each ? ends.slice(-2) : [firstX, firstY];
      if (letter.toUpperCase() === 'M') [firstX, firstY] = [toX, toY];
      if (letter.toUpperCase() !== 'L' || toX !== x || toY !== y) steps.push([letter.toUpperCase(), ...ends]);
      [x, y] = [toX, toY];
    }
  }
  return steps;
}

const ARGUMENTS: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

const tenth = fc.integer({ min: -60, max: 60 }).map((tenths) => String(tenths / 10));
const point = fc.tuple(tenth, tenth).map((pair) => pair.join(' '));
const step = fc.oneof(
  fc.tuple(fc.constantFrom('L', 'M'), point).map((parts) => parts.join('')),
  fc.tuple(point, point).map((points) => `Q${points.join(' ')}`),
  fc.tuple(point, point, point).map((points) => `C${points.join(' ')}`),
  fc.constantFrom('Z', 'Z '),
);

test('a short path leads where the long one leads', () => {
  const path = fc
    .tuple(point, fc.array(step, { maxLength: 12 }))
    .map(([start, steps]) => `M${start}${steps.join('')}`);
  fc.assert(
    fc.property(path, (long) => {
      expect(pointsOf(shortPath(long))).toEqual(pointsOf(long));
    }),
  );
});

test('a picture has the title as text, whatever is in it', () => {
  const svg = finishSvg('<svg width="1"><path d="M0 0L1 0"/></svg>', 'A <b> & $& "quote"');
  expect(svg).toBe(
    '<svg width="1"><title>A &lt;b&gt; &amp; $&amp; "quote"</title><path d="m0 0l1 0"/></svg>',
  );
});

test('a mask that nothing refers to is left out, and one that is used stays', () => {
  const used = '<mask id="a"><rect/></mask><g mask="url(#a)"/>';
  expect(finishSvg(`<svg>${used}<mask id="b"><rect/></mask></svg>`, 'A')).toBe(
    `<svg><title>A</title>${used}</svg>`,
  );
});
