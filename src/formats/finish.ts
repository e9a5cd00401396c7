import { read, type EventFile, type Issue, type Limits } from '../core/event-file/index.ts';
import { WHOLE, type Findings, type Origin } from './findings.ts';
import { filled, type Values } from './values.ts';

/** Where a field comes from, `media/0/src`; undefined for what comes from nowhere in particular. */
type From = (field: string) => Origin | undefined;

/** An event of ours in the making. */
export interface Draft {
  event: Values & { id: string };
  list: 'events' | 'epilogue';
  /** All that it is made of. */
  origin: Origin;
  from: From;
}

/** A file of ours in the making. */
export interface DraftFile {
  /** The name under which "extensions" keeps what found no place. */
  format: 'csv' | 'timelinejs';
  /** Every key of the file but the lists of events. */
  rest: Values;
  drafts: readonly Draft[];
  from: From;
  /** What found no place. */
  left: Origin[];
}

/** The nearest origin of a field: its own, or that of what it belongs to. */
function nearest(from: From, steps: readonly string[], whole: Origin): Origin {
  for (let length = steps.length; length > 0; length -= 1) {
    const origin = from(steps.slice(0, length).join('/'));
    if (origin) return origin;
  }
  return whole;
}

/** Where the cause of an issue of ours stands in their file, and whether that is one event's. */
function originOf({ path }: Issue, lists: Record<string, Draft[]>, file: DraftFile): Origin {
  const [list = '', index = '', ...steps] = path.split('/').slice(1);
  const draft = Object.hasOwn(lists, list) ? lists[list].at(Number(index)) : undefined;
  return draft && index !== ''
    ? nearest(draft.from, steps, draft.origin)
    : nearest(file.from, path.split('/').slice(1), WHOLE);
}

function entryOf({ path, cell, value }: Origin): Values {
  return cell ? { ...cell, value } : { path, value };
}

/**
 * Makes a file of ours of a draft, through the same reader that every event file passes, so that an import knows all the
 * faults that the check knows, and tells them at their place in the other file. What the reader refuses is kept
 * under `extensions`, as is what found no place. null where the reader refuses the whole.
 */
export function finish(draft: DraftFile, findings: Findings, limits: Limits): EventFile | null {
  const lists = {
    events: draft.drafts.filter(({ list }) => list === 'events'),
    epilogue: draft.drafts.filter(({ list }) => list === 'epilogue'),
  };
  const eventsOf = (of: Draft[]) => of.map(({ event }) => filled(event));
  const text = JSON.stringify({
    version: 1,
    ...filled(draft.rest),
    events: eventsOf(lists.events),
    ...filled({ epilogue: eventsOf(lists.epilogue) }),
  });
  const { file, issues, errors, warnings } = read(text, limits);
  const told = issues.filter(({ code }) => code !== 'report.capped');
  // Where no row could be taken, that has been told: not that there are none.
  const isLost = findings.errors > 0 && draft.drafts.length === 0;
  const lost: Origin[] = [];
  for (const issue of told) {
    if (isLost && issue.code === 'events.none') continue;
    const origin = originOf(issue, lists, draft);
    const { code, level, message, hint } = issue;
    findings.add({
      code,
      level,
      message,
      path: origin.path,
      origin,
      ...(hint === undefined ? {} : { hint }),
    });
    if (level === 'error' && origin.value !== undefined) lost.push(origin);
  }
  const toldErrors = told.filter(({ level }) => level === 'error').length;
  findings.count(errors - toldErrors, warnings - (told.length - toldErrors));
  if (!file) return null;
  const alive = new Set([...file.events, ...(file.epilogue ?? [])].map(({ id }) => id));
  const skipped = draft.drafts.filter(({ event }) => !alive.has(event.id)).map(({ origin }) => origin);
  const left = [...new Set([...draft.left, ...lost, ...skipped])];
  return left.length > 0 ? { ...file, extensions: { [draft.format]: left.map(entryOf) } } : file;
}
