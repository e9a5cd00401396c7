import { isValues } from './check.ts';
import type { Path } from './document/change.ts';
import type { Spot } from './document/commands.ts';

/** A JSON pointer, RFC 6901. @example pointerOf(['a/b', 0]) // '/a~1b/0' */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The event that a pointer leads to or into; null where it is about something else. */
export function spotAt(pointer: string): Spot | null {
  const [, list, index] = /^\/(events|epilogue)\/(\d+)/.exec(pointer) ?? [];
  if (list !== 'events' && list !== 'epilogue') return null;
  return { list, index: Number(index) };
}

/** What stands at a path in a value; undefined where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value))
      value = typeof step === 'number' ? (value as readonly unknown[])[step] : undefined;
    else value = isValues(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
  }
  return value;
}
