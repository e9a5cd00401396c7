import { render } from 'svelte/server';
import { readKindly, write } from '../core/event-file/index.ts';
import { modelOf } from '../core/model/index.ts';
import { EmbedLink, fingerprint, Masthead, Record, Story } from '../reader/server.ts';
import { EventList, Timeline, type Parts } from '../view/index.ts';
import { Picture } from '../view/server.ts';
import { headOf } from './head.ts';
import { oembedOf } from './oembed.ts';
import type { Place } from './site.ts';

/** The parts of a finished page: HTML, but for `language` and `fingerprint`, which are attributes' values, and the file itself. */
export interface FinishedPage {
  /** The event file as it was read, in its canonical form: what is to be published beside the page. */
  published: string;
  /** BCP 47. */
  language: string;
  /** Of the published file: what the reader's script compares. */
  fingerprint: string;
  head: string;
  masthead: string;
  timeline: string;
  /** What stands at `oembed.json`; '' where there is nothing. */
  oembed: string;
  /** The way to the code of an embed. */
  embed: string;
  record: string;
}

/** The empty elements of the timeline that a finished page fills; no script touches what is in them. */
const SLOTS = /(<div [^<>]*\bdata-(picture|steps|list)\b[^<>]*>)(?=<\/div>)/g;

/** Svelte marks blocks by comments for hydration; what no script will touch needs none. No text has `<!--` in it: `<` is escaped. */
function withoutMarks(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '');
}

const NOTHING: Parts = { list: () => undefined, body: () => undefined, since: () => '' };

/** Fills the timeline's slots; every part must find one. */
function fill(timeline: string, parts: ReadonlyMap<string, string>): string {
  const left = new Set(parts.keys());
  const filled = timeline.replace(SLOTS, (slot: string, _tag: string, name: string) => {
    left.delete(name);
    return slot + (parts.get(name) ?? '');
  });
  if (left.size > 0) throw new Error(`The timeline has no place for: ${[...left].join(', ')}.`);
  return filled;
}

/**
 * Makes a page of an event file. The file is read kindly, as by the page's script, so that both show the same; whether it may be
 * published is for `mistakesIn` to say. Throws where nothing of it can be shown.
 */
export function prerender(bytes: Uint8Array, place: Place): FinishedPage {
  const { file, skipped } = readKindly(bytes);
  if (!file) throw new Error('Nothing of the event file can be shown.');
  const model = modelOf(file);
  const hasStory = (file.story?.length ?? 0) > 0;
  const still = { props: { model } };
  const timeline = render(Timeline, { props: { model, parts: NOTHING, hasStory, skipped } }).body;
  const parts = new Map([
    ['picture', withoutMarks(render(Picture, still).body)],
    ['list', withoutMarks(render(EventList, still).body)],
  ]);
  if (hasStory) parts.set('steps', withoutMarks(render(Story, still).body));
  const published = write(file);
  return {
    published,
    language: file.language ?? 'en',
    fingerprint: fingerprint(new TextEncoder().encode(published)),
    head: withoutMarks(headOf(model, place)),
    masthead: withoutMarks(render(Masthead, { props: { file } }).body),
    timeline: fill(timeline, parts),
    oembed: oembedOf(file, place),
    embed: withoutMarks(render(EmbedLink).body),
    record: withoutMarks(render(Record, still).body),
  };
}
