import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { EventFile, TimelineEvent } from '../../src/core/event-file/index.ts';
import { exportCsv, exportTimelineJs, importCsv, importTimelineJs } from '../../src/formats/index.ts';
import { inline } from '../../src/view/inline.ts';
import { anyText } from '../core/event-file/support/files.ts';
import { files, SEED } from './support/files.ts';

vi.setConfig({ testTimeout: 60_000 });

const law = (property: (file: EventFile) => void, numRuns = 200) =>
  fc.assert(fc.property(files, property), { seed: SEED, numRuns });

describe('a file that goes out as a table and comes in again', () => {
  it('has the same events and epilogue, field by field', () => {
    law((file) => {
      const { file: again, report } = importCsv(exportCsv(file).text, { title: file.title });
      expect(report.issues.filter(({ level }) => level === 'error')).toEqual([]);
      expect(again?.events).toEqual(file.events);
      expect(again?.epilogue).toEqual(file.epilogue);
      expect(again?.extensions).toBeUndefined();
    });
  });

  it('has the lanes and the names of the people that events refer to', () => {
    law((file) => {
      const again = importCsv(exportCsv(file).text).file;
      const all = [...file.events, ...(file.epilogue ?? [])];
      const lanes = file.lanes?.filter(({ id }) => all.some(({ lane }) => lane === id)) ?? [];
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect([...(again?.lanes ?? [])].sort(byId)).toEqual(lanes);
      for (const [id, { name }] of Object.entries(again?.people ?? {}))
        expect(file.people?.[id].name).toBe(name);
    });
  });
});

/** The dates that TimelineJS can say. */
const PLAIN = /^(?!.*[~?%X])(?!.*T.*-05:00)(?!.*-2\d$)[^/]+(?:\/(?!\.\.|\s*$)[^/]+)?$/;

/** An event without what TimelineJS has no place for, its text as a reader sees it. */
function shared(
  { id, date, title, dateLabel, text, lane, media = [] }: TimelineEvent,
  { lanes = [] }: EventFile,
) {
  const isPlain = PLAIN.test(date) && !date.startsWith('..');
  return {
    id,
    title: title.trim().replace(/\s*\n\s*/g, ' '),
    ...(isPlain ? { date, dateLabel: dateLabel?.trim() } : {}),
    text: inline(text ?? ''),
    lane: lanes.find((each) => each.id === lane)?.title.trim(),
    media: media.slice(0, 1).map(({ src, alt, caption, credit }) => ({
      src,
      alt: alt === '' ? undefined : alt,
      caption: caption?.trim(),
      credit: credit?.trim(),
    })),
  };
}

describe('a file that goes out to TimelineJS and comes in again', () => {
  it('has the same events, in what both formats can say', () => {
    law((file) => {
      const out = exportTimelineJs(file).text;
      const { file: again, report } = importTimelineJs(out);
      expect(report.issues.filter(({ level }) => level === 'error')).toEqual([]);
      const before = [...file.events, ...(file.epilogue ?? [])].map((event) => shared(event, file));
      const after = again?.events.map((event, index) => {
        const { dateLabel, date, ...rest } = shared(event, again);
        return 'date' in before[index] ? { ...rest, date, dateLabel } : rest;
      });
      expect(after).toEqual(before);
    });
  });

  it('has the same title and eras', () => {
    law((file) => {
      const again = importTimelineJs(exportTimelineJs(file).text).file;
      const words = (text: string) => text.trim().replace(/\s*\n\s*/g, ' ');
      expect(again?.title).toBe(words(file.title));
      expect(inline(again?.description ?? '')).toEqual(inline(file.description ?? ''));
      expect(again?.eras?.map(({ title, date }) => [title, date])).toEqual(
        file.eras?.map(({ title, date }) => [words(title), date]),
      );
    });
  });

  it('keeps old links to its slides', () => {
    const json =
      '{"events": [{"start_date": {"year": 1945}, "unique_id": "old", "text": {"headline": "A"}}]}';
    const file = importTimelineJs(json).file;
    expect(file?.events[0].aliases).toEqual(['event-old']);
    const again =
      file &&
      importTimelineJs(exportTimelineJs({ ...file, events: [{ ...file.events[0], id: 'new' }] }).text).file;
    expect(again?.events[0].aliases).toEqual(['event-old']);
  });
});

describe('exports', () => {
  it('are the same each time', () => {
    law((file) => {
      for (const out of [exportCsv, exportTimelineJs]) expect(out(structuredClone(file))).toEqual(out(file));
    }, 50);
  });
});

describe('importers', () => {
  const texts = fc.oneof(
    anyText,
    fc
      .array(
        fc.constantFrom(
          'title',
          'start',
          'Year',
          'Headline',
          ',',
          ';',
          '\n',
          '\r',
          '"',
          "'",
          '=',
          '2017',
          '-1',
          '<b>',
          'source 1 url',
          '\t',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
    fc.jsonValue({ maxDepth: 4 }).map((value) =>
      JSON.stringify({
        events: [{ start_date: value, text: value, media: value, group: value, unique_id: value }, value],
        title: value,
        eras: value,
      }),
    ),
    fc.jsonValue({ maxDepth: 4 }).map((value) =>
      JSON.stringify({
        timeline: {
          date: [{ startDate: value, endDate: value, asset: value, tag: value }, value],
          era: value,
          headline: value,
        },
      }),
    ),
  );

  it('never throw, whatever the text, and always say why there is no file', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const read of [importCsv, importTimelineJs]) {
          for (const input of [text, new TextEncoder().encode(text)]) {
            const { file, report } = read(input);
            expect(file !== null || report.errors > 0).toBe(true);
            for (const { line, column } of report.issues) expect(Math.min(line, column)).toBeGreaterThan(0);
          }
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
