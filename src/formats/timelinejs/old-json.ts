import type { Findings, Origin } from '../findings.ts';
import { isObject, type Values } from '../values.ts';
import { PARTS, type Given, type GivenDate } from './dates.ts';
import type { GivenMedia, Slide, Story } from './story.ts';

const US = /^(\d{1,2})\/(\d{1,2})\/(-?\d{1,6})(?: (.+))?$/;
const ISO = /^(-?\d{1,6})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ](\d{1,2}):(\d\d)(?::(\d\d))?)?/;
const KNOWN = {
  file: ['headline', 'text', 'type', 'startDate', 'asset', 'date', 'era', 'chart'],
  event: ['startDate', 'endDate', 'headline', 'text', 'tag', 'tags', 'asset', 'type'],
};
const ASSET: Record<string, keyof GivenMedia> = { media: 'url', caption: 'caption', credit: 'credit' };

/** The parts of a date in one text, as TimelineJS 1 and 2 and the first spreadsheets have it: `2011,3,23`, `3/23/2011`. */
export function oldDateOf(given: Given, findings: Findings): GivenDate {
  const { value, origin } = given;
  const text = String(value).trim();
  const us = US.exec(text);
  const iso = ISO.exec(text);
  const [, hour, minute, second] = /^(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(us?.[4] ?? '') ?? [];
  const texts = us
    ? [us[3], us[1], us[2], hour, minute, second]
    : iso
      ? iso.slice(1)
      : text.split(',').map((part) => part.trim());
  if (us && Number(us[1]) <= 12 && Number(us[2]) <= 12 && us[1] !== us[2]) {
    findings.say('date.ambiguous/us', origin, { value, text: [us[3], us[1], us[2]].join('-') });
  }
  const parts = PARTS.map((part, index) => {
    const written = texts.at(index);
    return [part, written ? { value: written, origin } : undefined] as const;
  });
  return { parts: Object.fromEntries(parts), origin };
}

function originOf(parent: Origin, key: string | number, value: unknown): Origin {
  return { path: `${parent.path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`, value };
}

function given(values: Values, key: string, origin: Origin): Given | undefined {
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  return value === undefined || value === null || value === ''
    ? undefined
    : { value, origin: originOf(origin, key, value) };
}

/** Tells and keeps what is not known, or has no place. */
function sift(
  values: Values,
  origin: Origin,
  known: readonly string[],
  findings: Findings,
  left: Origin[],
): void {
  for (const [key, value] of Object.entries(values)) {
    if (known.includes(key)) continue;
    const at = originOf(origin, key, value);
    findings.say(key === 'thumbnail' ? 'import.dropped' : 'schema.unknown', at, {
      value: key,
      text: 'a thumbnail',
    });
    left.push(at);
  }
}

function mediaOf(values: Values, origin: Origin, findings: Findings, left: Origin[]): GivenMedia {
  const asset = given(values, 'asset', origin);
  if (!asset || !isObject(asset.value)) return {};
  const { value, origin: at } = asset;
  sift(value, at, Object.keys(ASSET), findings, left);
  return Object.fromEntries(Object.entries(ASSET).map(([key, name]) => [name, given(value, key, at)]));
}

function slideOf(value: unknown, origin: Origin, findings: Findings, left: Origin[]): Slide {
  if (!isObject(value)) {
    findings.say('schema.type', origin, { value, text: 'an object' });
    return { origin, autolink: true, isBroken: true };
  }
  sift(value, origin, KNOWN.event, findings, left);
  const [start, end] = ['startDate', 'endDate'].map((key) => given(value, key, origin));
  return {
    origin,
    start: start && oldDateOf(start, findings),
    end: end && oldDateOf(end, findings),
    headline: given(value, 'headline', origin),
    text: given(value, 'text', origin),
    media: mediaOf(value, origin, findings, left),
    group: given(value, 'tag', origin) ?? given(value, 'tags', origin),
    autolink: true,
  };
}

/** Takes apart the JSON of TimelineJS 1 and 2, `{timeline: {headline, text, date: [...], era: [...]}}`. */
export function oldStoryOf(timeline: Values, findings: Findings): Story | undefined {
  const left: Origin[] = [];
  const origin = { path: '/timeline', value: timeline };
  const slidesOf = (key: string) => {
    const list = given(timeline, key, origin);
    if (!list) return [];
    if (Array.isArray(list.value)) {
      return list.value.map((value: unknown, index) =>
        slideOf(value, originOf(list.origin, index, value), findings, left),
      );
    }
    findings.say('schema.type', list.origin, { value: list.value, text: 'a list' });
    return [];
  };
  if (!Array.isArray(timeline.date)) {
    findings.say('schema.missing', origin, { text: '"date"' });
    return undefined;
  }
  sift(timeline, origin, KNOWN.file, findings, left);
  for (const key of ['asset', 'chart']) {
    const at = given(timeline, key, origin)?.origin;
    if (!at) continue;
    findings.say('import.dropped', at, { text: key === 'asset' ? 'a picture of the title' : 'a chart' });
    left.push(at);
  }
  const title: Slide = {
    origin,
    headline: given(timeline, 'headline', origin),
    text: given(timeline, 'text', origin),
    autolink: true,
  };
  return { title, events: slidesOf('date'), eras: slidesOf('era'), hasAnchors: false, left };
}
