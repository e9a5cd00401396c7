/** Why a text is not JSON, or not JSON that is taken: where, and in which words. */
export interface Fault {
  code: 'json.syntax' | 'limit.depth';
  at: number;
  reason: string;
  /** Offset of the innermost bracket that was open there, -1 if none was. */
  openedAt: number;
}

/** What a scan tells of on its way, by offsets: keys, values, and where an object or a list begins and ends. */
export interface Watch {
  key(start: number, end: number): void;
  value(start: number): void;
  enter(isObject: boolean): void;
  leave(): void;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const LOWER_U = 0x75;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

class Halt extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super();
    this.fault = fault;
  }
}

/** A key as it is meant, from how it is written. @example keyOf('"\\u0061"') // 'a' */
export function keyOf(written: string): string {
  return String(JSON.parse(written));
}

/** Walks a text by the grammar of RFC 8259 and builds nothing, so that depth costs no stack and length no memory. */
class Scanner {
  at = 0;
  members = 0;
  readonly open: number[] = [];
  readonly text: string;
  readonly depth: number;
  readonly watch: Watch | undefined;

  constructor(text: string, depth: number, watch: Watch | undefined) {
    this.text = text;
    this.depth = depth;
    this.watch = watch;
  }

  fail(reason: string, code: Fault['code'] = 'json.syntax'): never {
    const ended = code === 'json.syntax' && this.at >= this.text.length;
    throw new Halt({
      code,
      at: this.at,
      reason: ended ? 'unexpected end of file' : reason,
      openedAt: this.open.at(-1) ?? -1,
    });
  }

  /** The code unit here; NaN at the end, which equals nothing. */
  peek(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Skips blanks and looks at what follows. */
  next(): number {
    let unit = this.peek();
    while (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      this.at += 1;
      unit = this.peek();
    }
    return unit;
  }

  run(): number {
    do this.value();
    while (this.more());
    this.next();
    if (this.at < this.text.length) this.fail('text after the end of the JSON value');
    return this.members;
  }

  /** One scalar, or brackets up to where their first value is expected. */
  value(): void {
    for (;;) {
      const unit = this.next();
      this.watch?.value(this.at);
      if (unit !== OPEN_OBJECT && unit !== OPEN_LIST) return this.scalar(unit);
      if (this.open.length >= this.depth) this.fail('', 'limit.depth');
      this.open.push(this.at);
      this.watch?.enter(unit === OPEN_OBJECT);
      this.at += 1;
      const first = this.next();
      if (first === (unit === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST)) return;
      if (unit === OPEN_OBJECT) this.key();
    }
  }

  /** After a value: closes what closes here; true when a comma asks for another value. */
  more(): boolean {
    while (this.open.length > 0) {
      const unit = this.next();
      const inObject = this.text.charCodeAt(this.open[this.open.length - 1]) === OPEN_OBJECT;
      if (unit === COMMA) {
        this.at += 1;
        if (inObject) this.key();
        return true;
      }
      if (unit !== (inObject ? CLOSE_OBJECT : CLOSE_LIST)) this.fail('comma or closing bracket expected');
      this.at += 1;
      this.open.pop();
      this.watch?.leave();
    }
    return false;
  }

  key(): void {
    if (this.next() !== QUOTE) this.fail('key in double quotes expected');
    const start = this.at;
    this.string();
    this.watch?.key(start, this.at);
    this.members += 1;
    if (this.next() !== COLON) this.fail('colon expected');
    this.at += 1;
  }

  scalar(unit: number): void {
    if (unit === QUOTE) return this.string();
    if (unit === MINUS || (unit >= ZERO && unit <= NINE)) return this.number();
    for (const word of ['true', 'false', 'null']) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return;
      }
    }
    this.fail('value expected');
  }

  string(): void {
    for (;;) {
      this.at += 1;
      const unit = this.peek();
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) this.escape();
      else if (!(unit >= 0x20)) this.fail('raw control character in string');
    }
    this.at += 1;
  }

  escape(): void {
    this.at += 1;
    if (this.peek() !== LOWER_U) {
      if (!'"\\/bfnrt'.includes(this.text.charAt(this.at) || '.')) this.fail('bad escape');
      return;
    }
    for (let digit = 0; digit < 4; digit += 1) {
      this.at += 1;
      if (!/[0-9a-f]/i.test(this.text.charAt(this.at))) this.fail('bad \\u escape');
    }
  }

  number(): void {
    if (this.peek() === MINUS) this.at += 1;
    const leadingZero = this.peek() === ZERO;
    const whole = this.digits('unfinished number');
    if (leadingZero && whole > 1) {
      this.at += 1 - whole;
      this.fail('leading zero');
    }
    if (this.peek() === DOT) {
      this.at += 1;
      this.digits('digit expected after the decimal point');
    }
    if ((this.peek() | 0x20) === 0x65) {
      this.at += 1;
      if ('+-'.includes(this.text.charAt(this.at) || '.')) this.at += 1;
      this.digits('digit expected in exponent');
    }
  }

  /** Skips digits, at least one, and says how many. */
  digits(reason: string): number {
    const start = this.at;
    while (this.peek() >= ZERO && this.peek() <= NINE) this.at += 1;
    if (this.at === start) this.fail(reason);
    return this.at - start;
  }
}

/**
 * Checks that a text is JSON, strictly (RFC 8259: no comments, no trailing commas), of a depth at most, without building
 * its value. Gives back how many members all its objects have, repeated keys included, or the first fault.
 *
 * @example scan('{"a": 1,}', 32) // {code: 'json.syntax', at: 8, reason: 'key in double quotes expected', openedAt: 0}
 */
export function scan(text: string, depth: number, watch?: Watch): number | Fault {
  try {
    return new Scanner(text, depth, watch).run();
  } catch (halt) {
    if (halt instanceof Halt) return halt.fault;
    throw halt;
  }
}
