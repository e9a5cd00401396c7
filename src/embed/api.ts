import type { EventFile } from '../core/event-file/index.ts';
import type { ViewEnds } from './place.ts';
import type { EmbedIssue } from './reading.ts';

/** What a page may ask of a `<through-line>`; see `ThroughLine`. */
export interface ThroughLineApi extends HTMLElement {
  get timeline(): EventFile | null;
  set timeline(file: unknown);
  view: ViewEnds | null;
  fit: () => void;
  zoomTo: (start: string, end: string) => void;
  select: (id: string | null) => void;
}

declare global {
  interface HTMLElementTagNameMap {
    'through-line': ThroughLineApi;
  }
  /** What it tells; all bubble, and pass the borders of shadow roots. */
  interface GlobalEventHandlersEventMap {
    'through-line:ready': CustomEvent<{ events: number; issues: readonly EmbedIssue[] }>;
    'through-line:view': CustomEvent<ViewEnds & { shown: number; total: number }>;
    'through-line:select': CustomEvent<{ id: string | null }>;
    'through-line:error': CustomEvent<{ issues: readonly EmbedIssue[] }>;
  }
}
