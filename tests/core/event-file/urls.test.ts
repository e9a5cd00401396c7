import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLink, checkPicture } from '../../../src/core/event-file/urls.ts';
import { SEED } from './support/files.ts';

/** Addresses, and what people and attackers make of them. */
const addresses = fc
  .tuple(
    fc.constantFrom(
      'https:',
      'http:',
      'HTTPS:',
      'javascript:',
      'data:',
      'java\tscript:',
      ' https:',
      'mailto:',
      'blob:',
      '',
    ),
    fc.constantFrom('//', '\\\\', '/', '', '//me@', '//me:pw@'),
    fc.constantFrom('a.example', '[::1]', 'a b', 'xn--a', '%00', '例え.jp', ''),
    fc.string({ unit: fc.constantFrom(...'/?#:@\\"<>\n\t \u0000é%a.'), maxLength: 6 }),
  )
  .map((parts) => parts.join(''));

describe('checkLink', () => {
  it.each([
    'https://a.example/',
    'http://a.example',
    'https://a.example:8080/p?q=1#f',
    'https://例え.jp/パス',
    'https://a.example/%20',
    "https://a.example/it's",
  ])('keeps %s as it is', (url) => {
    expect(checkLink(url, false)).toEqual({ url });
  });

  it.each([
    ['https:\\\\a.example\\b', 'https://a.example/b'],
    [' https://a.example/', 'https://a.example/'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ['https://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E'],
    ['https://a.example/\u202e', 'https://a.example/%E2%80%AE'],
    ['ht\ntps://a.example/', 'https://a.example/'],
    ['https://a.example/?q=a|b#{c\\', 'https://a.example/?q=a%7Cb#%7Bc%5C'],
  ])('takes %j as %s', (text, url) => {
    expect(checkLink(text, false)).toEqual({ url, code: 'url.normalised' });
  });

  it.each([
    ['javascript:alert(1)', 'url.scheme'],
    ['JaVaScRiPt:alert(1)', 'url.scheme'],
    ['java\tscript:alert(1)', 'url.scheme'],
    ['\u0001javascript:alert(1)', 'url.scheme'],
    ['data:text/html,<script>', 'url.scheme'],
    ['vbscript:x', 'url.scheme'],
    ['blob:https://a.example/x', 'url.scheme'],
    ['file:///etc/passwd', 'url.scheme'],
    ['mailto:desk@a.example', 'url.scheme'],
    ['www.a.example', 'url.relative'],
    ['//a.example/x', 'url.relative'],
    ['/x', 'url.relative'],
    ['', 'url.relative'],
    ['desk@a.example', 'url.relative'],
    ['https://', 'url.invalid'],
    ['https://a b/', 'url.invalid'],
    ['https://me@a.example/', 'url.userinfo'],
    ['https://bank.example@a.example/', 'url.userinfo'],
  ])('takes no %j: %s', (text, code) => {
    expect(checkLink(text, false)).toEqual({ code });
  });

  it('takes mail where a person is meant', () => {
    expect(checkLink('mailto:desk@a.example', true)).toEqual({ url: 'mailto:desk@a.example' });
    expect(checkLink('desk@a.example', true)).toEqual({
      url: 'mailto:desk@a.example',
      code: 'url.normalised',
    });
    expect(checkLink('https://a.example/', true)).toEqual({ url: 'https://a.example/' });
    expect(checkLink('javascript:alert(1)@a.example', true)).toEqual({ code: 'url.scheme' });
    expect(checkLink('javascript:x@a.example', true)).toEqual({ code: 'url.scheme' });
  });

  it('gives an address of an allowed scheme, without a password or a blank, that it keeps itself', () => {
    fc.assert(
      fc.property(addresses, fc.boolean(), (text, mail) => {
        const { url, code } = checkLink(text, mail);
        expect(url !== undefined || code !== undefined).toBe(true);
        if (url === undefined) return;
        const { protocol, username, password } = new URL(url);
        expect(mail ? ['http:', 'https:', 'mailto:'] : ['http:', 'https:']).toContain(protocol);
        expect(username + password).toBe('');
        expect(url).not.toMatch(/[\s<>"]/);
        expect(checkLink(url, mail)).toEqual({ url });
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('checkPicture', () => {
  it.each([
    'pictures/letter.jpg',
    '/p.jpg',
    '../p.jpg',
    '//a.example/p.jpg',
    'https://a.example/p.jpg',
    'p.jpg?x#y',
  ])('keeps %s', (url) => {
    expect(checkPicture(url)).toEqual({ url });
  });

  it.each([
    ['http://a.example/p.jpg', 'url.mixed'],
    ['javascript:alert(1)', 'url.scheme'],
    ['data:image/svg+xml,<svg/>', 'url.scheme'],
    ['a b.jpg', 'url.invalid'],
    ['p.jpg"onload="x', 'url.invalid'],
    ['\\\\a.example\\p.jpg', 'url.invalid'],
    ['https://me:pw@a.example/p.jpg', 'url.userinfo'],
  ])('takes no %j: %s', (text, code) => {
    expect(checkPicture(text)).toEqual({ code });
  });

  it('gives an address that is secure in a secure page', () => {
    fc.assert(
      fc.property(addresses, (text) => {
        const { url } = checkPicture(text);
        if (url === undefined) return;
        expect(new URL(url, 'https://page.example/').protocol).toBe('https:');
        expect(url).not.toMatch(/[\s<>"]/);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
