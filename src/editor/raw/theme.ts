import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The page's own colours, which the shadow root inherits. */
export const HIGHLIGHTS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--lane-1)' },
  { tag: tags.number, color: 'var(--lane-4)' },
  { tag: [tags.bool, tags.null], color: 'var(--lane-4)' },
  { tag: [tags.separator, tags.bracket, tags.punctuation], color: 'var(--muted)' },
]);

export const THEME = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
    lineHeight: '20px',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--wash)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--wash)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--rule)' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--rule)' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px', fontFamily: 'var(--sans)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: 'var(--paper)',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', opacity: '0.8' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', padding: '4px 8px' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--accent)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--lane-5)' },
  // Pictures of the library's own are data: addresses, which the page's policy forbids.
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--accent)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--lane-5)' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--accent)' },
  '.cm-lint-marker': { width: '8px', height: '8px', margin: '6px 3px' },
  '.cm-lint-marker-error': { content: 'none', borderRadius: '50%', backgroundColor: 'var(--accent)' },
  '.cm-lint-marker-warning': { content: 'none', borderRadius: '50%', border: '2px solid var(--lane-5)' },
  '.cm-panels': { backgroundColor: 'var(--wash)', color: 'var(--ink)', borderTop: '1px solid var(--rule)' },
});
