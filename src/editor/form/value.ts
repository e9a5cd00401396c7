import type { Control, Field } from './fields.ts';
import { fieldsIn } from './fields.ts';

/** A value as a line to edit; null where it is written in a way that a line cannot show. */
export function lineOf(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A list of words as a line; null where it is no such list. @example listLine(['a', 'b']) // 'a, b' */
export function listLine(value: unknown): string | null {
  if (!Array.isArray(value)) return lineOf(value);
  return value.every((entry) => typeof entry === 'string') ? value.join(', ') : null;
}

function wordsIn(line: string): string[] {
  return line
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

/** What a line says for a kind of field: text where it is no number or list after all, undefined where it says nothing. */
export function valueOf(
  line: string,
  { control, isRequired }: Pick<Field, 'control' | 'isRequired'>,
): unknown {
  if (line.trim() === '' && !isRequired) return undefined;
  if (control.is === 'number' && line.trim() !== '' && Number.isFinite(Number(line))) return Number(line);
  if (control.is === 'words' || (control.is === 'focus' && !line.includes('/'))) return wordsIn(line);
  return line;
}

const HOLLOW: Readonly<Partial<Record<Control['is'], unknown>>> = {
  words: [],
  references: [],
  records: [],
  focus: [],
};

/** A new record, with what it must have, still empty. @example emptyRecord('correction') // { date: '', text: '' } */
export function emptyRecord(record: string): Record<string, unknown> {
  const needed = fieldsIn(record).filter(({ isRequired }) => isRequired);
  return Object.fromEntries(needed.map(({ key, control }) => [key, HOLLOW[control.is] ?? '']));
}

/** What a record is called in a list: the first of its texts that says something. */
export function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const texts = new Map<string, unknown>(Object.entries(value));
  const name = ['title', 'name', 'said', 'text', 'src', 'date', 'id']
    .map((key) => texts.get(key))
    .find((text) => typeof text === 'string' && text.trim() !== '');
  return typeof name === 'string' ? name : '';
}
