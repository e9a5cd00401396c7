import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** One file of the project, parsed. The checks are functions from it to violations. */
export interface Source {
  /** From the project's root, with slashes: 'src/view/Plot.svelte'. */
  path: string;
  text: string;
  /** Its code; of a component the scripts and the expressions in its markup, each on the line where it stands. */
  code: ts.SourceFile;
  /** The nodes of a component's markup; empty for other files. */
  markup: MarkupNode[];
}

export interface MarkupNode {
  type: string;
  name: string;
  start: number;
  end: number;
  /** The type of the element or component that an attribute belongs to. */
  parent: string;
}

/** What Svelte's parser calls the parts of a component that are not code; the rest is what ESTree calls code. */
const MARKUP =
  /^(Root|Script|Fragment|Text|Comment|Component|Attribute|SpreadAttribute|Svelte\w+|\w+(Tag|Block|Directive|Element))$/;

function isNode(value: unknown): value is { type: string; start: number; end: number; name?: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

interface Parts {
  markup: MarkupNode[];
  code: { start: number; end: number }[];
}

/** Sorts all below `value` into markup and, where code begins, whole pieces of code. Styles are neither. */
function collect(value: unknown, parent: string, parts: Parts): void {
  if (Array.isArray(value)) return value.forEach((item) => collect(item, parent, parts));
  if (typeof value !== 'object' || value === null) return;
  let owner = parent;
  if (isNode(value)) {
    if (value.type === 'StyleSheet') return;
    if (!MARKUP.test(value.type)) return void parts.code.push(value);
    const { type, start, end, name } = value;
    parts.markup.push({ type, name: typeof name === 'string' ? name : '', start, end, parent });
    owner = type;
  }
  for (const [key, child] of Object.entries(value)) if (key !== 'metadata') collect(child, owner, parts);
}

/** The text with everything blanked that is not code, so that every line keeps its number. */
function onlyCode(text: string, pieces: Parts['code']): string {
  const blank = text.replace(/[^\n]/g, ' ').split('');
  for (const { start, end } of pieces) {
    // An expression in the markup is no statement: parted from the one before it, both can be parsed.
    if (start > 0 && blank[start - 1] !== '\n') blank[start - 1] = ';';
    for (let at = start; at < end; at += 1) blank[at] = text[at];
  }
  return blank.join('');
}

/** Parses the text of a file. A component that Svelte cannot parse throws. */
export function parseSource(path: string, text: string): Source {
  const parts: Parts = { markup: [], code: [] };
  let code = text;
  if (path.endsWith('.svelte')) {
    collect(parse(text, { modern: true }), '', parts);
    code = onlyCode(text, parts.code);
  }
  return {
    path,
    text,
    code: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS),
    markup: parts.markup,
  };
}

/** All TypeScript files and components below a folder. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .sort()
    .map((path) => parseSource(path, readFileSync(path, 'utf8')));
}

/** Every node of the code, parents before children. Comments and documentation are not among them. */
export function* nodesOf(root: ts.Node): Generator<ts.Node> {
  yield root;
  const children: ts.Node[] = [];
  ts.forEachChild(root, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** 'src/a.ts:12  what is wrong', the form of every violation. */
export function violation(source: Source, position: number, message: string): string {
  const line = source.text.slice(0, position).split('\n').length;
  return `${source.path}:${line}  ${message}`;
}
