import { describe, expect, it } from 'vitest';
import { mistakeOf, outcomeOf } from '../../../src/core/event-file/codes.ts';

describe('outcomeOf', () => {
  it.each([
    ['show', 'id.format'],
    ['show', 'text.control'],
    ['drop-field', 'schema.type'],
    ['drop-field', 'view.open'],
    ['skip-event', 'limit.text'],
    ['skip-event', 'status.unknown'],
    ['refuse', 'file.empty'],
    ['refuse', 'limit.lanes'],
    ['show', 'schema.unknown'],
    ['show', 'a11y.alt'],
    ['show', 'no.such-code'],
    ['show', 'schema'],
    ['show', ''],
  ])('is %s for "%s"', (outcome, code) => {
    expect(outcomeOf(code)).toBe(outcome);
  });
});

describe('mistakeOf', () => {
  it.each(['id.format', 'date.order', 'limit.tags', 'json.syntax'])('knows %s as a mistake', (code) => {
    expect(mistakeOf(code)).toBe(outcomeOf(code));
  });

  it.each(['schema.unknown', 'id.missing', 'text.bidi', 'date.year-zero', 'limit', 'id.form', ''])(
    'is undefined for "%s"',
    (code) => {
      expect(mistakeOf(code)).toBeUndefined();
    },
  );
});
