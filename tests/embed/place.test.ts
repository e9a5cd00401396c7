import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsOf, viewOf } from '../../src/embed/place.ts';

test('a window between dates ends where its last date does', () => {
  const view = viewOf({ start: '2017-01', end: '2017-03' }, 'UTC');
  expect(view && endsOf(view)).toEqual({ start: '2017-01-01T00:00', end: '2017-04-01T00:00' });
});

test.each([
  ['2017-03', '2017-01'],
  ['soon', 'later'],
  ['2017-01', '..'],
  ['2017-01/2017-02', '2017-03'],
  ['', ''],
  ['2017-02-29', '2017-03'],
])('from %j to %j is no window', (start, end) => {
  expect(viewOf({ start, end }, 'America/New_York')).toBeNull();
});

test('what a window says it shows leads back to it, at any time and of any length', () => {
  const instant = fc.integer({ min: -60_000_000_000_000, max: 60_000_000_000_000 });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 10 ** 12 }), (start, durationMs) => {
      const view = { start, durationMs };
      expect(viewOf(endsOf(view), 'America/New_York')).toEqual(view);
    }),
  );
});
