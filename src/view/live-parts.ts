import { mount, unmount } from 'svelte';
import { MOST_AT_ONCE } from '../core/layout/index.ts';
import type { Model } from '../core/model/index.ts';
import EventBody from './EventBody.svelte';
import type { Parts } from './handle.ts';
import LiveList from './LiveList.svelte';
import { sinceBefore } from './since.ts';
import type { Viewer } from './viewer.svelte.ts';

/** The list of a large file, whose script is loaded for it. */
function large(target: HTMLElement, viewer: Viewer): () => void {
  let remove: (() => void) | null = () => undefined;
  void import('./at-scale.ts').then(({ listIn }) => {
    if (remove) remove = listIn(target, viewer);
  });
  return () => {
    remove?.();
    remove = null;
  };
}

/**
 * What is said of events, made by the script itself: for a timeline that was not finished beforehand. A finished page has all
 * of it as HTML already, and its script carries none of these components.
 */
export function liveParts(model: Model): Parts {
  return {
    list(target, viewer) {
      if (model.events.length > MOST_AT_ONCE) return large(target, viewer);
      const list = mount(LiveList, { target, props: { viewer } });
      return () => void unmount(list);
    },
    body(target, event) {
      const body = mount(EventBody, { target, props: { model, event } });
      return () => void unmount(body);
    },
    since: (event) => sinceBefore(model, event),
  };
}
