import { isValues, type Values } from '../check.ts';
import type { Target } from '../form/fields.ts';
import { renameKey, type Path } from './change.ts';
import { listIn, put } from './commands.ts';
import { together, type Edits } from './edit.ts';

/** An id that is being typed: how it was when that began, and by which id it is referred to meanwhile. */
export interface Naming {
  readonly original: string;
  readonly held: string;
}

type Place = readonly [path: Path, id: unknown];

/** What the entry with its id at a path is to those that refer to it; undefined where nothing may refer to it. */
export function targetAt(path: Path): Target | undefined {
  const [list, , key] = path;
  if (path.length !== 3 || key !== 'id') return undefined;
  if (list === 'lanes') return 'lane';
  return list === 'events' || list === 'epilogue' ? 'event' : undefined;
}

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** All values of a key in the entries of a list, or all entries of the lists there. */
function placesIn(root: Values, list: string, key: string): Place[] {
  return listIn(root, list).flatMap((entry, index): Place[] => {
    const value = isValues(entry) ? entry[key] : undefined;
    return Array.isArray(value)
      ? value.map((one: unknown, place): Place => [[list, index, key, place], one])
      : [[[list, index, key], value]];
  });
}

const REFERENCES: Readonly<Record<Target, (root: Values) => Place[]>> = {
  lane: (root) => [...placesIn(root, 'events', 'lane'), ...placesIn(root, 'epilogue', 'lane')],
  person: (root) => [...placesIn(root, 'events', 'people'), ...placesIn(root, 'epilogue', 'people')],
  event: (root) => [
    ...['events', 'epilogue'].flatMap((list) =>
      placesIn(root, list, 'related').map(([path, one]): Place => [[...path, 'id'], isValues(one) && one.id]),
    ),
    ...placesIn(root, 'claims', 'events'),
    ...placesIn(root, 'story', 'focus'),
  ],
};

/** Edits that write another id wherever one is referred to. */
function following(root: Values, target: Target, from: string, to: string): ((text: string) => Edits)[] {
  if (from === '' || from === to) return [];
  return REFERENCES[target](root).flatMap(([path, id]) =>
    id === from ? [(text: string) => put(text, path, to)] : [],
  );
}

/** Whether no other entry is called so, now or formerly. */
function isFree(root: Values, path: Path, id: string): boolean {
  const lists = path[0] === 'lanes' ? ['lanes'] : ['events', 'epilogue'];
  return lists.every((list) =>
    listIn(root, list).every(
      (entry, index) =>
        !isValues(entry) ||
        (list === path[0] && index === path[1]) ||
        ![entry.id, ...entriesOf(entry.aliases)].includes(id),
    ),
  );
}

/**
 * Sets the id at a path as it is typed. What refers to the entry follows it, but not to an id that another has, or to none: from there nothing could
 * be brought back.
 */
export function renaming(
  text: string,
  root: Values,
  path: Path,
  to: string,
  naming: Naming,
): { edits: Edits; naming: Naming } {
  const target = targetAt(path);
  const goesAlong = target !== undefined && to.trim() !== '' && isFree(root, path, to);
  const follow = goesAlong ? following(root, target, naming.held, to) : [];
  return {
    edits: together(text, (now) => put(now, path, to), ...follow),
    naming: goesAlong ? { ...naming, held: to } : naming,
  };
}

/** The former ids of an event that is called otherwise now. */
function aliasesOf(event: Values, original: string, id: unknown): unknown[] {
  const former = entriesOf(event.aliases).filter((alias) => alias !== id);
  return former.includes(original) ? former : [...former, original];
}

/** What is left to do when the typing ends: an event keeps its former id for the links to it; where the new one is none, all goes back. */
export function renamed(text: string, root: Values, path: Path, { original, held }: Naming): Edits {
  const target = targetAt(path);
  const [list, index] = path;
  const entry = listIn(root, String(list))[Number(index)];
  if (!target || original === '' || !isValues(entry) || entry.id === original) return [];
  if (entry.id !== held) return together(text, ...following(root, target, held, original));
  if (target !== 'event') return [];
  return put(text, [list, index, 'aliases'], aliasesOf(entry, original, entry.id));
}

/** Gives a person another id, in what refers to them too. */
export function renamePerson(text: string, root: Values, from: string, to: string): Edits {
  return together(
    text,
    (now) => renameKey(now, ['people', from], to),
    ...following(root, 'person', from, to),
  );
}
