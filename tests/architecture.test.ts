import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importViolations, type Rules } from './setup/architecture/imports.ts';
import { needlessExcuses, untested } from './setup/architecture/mirror.ts';
import { needlessExceptions, tooLong, type LongOne } from './setup/architecture/sizes.ts';
import { parseSource, sourcesIn, type Source } from './setup/architecture/source.ts';
import { impurities, injections, looseTypes, silencers } from './setup/architecture/words.ts';

/** Libraries without a DOM, a clock or a state. */
const PURE = ['d3', 'date-fns', '@date-fns/tz', '@date-fns/utc', 'flatbush', 'jsonc-parser'];

const TIME = 'src/core/time';
const EVENT_FILE = 'src/core/event-file';
const MODEL = 'src/core/model';
const LAYOUT = 'src/core/layout';
const INPUT = 'src/core/input';
const CORE = 'src/core';
const VIEW = 'src/view';
const FORMATS = 'src/formats';
const READER = 'src/reader';
const EMBED = 'src/embed';
const PRERENDER = 'src/prerender';

/** Who may import whom. Each room's files may also import one another; from others they take what the door gives. */
const RULES: Rules = {
  rooms: [
    { path: TIME, rooms: [], packages: PURE },
    { path: EVENT_FILE, rooms: [TIME], packages: PURE },
    { path: MODEL, rooms: [TIME, EVENT_FILE], packages: PURE },
    { path: LAYOUT, rooms: [TIME, EVENT_FILE, MODEL], packages: PURE },
    { path: INPUT, rooms: [TIME, EVENT_FILE, MODEL, LAYOUT], packages: PURE },
    { path: FORMATS, rooms: [CORE], packages: PURE },
    { path: VIEW, rooms: [CORE], packages: ['svelte', 'd3'] },
    { path: READER, rooms: [CORE, VIEW], packages: ['svelte'] },
    { path: EMBED, rooms: [CORE, VIEW], packages: ['svelte'] },
    {
      path: 'src/editor',
      rooms: [CORE, VIEW, FORMATS],
      packages: ['svelte', '@codemirror/', '@lezer/', 'idb', 'jsonc-parser'],
    },
    {
      path: PRERENDER,
      rooms: [CORE, VIEW, READER, EMBED],
      packages: ['svelte', 'satori', '@resvg/resvg-wasm'],
    },
    { path: 'src/cli', rooms: [CORE, FORMATS, PRERENDER], packages: ['node:'] },
  ],
  names: [
    // Of d3 what computes, and nothing that touches a page, or that tells the time of the machine's own zone.
    ...[CORE, FORMATS].map((within) => ({
      package: 'd3',
      within,
      just: /^(ascending|bisect\w*|descending|extent|interpolate\w*|maxIndex|minIndex|max|min|scale(?!Time)[A-Z]\w*|tick\w*|utc[A-Z]\w*)$/,
    })),
    // Gestures and the DOM selections that they need stand in one file.
    {
      package: 'd3',
      within: 'src/view/gestures.ts',
      only: /^(brush|create|drag|local|namespace|pointer|select|transition|zoom|D3\w*Event|Selection|Zoom)/,
    },
  ],
  renderers: [PRERENDER],
};

const LIMITS = { file: 250, function: 40 };

/** What may be longer, up to how many lines, and why. One idea in one file is a reason. */
const LONG_ONES: LongOne[] = [];

/** Files of core whose test stands elsewhere, and where. */
const TESTED_ELSEWHERE: Record<string, string> = {};

const sources = sourcesIn('src');
const pure = sources.filter(({ path }) => path.startsWith(`${CORE}/`) || path.startsWith(`${FORMATS}/`));
const tests = new Set(
  readdirSync('tests', { recursive: true, encoding: 'utf8' }).map(
    (name) => `tests/${name.replaceAll('\\', '/')}`,
  ),
);

const all = (check: (source: Source) => string[], of = sources) => of.flatMap(check);

describe('the house', () => {
  test('has files, so that the rules below are about something', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(pure.length).toBeGreaterThan(10);
  });

  test('imports only what the table of rooms allows, and through doors', () => {
    expect(all((source) => importViolations(source, RULES))).toEqual([]);
  });

  test('keeps browser, machine, clock, chance, default locale and zone out of core and formats', () => {
    expect(all(impurities, pure)).toEqual([]);
  });

  test('turns no text into markup, styles or code', () => {
    expect(all(injections)).toEqual([]);
  });

  test('has no any, and no cast through unknown', () => {
    expect(all(looseTypes)).toEqual([]);
  });

  test('gives a reason beside each silenced check', () => {
    expect(all(silencers)).toEqual([]);
  });

  test('keeps files and functions short, but for the exceptions', () => {
    expect(all((source) => tooLong(source, LIMITS, LONG_ONES))).toEqual([]);
  });

  test('has no exception from shortness that is not needed', () => {
    expect(needlessExceptions(sources, LIMITS, LONG_ONES)).toEqual([]);
  });

  const core = sources.filter(({ path }) => path.startsWith(`${CORE}/`));

  test('tests each file of core at the same place below tests', () => {
    expect(untested(core, tests, TESTED_ELSEWHERE)).toEqual([]);
  });

  test('has no excuse for a missing test that is not needed', () => {
    expect(needlessExcuses(core, tests, TESTED_ELSEWHERE)).toEqual([]);
  });
});

/** Each rule must notice what it is there for, and nothing else. */
describe('the rules', () => {
  const count = (check: (source: Source) => string[], path: string, text: string) =>
    check(parseSource(path, text)).length;
  const component = (markup: string) => `<script lang="ts">let a = $state(1);</script>${markup}`;

  test.each([
    [0, 'src/core/model/a.ts', `import { ticks } from '../time/index.ts';`],
    [0, 'src/core/model/a.ts', `import { b } from './b.ts'; import { c } from './deep/c.ts';`],
    [1, 'src/core/time/a.ts', `import { count } from '../model/index.ts';`],
    [1, 'src/core/model/a.ts', `import { civil } from '../time/civil.ts';`],
    [1, 'src/core/model/a.ts', `export * from '../time/civil.ts';`],
    [1, 'src/core/model/a.ts', `import type { Row } from '../layout/index.ts';`],
    [1, 'src/core/model/a.ts', `type Row = import('../layout/index.ts').Row;`],
    [1, 'src/core/model/a.ts', `const layout = import('../layout/index.ts');`],
    [1, 'src/core/model/a.ts', `const anything = import(name);`],
    [1, 'src/core/model/a.ts', `const fs = require('node:fs');`],
    [1, 'src/core/time/a.ts', `import { onMount } from 'svelte';`],
    [
      0,
      'src/core/time/a.ts',
      `import { scaleUtc, bisector } from 'd3'; import { addDays } from 'date-fns/addDays';`,
    ],
    [1, 'src/core/time/a.ts', `import { scaleUtc, select } from 'd3';`],
    [1, 'src/core/time/a.ts', `import { scaleTime } from 'd3';`],
    [1, 'src/core/time/a.ts', `import * as d3 from 'd3';`],
    [1, 'src/core/time/a.ts', `import data from '../../../data/events.json';`],
    [1, 'src/stray.ts', ``],
    [0, 'src/view/gestures.ts', `import { select, zoom } from 'd3';`],
    [2, 'src/view/plot.ts', `import { select, zoom, interpolateZoom } from 'd3';`],
    [1, 'src/view/plot.ts', `import * as d3 from 'd3';`],
    [1, 'src/view/plot.ts', `import { select } from 'd3-selection';`],
    [
      0,
      'src/reader/Page.svelte',
      component('').replace('let', `import { Timeline } from '../view/index.ts'; let`),
    ],
    [
      1,
      'src/reader/Page.svelte',
      component('').replace('let', `import T from '../view/Timeline.svelte'; let`),
    ],
    [1, 'src/reader/a.ts', `import { b } from '../embed/index.ts';`],
    [1, 'src/reader/a.ts', `import { b } from '../embed/server.ts';`],
    [
      0,
      'src/prerender/a.ts',
      `import { b } from '../embed/server.ts'; import { render } from 'svelte/server';`,
    ],
    [1, 'src/prerender/a.ts', `import { b } from '../editor/index.ts';`],
    [1, 'src/prerender/a.ts', `import { b } from '../embed/frame.ts';`],
    [0, 'src/editor/a.ts', `import { b } from '../formats/index.ts'; import { c } from '@codemirror/view';`],
    [0, 'src/cli/a.ts', `import { readFileSync } from 'node:fs'; import { b } from '../prerender/index.ts';`],
    [1, 'src/cli/a.ts', `import { b } from '../view/index.ts';`],
  ])('count %i imports as wrong in %s: %s', (violations, path, text) => {
    expect(count((source) => importViolations(source, RULES), path, text)).toBe(violations);
  });

  test.each([
    [0, `// the window of the document\nconst label = 'window'; /** \`console\` */ const windowMs = 1;`],
    [
      0,
      `const checks = { window(text) {}, fetch: 1 }; checks.window(text); interface Range { window: string }`,
    ],
    [1, `const checks = { window };`],
    [1, `const { process: machine } = host;`],
    [1, `globalThis.name;`],
    [0, `const at = (ms: number): Date => new Date(ms); const utc = Date.UTC(2017, 0);`],
    [
      0,
      `new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }); new Intl.DateTimeFormat(locale, { ...options });`,
    ],
    [
      0,
      `new Intl.DateTimeFormat(locale, options); new Intl.NumberFormat(locale); Intl.getCanonicalLocales(tag);`,
    ],
    [0, `a.localeCompare(b, locale);`],
    [1, `Date.now();`],
    [1, `const { now } = Date;`],
    [1, `Date.parse(text);`],
    [1, `new Date();`],
    [1, `new Date('2017-01-01');`],
    ['1', 'new Date(`${year}-01-01`);'],
    [1, `new Date(2017, 0, 1);`],
    [1, `date.getFullYear();`],
    [1, `Math.random();`],
    [1, `window.scrollY;`],
    [1, `document.title;`],
    [1, `process.env;`],
    [1, `console.log(1);`],
    [1, `fetch(url);`],
    [1, `number.toLocaleString('en');`],
    [1, `a.localeCompare(b);`],
    [1, `new Intl.NumberFormat();`],
    [1, `new Intl.PluralRules(undefined, {});`],
    [1, `new Intl.DateTimeFormat(locale);`],
    [1, `new Intl.DateTimeFormat(locale, { month: 'long' });`],
    [1, `setTimeout(next, 0);`],
  ])('count %s impurities in %s', (violations, text) => {
    expect(count(impurities, 'src/core/time/a.ts', text)).toBe(Number(violations));
  });

  test.each([
    [
      0,
      'src/view/a.ts',
      `// never innerHTML or eval\nconst why = 'not eval, nor innerHTML'; element.textContent = text;`,
    ],
    [
      0,
      'src/view/A.svelte',
      component('<!-- no {@html} here --><p style:left="{a}px" class="style">innerHTML</p>'),
    ],
    [0, 'src/view/A.svelte', component('<Plot style="dark" />')],
    [1, 'src/view/a.ts', `element.innerHTML = text;`],
    [1, 'src/view/a.ts', `element['innerHTML'] = text;`],
    [1, 'src/view/a.ts', `element.insertAdjacentHTML('beforeend', text);`],
    [1, 'src/view/a.ts', `frame.setAttribute('srcdoc', text);`],
    [1, 'src/view/a.ts', `new DOMParser();`],
    [1, 'src/view/a.ts', `eval(text);`],
    [1, 'src/view/a.ts', `new Function(text);`],
    [1, 'src/view/a.ts', `document.write(text);`],
    [1, 'src/view/A.svelte', component('{@html a}')],
    [1, 'src/view/A.svelte', component('<p style="color: red">text</p>')],
    [1, 'src/view/A.svelte', component('<p style={a}>text</p>')],
    [1, 'src/view/A.svelte', component('<iframe title="frame" srcdoc={a}></iframe>')],
    [
      1,
      'src/view/A.svelte',
      component('{#if a}<button onclick={(event) => (event.target.innerHTML = a)}>b</button>{/if}'),
    ],
    [1, 'src/view/A.svelte', component('<p contenteditable bind:innerHTML={a}></p>')],
  ])('count %i injections in %s: %s', (violations, path, text) => {
    expect(count(injections, path, text)).toBe(violations);
  });

  test.each([
    [
      0,
      'src/view/a.ts',
      `// any\nPromise.any([]); const many: unknown = 'any'; const list = ['a'] as const;`,
    ],
    [1, 'src/view/a.ts', `let a: any;`],
    [1, 'src/view/a.ts', `const a: Map<string, any> = b;`],
    [1, 'src/view/a.ts', `const a = b as any;`],
    [1, 'src/view/a.ts', `const a = b as unknown as Row;`],
    [1, 'src/view/a.ts', `const a = (b as unknown) as Row;`],
    [1, 'src/view/A.svelte', component('').replace('a = ', 'a: any = ')],
    [1, 'src/view/A.svelte', component('<p>{(a as any).b}</p>')],
  ])('count %i loose types in %s: %s', (violations, path, text) => {
    expect(count(looseTypes, path, text)).toBe(violations);
  });

  test.each([
    [0, 'src/view/a.ts', `// @ts-expect-error -- the library's type has no such member`],
    [1, 'src/view/a.ts', `// @ts-expect-error`],
    [1, 'src/view/a.ts', `// @ts-nocheck`],
    [1, 'src/view/a.ts', `/* eslint-disable no-console -- why */`],
    [1, 'src/view/A.svelte', `<!-- svelte-ignore a11y_autofocus -->`],
    [0, 'src/view/A.svelte', `<!-- svelte-ignore a11y_autofocus -- the dialog has nothing else in it -->`],
  ])('count %i silenced checks without a reason in %s: %s', (violations, path, text) => {
    expect(count(silencers, path, text)).toBe(violations);
  });

  describe('about length', () => {
    const lines = (number: number) => Array.from({ length: number }, () => '  step();').join('\n');
    const long = parseSource(
      'src/a.ts',
      `function long() {\n${lines(39)}\n}\nconst arrow = () => {\n${lines(38)}\n};`,
    );

    test('count a function of 41 lines as too long, and one of 40 as not', () => {
      expect(tooLong(long, LIMITS, [])).toEqual(['src/a.ts:1  long has 41 lines, more than 40']);
    });

    test('count methods, and arrow functions in markup, among the functions', () => {
      const method = parseSource('src/a.ts', `class A {\n  long() {\n${lines(39)}\n  }\n}`);
      const handler = parseSource('src/A.svelte', `<button onclick={() => {\n${lines(39)}\n}}>b</button>`);
      expect(tooLong(method, LIMITS, [])).toEqual(['src/a.ts:2  long has 41 lines, more than 40']);
      expect(tooLong(handler, LIMITS, [])).toHaveLength(1);
    });

    test("count a file of 251 lines as too long, but a component's script as no function", () => {
      const file = parseSource('src/A.svelte', `<script>\n${lines(249)}\n</script>\n`);
      expect(tooLong(file, LIMITS, [])).toEqual(['src/A.svelte:1  the file has 251 lines, more than 250']);
      expect(tooLong(file, { ...LIMITS, file: 251 }, [])).toEqual([]);
    });

    test('let an exception grow no further, and no longer stand than it is needed', () => {
      const exception = { path: 'src/a.ts', name: 'long', lines: 41, reason: 'a test' };
      expect(tooLong(long, LIMITS, [exception])).toEqual([]);
      expect(tooLong(long, LIMITS, [{ ...exception, lines: 40 }])).toHaveLength(1);
      expect(needlessExceptions([long], LIMITS, [exception])).toEqual([]);
      expect(needlessExceptions([long], LIMITS, [{ ...exception, name: 'arrow' }])).toHaveLength(1);
      expect(
        needlessExceptions([long], LIMITS, [{ path: 'src/gone.ts', lines: 300, reason: '' }]),
      ).toHaveLength(1);
    });
  });

  describe('about missing tests', () => {
    const logic = parseSource('src/core/time/a.ts', 'export const double = (a: number) => 2 * a;');
    const types = parseSource('src/core/time/b.ts', 'export interface B { of(a: number): string }');
    const door = parseSource('src/core/time/index.ts', `export { double } from './a.ts';`);
    const there = new Set(['tests/core/time/a.test.ts']);

    test('miss the test of a file with logic only', () => {
      expect(untested([logic, types, door], new Set(), {})).toEqual([
        'src/core/time/a.ts  has no tests/core/time/a.test.ts',
      ]);
      expect(untested([logic], there, {})).toEqual([]);
    });

    test('take an excuse, but no needless one', () => {
      const excuse = { 'src/core/time/a.ts': 'tests/core/time/laws.test.ts' };
      expect(untested([logic], new Set(), excuse)).toEqual([]);
      expect(needlessExcuses([logic], new Set(), excuse)).toEqual([]);
      expect(needlessExcuses([logic], there, excuse)).toEqual(['src/core/time/a.ts']);
    });
  });
});
