interface Place {
  line: number;
  column: number;
}

/** An open bracket: its pointer, null where nothing wanted lies within; and the step to the value that comes next. */
interface Frame {
  pointer: string | null;
  /** Of a list an index; of an object a key, null before there is one. */
  step: number | string | null;
}

/** A bracket, the quotation mark that begins a string, or a number or word. */
const TOKEN = /[{}[\]"]|[^\s,:{}[\]"]+/g;

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = end;
    while (text[backslashes - 1] === '\\') backslashes -= 1;
    if ((end - backslashes) % 2 === 0) return end;
  }
  return text.length;
}

function stepOf(literal: string): string {
  const key: unknown = JSON.parse(literal);
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** These pointers, and all that lead to them. */
function waysTo(pointers: Iterable<string>): Set<string> {
  const ways = new Set(['']);
  for (const pointer of pointers) {
    for (let way = pointer; !ways.has(way); way = way.slice(0, way.lastIndexOf('/'))) ways.add(way);
  }
  return ways;
}

/** The pointer of the value that comes next, if it is wanted or leads to one that is; the frame goes on. */
function advance(frame: Frame | undefined, ways: ReadonlySet<string>): string | null {
  if (!frame) return '';
  const way = frame.pointer === null ? null : `${frame.pointer}/${frame.step}`;
  frame.step = typeof frame.step === 'number' ? frame.step + 1 : null;
  return way !== null && ways.has(way) ? way : null;
}

/** Offsets of values in a text that is JSON, in one pass. */
function offsetsOf(text: string, ways: ReadonlySet<string>): Map<string, number> {
  const offsets = new Map<string, number>();
  const frames: Frame[] = [];
  const tokens = new RegExp(TOKEN);
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [sign] = token;
    const frame = frames.at(-1);
    if (sign === '"') tokens.lastIndex = endOfString(text, token.index) + 1;
    if (sign === '}' || sign === ']') frames.pop();
    else if (frame?.step === null) {
      frame.step = frame.pointer === null ? '' : stepOf(text.slice(token.index, tokens.lastIndex));
    } else {
      const pointer = advance(frame, ways);
      if (pointer !== null) offsets.set(pointer, token.index);
      if (sign === '{' || sign === '[') frames.push({ pointer, step: sign === '[' ? 0 : null });
    }
  }
  return offsets;
}

/**
 * Lines and columns of values in a text that is JSON, by their pointers. A pointer that leads nowhere has none.
 *
 * @example placesIn('{"a": 1}', new Set(['/a'])) // Map {'/a' => {line: 1, column: 7}}
 */
export function placesIn(text: string, pointers: ReadonlySet<string>): Map<string, Place> {
  const offsets = [...offsetsOf(text, waysTo(pointers))].filter(([pointer]) => pointers.has(pointer));
  const places = new Map<string, Place>();
  const breaks = text.matchAll(/\r\n|[\r\n]/g);
  let next = breaks.next();
  let line = 1;
  let start = 0;
  for (const [pointer, offset] of offsets.sort(([, a], [, b]) => a - b)) {
    while (!next.done && next.value.index + next.value[0].length <= offset) {
      start = next.value.index + next.value[0].length;
      line += 1;
      next = breaks.next();
    }
    places.set(pointer, { line, column: offset - start + 1 });
  }
  return places;
}
