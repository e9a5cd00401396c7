import { expect, test } from 'vitest';
import { subjectOf } from '../../../../src/core/event-file/lint/finding.ts';
import { eventsOf } from './support.ts';

test('events come with their places, those of the epilogue behind the others', () => {
  const [a, b, c] = eventsOf({}, {}, {});
  const file = { version: 1, title: 'T', events: [a, b], epilogue: [c] } as const;
  const mutable = { ...file, events: [...file.events], epilogue: [...file.epilogue] };
  const { drawn, events, file: subject } = subjectOf(mutable);
  const placesOf = (list: typeof drawn) => list.map(({ event, path }) => ({ event, path }));
  expect(placesOf(drawn)).toEqual([
    { event: a, path: '/events/0' },
    { event: b, path: '/events/1' },
  ]);
  expect(placesOf(events)).toEqual([...placesOf(drawn), { event: c, path: '/epilogue/0' }]);
  expect(subject).toBe(mutable);
});
