import { DEFAULT_LIMITS, read, type Limits } from '../core/event-file/index.ts';
import { Findings, WHOLE, type Imported } from './findings.ts';
import { finish } from './finish.ts';
import { placesIn } from './json-places.ts';
import { TITLE, type ImportOptions } from './options.ts';
import { storyOf } from './timelinejs/json.ts';
import { oldStoryOf } from './timelinejs/old-json.ts';
import { draftFileOf } from './timelinejs/draft.ts';
import type { Story } from './timelinejs/story.ts';
import { isObject } from './values.ts';

/** What is wrong with a JSON text whichever format it is in. */
const OF_JSON = /^(?:file\.|json\.|key\.reserved|limit\.(?:bytes|depth|number|key|keys|events)$)/;
/** What is kept goes deeper into our file than it stood in theirs. */
const KEPT_WITHIN = 4;

function textOf(input: Uint8Array | string): string {
  return (typeof input === 'string' ? input : new TextDecoder().decode(input)).replace(/^\ufeff/, '');
}

/** Tells what the reader of event files finds wrong with the text itself; true where it is sound. */
function isSound(input: Uint8Array | string, findings: Findings, limits: Limits): boolean {
  const { issues } = read(input, { ...limits, depth: limits.depth - KEPT_WITHIN });
  const faults = issues.filter(({ code, level }) => level === 'error' && OF_JSON.test(code));
  for (const { line, column, ...issue } of faults) {
    findings.add({ ...issue, origin: { path: issue.path, line, column } });
  }
  return faults.length === 0;
}

function storyIn(value: unknown, findings: Findings): Story | undefined {
  if (!isObject(value)) {
    findings.say('schema.type', WHOLE, { value, text: 'an object' });
    return undefined;
  }
  return isObject(value.timeline) ? oldStoryOf(value.timeline, findings) : storyOf(value, findings);
}

/** What the JSON says; undefined of a file with one event a line, which reads well and is no story. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the JSON of TimelineJS 3, or of 1 and 2. Never throws; what changes its meaning is told with its place, and
 * what finds no place is kept under `extensions.timelinejs`. Ids are kept as aliases too, so that links to `#event-<id>` go on
 * working.
 *
 * @example importTimelineJs('{"events": [{"start_date": {"year": 1945}, "text": {"headline": "A"}}]}').file?.events
 * // [{id: 'a', date: '1945', title: 'A', aliases: ['event-a']}]
 */
export function importTimelineJs(input: Uint8Array | string, options: ImportOptions = {}): Imported {
  const { limits = DEFAULT_LIMITS, title = TITLE } = options;
  const findings = new Findings(limits.issues);
  const text = textOf(input);
  const locate = (pointers: ReadonlySet<string>) => placesIn(text, pointers);
  if (!isSound(input, findings, limits)) return { file: null, report: findings.report(() => new Map()) };
  const story = storyIn(valueOf(text), findings);
  if (!story) return { file: null, report: findings.report(locate) };
  if (!story.title) findings.say('import.title', WHOLE, { text: title });
  const file = finish(draftFileOf(story, options, findings), findings, limits);
  return { file, report: findings.report(locate) };
}
