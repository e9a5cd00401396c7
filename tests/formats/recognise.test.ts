import { expect, test } from 'vitest';
import { formatOf } from '../../src/formats/index.ts';

test.each([
  ['{"version": 1, "title": "T", "events": []}', 'events'],
  ['{"title": "T", "events": [{"date": "2017"}]}', 'events'],
  ['{', 'events'],
  ['', 'events'],
  ['<!doctype html>', 'events'],
  ['[1]', 'events'],
  ['{"title": {"text": {}}, "events": []}', 'timelinejs'],
  ['\ufeff {"events": [{"start_date": {"year": 1}}]}', 'timelinejs'],
  ['{"events": [{"start_date": {"year": 1},}]}', 'timelinejs'],
  ['{"timeline": {"date": []}}', 'timelinejs'],
  ['storyjs_jsonp_data = {"timeline": {}}', 'timelinejs'],
  ['title,start\nA,2017', 'csv'],
  ['sep=;\ntitle;start', 'csv'],
  ['Year,Headline', 'csv'],
  ['PK\u0003\u0004', 'csv'],
])('%j is taken as %s', (text, format) => {
  expect(formatOf(text)).toBe(format);
  expect(formatOf(new TextEncoder().encode(text))).toBe(format);
});
