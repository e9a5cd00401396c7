import {
  dateInWords,
  dateTimeAttribute,
  elapsedInWords,
  extentOf,
  formatInstant,
  formatRange,
  parseDate,
  parseRange,
  rangeInWords,
  ticks,
} from '../../../../src/core/time/index.ts';

/** Prints what the room of time says of a few dates, for comparison between machines. */

const TEXTS = [
  '2017',
  '1880-01-01',
  '2016-09-08',
  '2017-03-26T02:30',
  '2017-11-05T01:30',
  '2017-02-09T11:06-05:00',
  '2017-01-11T02:00Z',
  '2011-12-30T12:00Z',
  '-0043-03-15',
  '1912~',
  '201X',
  '2016-21',
  '2016-09-08/2016-09-11',
  '2017-02-13T22:55-05:00~/2017-02-14',
  '-13800000000',
  '2017-02-29',
  'Feb 3, 2017',
];
const ZONES = ['UTC', 'America/New_York', 'Pacific/Apia', 'Europe/Oslo'];
const LOCALES = ['en-GB', 'en-US', 'de', 'ar-SA', 'ja', 'xx'];

const read = ZONES.flatMap((zone) => TEXTS.map((text) => ({ zone, text, ...parseDate(text, zone) })));
const told = read.map(({ zone, text, date, problems }) => {
  const extent = date && extentOf(date);
  return {
    zone,
    text,
    problems,
    extent,
    attribute: date && dateTimeAttribute(date),
    words: date && LOCALES.map((locale) => dateInWords(date, locale)),
    window: extent && formatRange(extent.start, extent.end),
    back: extent && parseRange(formatRange(extent.start, extent.end), zone),
    start: extent && formatInstant(extent.start),
    range: extent && LOCALES.map((locale) => rangeInWords(extent.start, extent.end, locale)),
    ticks: extent && LOCALES.map((locale) => ticks(extent.start, extent.end + 1, 800, locale)),
    elapsed: date && read.map((other) => other.date && elapsedInWords(date, other.date, 'en-GB')),
  };
});

process.stdout.write(JSON.stringify(told));
