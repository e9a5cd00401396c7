import { flushSync, mount, unmount } from 'svelte';
import type { Model } from '../core/model/index.ts';
import { Timeline, type TimelineHandle, type TimelineProps } from '../view/index.ts';
import { foldList } from './fold.ts';
import { followLinks } from './follow-links.ts';

/** A timeline that stands in an embed. */
export interface Shown {
  readonly model: Model;
  readonly handle: TimelineHandle;
  /** Opens an event's card, or goes to its entry where the list is the timeline; null closes the card. */
  select: (id: string | null) => void;
  remove: () => void;
}

/**
 * Mounts a timeline in an element of its own, with its list behind a button. Throws what the timeline throws, and then leaves nothing:
 * what stood there before can stay.
 */
export function show(box: HTMLElement, props: Omit<TimelineProps, 'onready'>): Shown {
  const { model } = props;
  let handle: TimelineHandle | undefined;
  const onready = (ready: TimelineHandle) => void (handle = ready);
  const app: object = mount(Timeline, { target: box, props: { ...props, onready } });
  const remove = () => {
    void unmount(app);
    box.remove();
  };
  try {
    flushSync();
    if (!handle) throw new Error('The timeline is not ready.');
  } catch (error) {
    remove();
    throw error;
  }
  const timeline = handle;
  const fold = foldList(box, model.events.length);
  box.append(fold.button);
  const reveal = (id: string | null) => {
    const place = id === null || !timeline.isList() ? null : box.querySelector(`#${CSS.escape(id)}`);
    const entry = place?.closest('[data-events] > li');
    if (entry) fold.reveal(entry);
  };
  const select = (id: string | null) => {
    reveal(id);
    timeline.select(id);
  };
  reveal(props.place?.event ?? null);
  followLinks(box, select);
  return { model, handle: timeline, select, remove };
}
