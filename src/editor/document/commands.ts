import { isValues, type Values } from '../check.ts';
import { keysIn, recordAt } from '../form/fields.ts';
import { insert, move, set, sourceAt, type Order, type Path } from './change.ts';
import { together, type Edits } from './edit.ts';
import { freeId } from './ids.ts';

/** Where an event stands in the file. */
export interface Spot {
  readonly list: 'events' | 'epilogue';
  readonly index: number;
}

export const pathOf = ({ list, index }: Spot): Path => [list, index];

/** Keys go where the format has them. */
const order: Order = (path) => keysIn(recordAt(path) ?? '');

/** Sets what stands at a path; undefined takes it out. */
export function put(text: string, path: Path, value: unknown): Edits {
  return set(text, path, value, order);
}

/** The entries of one of the file's lists. */
export function listIn(root: Values, list: string): readonly unknown[] {
  const found = root[list];
  return Array.isArray(found) ? found : [];
}

/** Every id that an event has, or had. */
function idsIn(root: Values): Set<string> {
  const ids = ['events', 'epilogue'].flatMap((list) =>
    listIn(root, list).flatMap((event) => (isValues(event) ? [event.id, event.aliases].flat() : [])),
  );
  return new Set(ids.filter((id) => typeof id === 'string'));
}

/** A new event at the end of the events, of which nothing is known yet; it gets its id when it has a title. */
export function addEvent(text: string, root: Values): { edits: Edits; spot: Spot } {
  const index = listIn(root, 'events').length;
  return {
    edits: insert(text, ['events'], index, { date: '', title: '' }, order),
    spot: { list: 'events', index },
  };
}

/** The same event once more, behind the first, with an id of its own and without the former ids. */
export function duplicateEvent(
  text: string,
  root: Values,
  { list, index }: Spot,
): { edits: Edits; spot: Spot } {
  const event = listIn(root, list)[index];
  const spot = { list, index: index + 1 };
  const source = sourceAt(text, [list, index]);
  if (!isValues(event) || source === undefined) return { edits: [], spot };
  const copy = { ...event };
  delete copy.aliases;
  if (typeof event.id === 'string') copy.id = freeId(event.id, idsIn(root));
  return { edits: insert(text, [list], index + 1, copy, order), spot };
}

/** Gives an event that has a title and no id an id made of the title. */
export function nameEvent(text: string, root: Values, { list, index }: Spot): Edits {
  const event = listIn(root, list)[index];
  if (!isValues(event) || typeof event.title !== 'string' || event.title.trim() === '') return [];
  if (event.id !== undefined && event.id !== null && event.id !== '') return [];
  return put(text, [list, index, 'id'], freeId(event.title, idsIn(root)));
}

/** Where an entry comes to stand that stood at `index`; null where it is gone. */
type Renumber = (index: number) => number | null;

/** Quotes name their source by its number: they follow it, and forget one that is gone. */
function followSources(path: Path, root: Values, renumber: Renumber): ((text: string) => Edits)[] {
  const [list, index, key] = path;
  if (key !== 'sources' || (list !== 'events' && list !== 'epilogue')) return [];
  const event = listIn(root, list)[Number(index)];
  const quotes: readonly unknown[] = isValues(event) && Array.isArray(event.quotes) ? event.quotes : [];
  return quotes.flatMap((quote, place) => {
    if (!isValues(quote) || typeof quote.source !== 'number') return [];
    const to = renumber(quote.source - 1);
    return [
      (text: string) =>
        put(text, [list, Number(index), 'quotes', place, 'source'], to === null ? undefined : to + 1),
    ];
  });
}

/** Adds an entry behind the last of a list. */
export function addEntry(text: string, list: Path, length: number, value: unknown): Edits {
  return insert(text, list, length, value, order);
}

/** Takes an entry out of a list, and the list with its last entry; what refers to the others by number follows them. */
export function removeEntry(text: string, root: Values, list: Path, index: number, length: number): Edits {
  const isEvents = list.length === 1 && list[0] === 'events';
  const gone = length === 1 && !isEvents ? list : [...list, index];
  const renumber: Renumber = (at) => (at === index ? null : at > index ? at - 1 : at);
  return together(text, (now) => set(now, gone, undefined), ...followSources(list, root, renumber));
}

/** Puts an entry of a list in another place; what refers to entries by number follows them. */
export function moveEntry(text: string, root: Values, list: Path, from: number, to: number): Edits {
  const renumber: Renumber = (at) => {
    if (at === from) return to;
    if (from < at && at <= to) return at - 1;
    return to <= at && at < from ? at + 1 : at;
  };
  return together(text, (now) => move(now, list, from, to), ...followSources(list, root, renumber));
}
