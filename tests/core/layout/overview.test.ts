import { expect, test } from 'vitest';
import { fitted, overviewOf, OVERVIEW_PX } from '../../../src/core/layout/index.ts';
import { narrow } from '../../../src/core/model/index.ts';
import { datedModel, preparedOf } from './support/models.ts';

const prepared = preparedOf(datedModel('2015-06-01', '2016-03-01', '2016-03-02', '2017-05-01'));
const whole = fitted(prepared, OVERVIEW_PX);

test('the overview names the greater units of time and has a bar wherever an event begins', () => {
  const { bars, ticks } = overviewOf(prepared.model, whole, 'en');
  expect(ticks.map(({ label }) => label)).toEqual(expect.arrayContaining(['2016', '2017']));
  expect(bars).toHaveLength(3);
  expect(bars.every(({ xPx, widthPx }) => xPx + widthPx > 0 && xPx < OVERVIEW_PX)).toBe(true);
});

test('what a filter hides has no bar', () => {
  const narrowed = narrow(prepared.model, Uint8Array.of(1, 0, 0, 0));
  expect(overviewOf(narrowed, whole, 'en').bars).toHaveLength(1);
});
