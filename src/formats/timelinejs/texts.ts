import type { Findings, Origin } from '../findings.ts';
import { fromHtml } from '../rich-text/from-html.ts';
import type { Node, Paragraph } from '../rich-text/nodes.ts';
import { toInline } from '../rich-text/write.ts';
import type { Given } from './dates.ts';

/** Where it is told what became of things, and kept what found no place. */
export interface Told {
  findings: Findings;
  left: Origin[];
}

const LONGEST_NAME = 60;

/** Reads what may be HTML, and tells what that changes. */
function paragraphsOf(
  value: string,
  origin: Origin,
  autolink: boolean,
  { findings, left }: Told,
): Paragraph[] {
  const { paragraphs, isMarkup, lost } = fromHtml(value, autolink);
  if (isMarkup) findings.say('import.html', origin, { list: lost });
  if (lost.length > 0) left.push(origin);
  return paragraphs;
}

function wordsIn(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : wordsIn(node.children))).join('');
}

/** A line of text, without marks; undefined for an empty one, and, with a finding, for what is no text. */
export function lineOf(given: Given | undefined, told: Told): string | undefined {
  if (!given) return undefined;
  const { value, origin } = given;
  if (typeof value === 'string') {
    return paragraphsOf(value, origin, false, told).map(wordsIn).join(' ').trim() || undefined;
  }
  told.findings.say('schema.type', origin, { value, text: 'text' });
  told.left.push(origin);
  return undefined;
}

/** A text of several paragraphs; what is no text is left to the reader of event files to refuse. */
export function proseOf(given: Given | undefined, autolink: boolean, told: Told): unknown {
  if (typeof given?.value !== 'string') return given?.value;
  return toInline(paragraphsOf(given.value, given.origin, autolink, told)) || undefined;
}

/** A link in a headline: its address and its words. */
export interface HeadlineLink {
  href: string;
  words: string;
}

function linksIn(nodes: readonly Node[]): HeadlineLink[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    return node.kind === 'link'
      ? [{ href: node.href, words: wordsIn(node.children) }]
      : linksIn(node.children);
  });
}

/** A headline as a line of text, and its links: titles have none with us. What is no text is left as it is. */
export function headlineOf(given: Given | undefined, told: Told): { title: unknown; links: HeadlineLink[] } {
  if (typeof given?.value !== 'string') return { title: given?.value, links: [] };
  const paragraphs = paragraphsOf(given.value, given.origin, false, told);
  return { title: paragraphs.map(wordsIn).join(' ') || undefined, links: paragraphs.flatMap(linksIn) };
}

/** What is called by the first of these that says something, shortened. */
export function nameOf(candidates: readonly unknown[]): string {
  const words = candidates.find((each) => typeof each === 'string' && each.trim() !== '');
  const text = typeof words === 'string' ? words.replace(/[*\s]+/g, ' ').trim() : '';
  if (text.length <= LONGEST_NAME) return text || 'Event';
  return `${text.slice(0, LONGEST_NAME).replace(/\s+\S*$|\p{Cs}$/u, '')}…`;
}
