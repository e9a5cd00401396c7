import { expect, test } from 'vitest';
import { isNameless, readableMajor, roomPx, skylinePath, uncut, uprights } from '../../src/view/draw.ts';

test('upright lines fall on half pixels, where they are sharp', () => {
  expect(uprights([{ xPx: 10 }, { xPx: 20.7 }], 0, 30)).toBe('M10.5,0V30M20.5,0V30');
  expect(uprights([], 0, 30)).toBe('');
});

test('the fullest bar of the skyline is as high as there is room, and the least can still be seen', () => {
  const bars = [
    { xPx: 0, widthPx: 4, height: 1 },
    { xPx: 8, widthPx: 4, height: 0.01 },
  ];
  expect(skylinePath(bars, 100, 40)).toBe('M0,100v-40h3v40zM8,100v-2h3v2z');
});

const tick = (label: string, xPx: number) => ({ instant: xPx, label, xPx });

test('the period in which the window begins is named at its edge', () => {
  const named = readableMajor([tick('2016', -300), tick('2017', 200)], 900);
  expect(named.map(({ label, xPx }) => [label, xPx])).toEqual([
    ['2016', 0],
    ['2017', 200],
  ]);
});

test('it gives way where its name would meet the next', () => {
  expect(readableMajor([tick('2016', -300), tick('2017', 30)], 900).map(({ label }) => label)).toEqual([
    '2017',
  ]);
  expect(readableMajor([], 900)).toEqual([]);
});

test('a name that the end of the plot would cut is left out', () => {
  const ticks = [tick('2016', 100), tick('2017', 380)];
  expect(uncut(ticks, 400).map(({ label }) => label)).toEqual(['2016']);
  expect(uncut(ticks, 450)).toEqual(ticks);
  expect(readableMajor(ticks, 400).map(({ label }) => label)).toEqual(['2016']);
});

test('a label that the end of the plot would cut is shortened there, and is none where no word would stand', () => {
  const mark = {
    event: 0,
    id: 'a',
    kind: 'moment',
    status: 'reported',
    lane: 0,
    xPx: 288,
    yPx: 0,
    extentPx: 0,
    ends: 0,
    label: { xPx: 300, widthPx: 100, lines: ['A name'] },
  } as const;
  const seen = [500, 400, 380, 330].map((plotPx) => [roomPx(mark.label, plotPx), isNameless(mark, plotPx)]);
  expect(seen).toEqual([
    [100, false],
    [100, false],
    [80, false],
    [30, true],
  ]);
  expect(isNameless({ ...mark, xPx: -8 }, 500)).toBe(true);
});
