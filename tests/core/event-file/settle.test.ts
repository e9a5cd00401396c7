import { describe, expect, it } from 'vitest';
import { fileOf, fileWith, told } from './support/files.ts';

const BAD = { id: 'bad', date: 'soon', title: 'B' };

describe('what was left out', () => {
  it('leaves no reference to an event behind', () => {
    const text = fileWith(
      {
        related: [
          { id: 'bad', kind: 'led-to' },
          { id: 'z', kind: 'led-to' },
        ],
      },
      {
        epilogue: [BAD, { id: 'z', date: '2018', title: 'Z' }],
        claims: [{ id: 'c', said: 'S', verdict: 'wrong', record: 'R', events: ['bad', 'a'] }],
        story: [
          { id: 's', text: 'S', focus: ['a', 'bad'] },
          { id: 't', text: 'T', focus: '2017/2018' },
        ],
      },
    );
    const { events, claims, story } = fileOf(text);
    expect(events[0].related).toEqual([{ id: 'z', kind: 'led-to' }]);
    expect(claims?.[0].events).toEqual(['a']);
    expect(story?.map(({ focus }) => focus)).toEqual([['a'], '2017/2018']);
  });

  it('is told at its own place, and not again at each reference', () => {
    const text = fileWith({ related: [{ id: 'bad', kind: 'led-to' }] }, { epilogue: [BAD] });
    expect(told(text)).toEqual(['date.format /epilogue/0/date']);
  });

  it('leaves no reference to a lane or a person behind', () => {
    const text = fileWith(
      { lane: 'l', people: ['p', 'q'] },
      { lanes: [{ id: 'l', title: '' }], people: { p: { name: 5 }, q: { name: 'Q' } } },
    );
    const file = fileOf(text);
    expect(file.events[0]).toEqual({ id: 'a', date: '2017', title: 'A', people: ['q'] });
    expect([file.lanes, file.people]).toEqual([[], { q: { name: 'Q' } }]);
  });

  it('makes no list where there was none', () => {
    expect(fileOf(fileWith({}, { epilogue: [BAD] })).events[0]).toEqual({
      id: 'a',
      date: '2017',
      title: 'A',
    });
  });
});
