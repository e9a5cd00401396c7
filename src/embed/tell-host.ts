import { heightMessages } from './dialects.ts';
import { isFromHost, LEAST_PX, MOST_PX, PAUSE_MS, type FromFrame, type FromHost } from './messages.ts';

/** What a frame knows of its host. */
export interface Host {
  /** Says something to whoever holds the frame. It is no secret. */
  tell: (message: FromFrame) => void;
  /** Tells the height of what is in the frame, now and when it changes, in all dialects. */
  tellHeightOf: (content: Element) => void;
}

/** Speaks with the window that a frame stands in; with nobody where it is a page of its own. `hear` gets only what is a message of ours. */
export function hostOf(frame: Window, hear: (message: FromHost, origin: string) => void): Host {
  const { parent } = frame;
  if (parent === frame) return { tell: () => undefined, tellHeightOf: () => undefined };
  frame.addEventListener('message', ({ source, data, origin }: MessageEvent<unknown>) => {
    if (source === parent && isFromHost(data)) hear(data, origin);
  });

  let toldPx = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellHeight = (content: Element) => {
    timer = undefined;
    const px = Math.ceil(content.getBoundingClientRect().height);
    const heightPx = Math.max(LEAST_PX, Math.min(MOST_PX, px));
    if (heightPx === toldPx) return;
    toldPx = heightPx;
    const { href, search, hash } = frame.location;
    for (const message of heightMessages(heightPx, { href, search, hash })) parent.postMessage(message, '*');
  };
  return {
    tell: (message) => parent.postMessage(message, '*'),
    tellHeightOf(content) {
      tellHeight(content);
      new ResizeObserver(() => {
        timer ??= setTimeout(tellHeight, PAUSE_MS, content);
      }).observe(content);
    },
  };
}
