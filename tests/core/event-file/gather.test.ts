import { describe, expect, it } from 'vitest';
import { gather } from '../../../src/core/event-file/gather.ts';
import { DEFAULT_LIMITS } from '../../../src/core/event-file/index.ts';
import { fileWith } from './support/files.ts';

function gathered(input: string | Uint8Array, limits = DEFAULT_LIMITS) {
  const { report, ...rest } = gather(input, limits);
  return { ...rest, codes: report.faults.map(({ code }) => code) };
}

describe('gather', () => {
  it('gives the file, and what the JSON says, and its text', () => {
    const text = fileWith({ lane: 'x' });
    expect(gathered(text)).toEqual({
      file: { version: 1, title: 'T', events: [{ id: 'a', date: '2017', title: 'A' }] },
      value: JSON.parse(text) as unknown,
      text,
      skipped: 0,
      timeZone: 'UTC',
      codes: ['ref.unknown'],
    });
  });

  it.each([
    ['file.empty', ''],
    ['file.empty', ' \ufeff\n'],
    ['file.empty', '\ufeff'],
    ['file.notjson', '\n <html>'],
    ['json.syntax', 'null x'],
    ['limit.depth', '['.repeat(33)],
    ['schema.type', 'null'],
    ['format.timelinejs', '{"title": {"text": {}}, "events": []}'],
    ['format.timelinejs', '{"events": [{}, {"start_date": {}}]}'],
  ])('refuses with %s %j', (code, text) => {
    expect(gathered(text)).toMatchObject({ file: null, codes: [code] });
  });

  it('takes no file with a version for one of TimelineJS', () => {
    const text = '{"version": 1, "title": {}, "events": [{"start_date": {}}]}';
    expect(gathered(text).codes).not.toContain('format.timelinejs');
  });

  it('measures bytes, and of a text those of its UTF-8', () => {
    const limits = { ...DEFAULT_LIMITS, bytes: 100 };
    const text = (length: number) => `{${' '.repeat(length - 5)}€}`;
    expect(new TextEncoder().encode(text(100))).toHaveLength(100);
    for (const input of [text(100), new TextEncoder().encode(text(100))])
      expect(gathered(input, limits).codes).toEqual(['json.syntax']);
    for (const input of [text(101), new TextEncoder().encode(text(101)), ' '.repeat(101)])
      expect(gathered(input, limits).codes).toEqual(['limit.bytes']);
  });

  it('looks at no file that is too big', () => {
    expect(gathered('{}', { ...DEFAULT_LIMITS, bytes: 1 })).toMatchObject({ text: '', value: undefined });
  });

  it.each([
    ['America/New_York', 'America/New_York'],
    ['Europe/Atlantis', 'UTC'],
    [5, 'UTC'],
    [undefined, 'UTC'],
  ])('reads dates by the zone %j as %s', (timeZone, zone) => {
    expect(gathered(fileWith({}, { timeZone })).timeZone).toBe(zone);
  });

  it('finds ids before references, wherever they stand', () => {
    const text = fileWith(
      { lane: 'l', people: ['p'], related: [{ id: 'z', kind: 'led-to' }] },
      {
        epilogue: [{ id: 'z', date: '2018', title: 'Z' }],
        people: { p: { name: 'P' } },
        lanes: [{ id: 'l', title: 'L' }],
      },
    );
    expect(gathered(text).codes).toEqual([]);
  });

  it('lets an era, a step and a claim have the id of an event', () => {
    const rest = {
      eras: [{ id: 'a', title: 'E', date: '2017' }],
      story: [{ id: 'a', text: 'S', focus: ['a'] }],
      claims: [{ id: 'a', said: 'C', verdict: 'opinion', record: 'R' }],
    };
    expect(gathered(fileWith({}, rest)).codes).toEqual([]);
  });

  it('gives a file up when more events than may be told are lost, and not one is left', () => {
    const lost = (count: number, ...others: object[]) =>
      gathered(
        JSON.stringify({
          version: 1,
          title: 'T',
          events: [
            ...Array.from({ length: count }, (_, index) => ({ id: `e${index}`, date: 'x', title: 'A' })),
            ...others,
          ],
        }),
      );
    expect(lost(100)).toMatchObject({ file: { events: [] }, skipped: 100 });
    expect(lost(101)).toMatchObject({ file: null, skipped: 101 });
    expect(lost(101, { id: 'a', date: '2017', title: 'A' })).toMatchObject({
      file: { events: [{}] },
      skipped: 101,
    });
  });
});
