import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseChecked } from '../../src/core/event-file/index.ts';
import { matching, modelOf, NO_FILTER } from '../../src/core/model/index.ts';
import { frameFileOf, framedOf } from '../../src/embed/frame-file.ts';

const file = parseChecked(readFileSync('data/events.json'));
const [whole, framed] = [modelOf(file), modelOf(frameFileOf(file))];

test('what a frame’s script works with draws the same events at the same places', () => {
  expect(framed.starts).toEqual(whole.starts);
  expect(framed.events.map(({ id, title }) => ({ id, title }))).toEqual(
    whole.events.map(({ id, title }) => ({ id, title })),
  );
});

test.each(['sessions', 'kislyak letter', 'washington post', 'FBI'])(
  'searched for %s it finds the same',
  (words) => {
    const filter = { ...NO_FILTER, words };
    expect(matching(framed, filter)).toEqual(matching(whole, filter));
  },
);

test('it is much smaller than the file, and neither leads to what is not in a frame', () => {
  expect(JSON.stringify(frameFileOf(file)).length).toBeLessThan(0.5 * JSON.stringify(file).length);
  expect(Object.keys(JSON.parse(JSON.stringify(framedOf(file))) as object)).not.toContain('story');
});
