import { describe, expect, test } from 'vitest';
import { eventsOf, findings, SOURCE, words } from './support.ts';

describe('an event without a source', () => {
  test('is told', () => {
    const events = eventsOf({}, { sources: undefined }, { sources: [] });
    expect(findings(events)).toEqual(['lint.no-source /events/1', 'lint.no-source /events/2']);
    expect(words(events)).toMatch(/^This event names no source\. Say who says so: "sources": \[\{/);
  });

  test('is told in the epilogue', () => {
    const [last] = eventsOf({ id: 'last', sources: [] });
    expect(findings(eventsOf({}), { epilogue: [last] })).toEqual(['lint.no-source /epilogue/0']);
  });

  test('is told once for all where none has any', () => {
    const events = eventsOf({ sources: [] }, { sources: [] }, { sources: [] });
    expect(findings(events)).toEqual(['lint.no-source /events']);
    expect(words(events)).toMatch(/^None of the 3 events names a source\./);
  });

  test('that quotes somebody is told of its quotation', () => {
    const quotes = [{ text: 'Q', speaker: 'S' }];
    expect(
      findings(
        eventsOf(
          {},
          { sources: [], text: 'He called it “a lie”.' },
          { sources: [], text: 'He called it "a lie".' },
          { sources: [], text: 'Er nannte es „Lüge“.' },
          { sources: [], quotes },
          { sources: [], text: 'It’s the senator’s letter.' },
        ),
      ),
    ).toEqual([
      'lint.quote-source /events/1/text',
      'lint.quote-source /events/2/text',
      'lint.quote-source /events/3/text',
      'lint.quote-source /events/4/quotes',
      'lint.no-source /events/5',
    ]);
  });

  test('is no matter where there is one', () => {
    expect(
      findings(eventsOf({ text: 'He called it “a lie”.', quotes: [{ text: 'Q', speaker: 'S' }] })),
    ).toEqual([]);
  });
});

describe('a news report without an address', () => {
  const { url, ...nowhere } = SOURCE;

  test('is told, in events, epilogue and claims', () => {
    const [last] = eventsOf({ id: 'last', sources: [nowhere] });
    const claim = { id: 'c', said: 'S', verdict: 'wrong', record: 'R', sources: [SOURCE, nowhere] };
    expect(
      findings(eventsOf({ sources: [SOURCE, nowhere] }), { epilogue: [last], claims: [claim] }).sort(),
    ).toEqual([
      'lint.no-address /claims/0/sources/1',
      'lint.no-address /epilogue/0/sources/0',
      'lint.no-address /events/0/sources/1',
    ]);
  });

  test('is no matter where there is a copy, nor is a document or a book without one', () => {
    expect(
      findings(
        eventsOf({
          sources: [
            { ...nowhere, archiveUrl: url },
            { ...nowhere, kind: 'primary' },
            { ...nowhere, kind: 'reference' },
          ],
        }),
      ),
    ).toEqual([]);
  });
});
