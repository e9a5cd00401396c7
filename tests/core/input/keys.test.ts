import { expect, test } from 'vitest';
import { commandOf, type KeyPress } from '../../../src/core/input/index.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['ArrowLeft', 'previous', 'next'],
  ['ArrowRight', 'next', 'previous'],
  ['ArrowUp', 'lane-above', 'lane-above'],
  ['ArrowDown', 'lane-below', 'lane-below'],
  ['Home', 'first', 'first'],
  ['End', 'last', 'last'],
  ['+', 'zoom-in', 'zoom-in'],
  ['=', 'zoom-in', 'zoom-in'],
  ['-', 'zoom-out', 'zoom-out'],
  ['0', 'fit', 'fit'],
  ['PageUp', 'earlier', 'earlier'],
  ['PageDown', 'later', 'later'],
  ['Escape', 'close', 'close'],
])('%s means %s, and from right to left %s', (key, command, mirrored) => {
  expect(commandOf(press(key), 'ltr')).toBe(command);
  expect(commandOf(press(key), 'rtl')).toBe(mirrored);
});

test.each(['Enter', ' ', 'Tab', 'a', 'F5', 'toString', '__proto__', ''])('%j is not ours', (key) => {
  expect(commandOf(press(key), 'ltr')).toBeNull();
  expect(commandOf(press(key), 'rtl')).toBeNull();
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
  'with %j held, a key is the browser’s',
  (held) => {
    expect(commandOf(press('+', held), 'ltr')).toBeNull();
  },
);
