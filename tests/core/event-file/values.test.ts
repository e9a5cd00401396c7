import { describe, expect, it } from 'vitest';
import { isObject, isReserved, usableKeys } from '../../../src/core/event-file/values.ts';

describe('isObject', () => {
  it.each([[{}], [{ a: 1 }], [JSON.parse('{"__proto__": 1}')]])('is true of %j', (value) => {
    expect(isObject(value)).toBe(true);
  });

  it.each([[null], [undefined], [[]], ['a'], [5], [true]])('is false of %j', (value) => {
    expect(isObject(value)).toBe(false);
  });
});

describe('isReserved', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('is true of %s', (name) => {
    expect(isReserved(name)).toBe(true);
  });

  it.each(['', 'proto', 'toString', 'hasOwnProperty', '__Proto__'])('is false of "%s"', (name) => {
    expect(isReserved(name)).toBe(false);
  });
});

describe('usableKeys', () => {
  it('are those that are neither reserved nor too long, in their order', () => {
    const values = JSON.parse(
      '{"b": 1, "__proto__": 1, "abcd": 1, "abc": 1, "constructor": 1, "": 1}',
    ) as Record<string, unknown>;
    expect(usableKeys(values, 3)).toEqual(['b', 'abc', '']);
  });
});
