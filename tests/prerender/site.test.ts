import { describe, expect, test } from 'vitest';
import { addressIn, siteOf } from '../../src/prerender/site.ts';

describe('the address of a site', () => {
  test('ends with a slash, so that files stand below it', () => {
    expect(siteOf('https://example.org/senator')).toBe('https://example.org/senator/');
    expect(siteOf('https://example.org')).toBe('https://example.org/');
    expect(siteOf('http://localhost:8080/a/b//')).toBe('http://localhost:8080/a/b/');
  });

  test('may be unknown, and then addresses are relative', () => {
    expect(siteOf(undefined)).toBe('');
    expect(siteOf(' ')).toBe('');
    expect(addressIn('', '')).toBe('./');
    expect(addressIn('', 'timeline.png')).toBe('./timeline.png');
  });

  test('makes whole addresses of the files in it', () => {
    expect(addressIn('https://example.org/senator/', '')).toBe('https://example.org/senator/');
    expect(addressIn('https://example.org/senator/', 'timeline.png')).toBe(
      'https://example.org/senator/timeline.png',
    );
  });

  test.each([
    'example.org',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://a.example/?q',
    '/senator/',
  ])('is refused where it is no plain http or https address: %s', (text) => {
    expect(() => siteOf(text)).toThrow(text);
  });
});
