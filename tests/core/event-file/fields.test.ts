import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/core/event-file/codes.ts';
import { EVENT, FILE, SOURCE } from '../../../src/core/event-file/fields.ts';
import { DEFAULT_LIMITS } from '../../../src/core/event-file/index.ts';
import type { Kind, RecordKind } from '../../../src/core/event-file/kinds.ts';
import { fileOf, fileWith, told } from './support/files.ts';

/** A kind and all that are in it, each once. */
function kindsIn(kind: Kind, found = new Set<Kind>()): Set<Kind> {
  if (found.has(kind)) return found;
  found.add(kind);
  if (kind.is === 'list' || kind.is === 'map') kindsIn(kind.of, found);
  if (kind.is === 'record') for (const field of Object.values(kind.fields)) kindsIn(field, found);
  return found;
}

const kinds = [...kindsIn(FILE)];
const records = kinds.filter((kind): kind is RecordKind => kind.is === 'record');

describe('the table of fields', () => {
  it('has every key of version 1, and no other', () => {
    expect(Object.keys(FILE.fields).join(' ')).toBe(
      '$schema version title description byline published updated language timeZone view lanes people eras events epilogue story claims corrections contact extensions',
    );
    expect(Object.keys(EVENT.fields).join(' ')).toBe(
      'id date title dateLabel text note lane tags people place importance status quotes sources media corrections updated aliases related',
    );
  });

  it.each(records.map((record) => [record.name, record] as const))(
    'requires of a %s only what it has',
    (_, record) => {
      expect(Object.keys(record.fields)).toEqual(expect.arrayContaining([...record.required]));
    },
  );

  it('gives each record a name of its own', () => {
    const names = records.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('names limits that there are, each with a code for what is beyond it', () => {
    const limits = kinds.flatMap((kind) => (kind.is === 'list' ? [kind.limit] : []));
    expect([...new Set(limits)].sort()).toEqual(['events', 'items', 'lanes', 'tags']);
    for (const limit of limits) {
      expect(DEFAULT_LIMITS[limit]).toBeGreaterThan(0);
      expect(outcomeOf(`limit.${limit}`)).not.toBe('show');
    }
  });

  it('never lets a misspelt standing fall back on the firmest of all', () => {
    expect(told(fileWith({ status: 'aleged' }))).toEqual(['status.unknown /events/0/status']);
    expect(fileOf(fileWith({ status: 'aleged' })).events).toEqual([]);
  });

  it('takes a source without an address, and a picture without words', () => {
    expect(SOURCE.required).not.toContain('url');
    expect(told(fileWith({ sources: [{ title: 'A letter', publisher: 'A', kind: 'primary' }] }))).toEqual([]);
    expect(told(fileWith({ media: [{ src: 'a.jpg', alt: '' }] }))).toEqual([]);
  });
});
