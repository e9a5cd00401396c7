import { isLocale, isTimeZone, readDate } from '../time/index.ts';
import { cleaned, isBlank } from './characters.ts';
import type { Code } from './codes.ts';
import { isColour } from './colours.ts';
import type { Context } from './context.ts';
import { isId } from './ids.ts';
import type { Rule } from './kinds.ts';
import { checkLink, checkPicture, type UrlFinding } from './urls.ts';

/** Checks a text by its meaning and gives back the form in which it is kept; undefined when it must go. */
type Check = (text: string, context: Context, required: boolean) => string | undefined;

function readable(most: 'title' | 'text'): Check {
  return (text, { report, limits }, required) => {
    const limit = limits[most];
    if (text.length > limit) report.add('limit.text', { limit, size: text.length });
    else if (required && isBlank(text)) report.add('text.blank');
    else return cleaned(text, report);
    return undefined;
  };
}

function address(check: (text: string) => UrlFinding): Check {
  return (text, { report, limits }) => {
    const { url, code }: UrlFinding = text.length > limits.url ? { code: 'limit.url' } : check(text);
    if (code) report.add(code, { value: text, text: url, limit: limits.url, size: text.length });
    return url;
  };
}

/** A reference: the id that its target has in the end. */
function reference(target: 'lane' | 'person' | 'event'): Check {
  return (text, { report, ids }) => {
    const id = ids[target].get(text.normalize())?.id;
    if (id === undefined)
      report.add('ref.unknown', { value: text, wanted: target, known: ids[target].keys() });
    return id;
  };
}

function only(is: (text: string) => boolean, code: Code): Check {
  return (text, { report }) => (is(text) || report.add(code, { value: text }) ? text : undefined);
}

/** Reports what is wrong with a date, and gives back what it means, or null. */
function dated(text: string, { report, timeZone }: Context) {
  const { date, faults } = readDate(text, timeZone);
  for (const { code } of faults) report.add(code, { value: text, timeZone });
  return date;
}

const date: Check = (text, context) =>
  context.plainDates.read(text) || dated(text, context) ? text : undefined;

/** One function for each rule of the table of fields. */
export const CHECKS: Record<Rule, Check> = {
  line: readable('title'),
  prose: readable('text'),
  link: address((text) => checkLink(text, false)),
  contact: address((text) => checkLink(text, true)),
  picture: address(checkPicture),
  lane: reference('lane'),
  person: reference('person'),
  event: reference('event'),
  colour: only(isColour, 'color.invalid'),
  zone: only(isTimeZone, 'tz.unknown'),
  date,
  when: date,

  id(text, { report, limits, ids }) {
    if (text.length > limits.id) {
      report.add('limit.id', { limit: limits.id, size: text.length });
      return undefined;
    }
    const id = text.normalize();
    const other = ids.placeOf(id);
    if (other === undefined) ids.alias.set(id, report.pointer());
    if (other === undefined && isId(id)) return id;
    report.add(other === undefined ? 'id.format' : 'id.duplicate', { value: text }, { other });
    return undefined;
  },

  window(text, context) {
    const read = dated(text, context);
    if (!read) return undefined;
    if (read.kind === 'interval' && typeof read.start === 'object' && typeof read.end === 'object')
      return text;
    context.report.add('view.open', { value: text });
    return undefined;
  },

  language(text, { report }) {
    const tag = text.replaceAll('_', '-');
    const isTag = isLocale(tag);
    if (tag !== text || !isTag)
      report.add(isTag ? 'lang.format' : 'lang.invalid', { value: text, text: tag });
    return isTag ? tag : undefined;
  },
};
