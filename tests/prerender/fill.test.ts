import { expect, test } from 'vitest';
import { fill } from '../../src/prerender/fill.ts';

const parts = new Map([
  ['language', 'en'],
  ['head', '<title>$& page:language <!-- page:head --></title>'],
]);

test('slots take their parts, as comments and as words, and what is put in is not looked at again', () => {
  expect(fill('<html lang="page:language"><!-- page:head --></html>', 'page', parts)).toBe(
    '<html lang="en"><title>$& page:language <!-- page:head --></title></html>',
  );
});

test('slots of another name stay', () => {
  expect(fill('<i lang="page:language" title="embed:title">', 'page', parts)).toBe(
    '<i lang="en" title="embed:title">',
  );
});

test('a slot that no part is for is an error, and a part without a slot is none', () => {
  expect(() => fill('<!-- page:claims -->', 'page', parts)).toThrow('asks for <!-- page:claims -->');
  expect(fill('<html>', 'page', parts)).toBe('<html>');
});
