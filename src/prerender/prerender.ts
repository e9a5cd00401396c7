import { render } from 'svelte/server';
import { readKindly } from '../core/event-file/index.ts';
import { modelOf } from '../core/model/index.ts';
import { fingerprint, Head, Masthead, Record } from '../reader/server.ts';
import { plainText, Timeline } from '../view/index.ts';
import { Picture } from '../view/server.ts';

/** The parts of a finished page: HTML, but for `language` and `fingerprint`, which are attributes' values. */
export interface FinishedPage {
  /** BCP 47. */
  language: string;
  /** Of the file's bytes: what the reader's script compares. */
  fingerprint: string;
  head: string;
  masthead: string;
  timeline: string;
  record: string;
}

const PICTURE_FRAME = /(?<=<div [^<>]*\bdata-picture\b[^<>]*>)(?=<\/div>)/;

/** Svelte marks blocks by comments for hydration; what no script will touch needs none. No text has `<!--` in it: `<` is escaped. */
function withoutMarks(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '');
}

/**
 * Makes a page of an event file. The file is read kindly, as by the page's script, so that both show the same; whether it may be
 * published is for `mistakesIn` to say. Throws where nothing of it can be shown.
 */
export function prerender(bytes: Uint8Array): FinishedPage {
  const { file, skipped } = readKindly(bytes);
  if (!file) throw new Error('Nothing of the event file can be shown.');
  const model = modelOf(file);
  const description = plainText(file.description ?? '');
  const picture = withoutMarks(render(Picture, { props: { model } }).body);
  const timeline = render(Timeline, { props: { model, skipped } }).body;
  if (!PICTURE_FRAME.test(timeline)) throw new Error('The timeline has no place for its picture.');
  return {
    language: file.language ?? 'en',
    fingerprint: fingerprint(bytes),
    head: withoutMarks(render(Head, { props: { file, description } }).head),
    masthead: withoutMarks(render(Masthead, { props: { file } }).body),
    timeline: timeline.replace(PICTURE_FRAME, () => picture),
    record: withoutMarks(render(Record, { props: { model } }).body),
  };
}
