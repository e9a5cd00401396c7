/** What a key asks of a timeline that has the focus. */
export type Command =
  | 'previous'
  | 'next'
  | 'lane-above'
  | 'lane-below'
  | 'first'
  | 'last'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'earlier'
  | 'later'
  | 'close';

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'lane-above',
  ArrowDown: 'lane-below',
  Home: 'first',
  End: 'last',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit',
  PageUp: 'earlier',
  PageDown: 'later',
  Escape: 'close',
};

/** Where the axis runs from right to left, the arrows still point where one goes. */
const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The command of a key press, or null where the key is not ours: with Ctrl, Cmd or Alt it belongs to the browser.
 * Enter is not here, because the focused mark is a button and opens by itself.
 *
 * `commandOf({ key: 'ArrowLeft', … }, 'ltr')` is `'previous'`; in `'rtl'` it is `'next'`.
 */
export function commandOf(press: KeyPress, direction: 'ltr' | 'rtl'): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = direction === 'rtl' ? (MIRRORED[press.key] ?? press.key) : press.key;
  return Object.hasOwn(COMMANDS, key) ? COMMANDS[key] : null;
}
