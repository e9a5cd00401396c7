import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, Transaction } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers, type ViewUpdate } from '@codemirror/view';
import type { Issue } from '../../core/event-file/index.ts';
import { between, type Edits } from '../document/edit.ts';
import { completions } from './complete.ts';
import { HIGHLIGHTS, THEME } from './theme.ts';

/** What a code editor needs to know of the document, and whom it tells. */
export interface CodeHost {
  /** Somebody has typed; with `merges`, letter by letter. */
  change: (edits: Edits, merges: boolean) => void;
  undo: () => void;
  redo: () => void;
  /** What the file says, for completions. */
  root: () => unknown;
  name: string;
}

/** A line and a column, from 1, or an offset. */
export type CodePlace = { readonly line: number; readonly column: number } | { readonly offset: number };

/** An editor for the text of the file. */
export interface CodeEditor {
  /** Shows a text: whatever differs from what stands there changes, and the cursor stays. */
  show: (text: string) => void;
  mark: (issues: readonly Issue[]) => void;
  lock: (isLocked: boolean) => void;
  /** Puts the cursor at a place and brings it into view. */
  goTo: (place: CodePlace) => void;
  destroy: () => void;
}

/** The text came from the document, which knows of it. */
const fromDocument = Annotation.define<true>();

/** A string, a number or word, or else one character. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[\w.+-]+|./y;

function offsetOf({ doc }: EditorState, { line, column }: Pick<Issue, 'line' | 'column'>): number {
  const { from, to } = doc.line(Math.max(1, Math.min(doc.lines, line)));
  return Math.min(to, from + column - 1);
}

function diagnosticOf(state: EditorState, issue: Issue): Diagnostic {
  const from = offsetOf(state, issue);
  const { text, from: start } = state.doc.lineAt(from);
  const token = new RegExp(TOKEN);
  token.lastIndex = from - start;
  const length = token.exec(text)?.[0].length ?? 0;
  const message = [issue.message, issue.hint].filter(Boolean).join(' ');
  return { from, to: from + length, severity: issue.level, message, source: issue.code };
}

function editsOf(update: ViewUpdate): Edits {
  const edits: { from: number; to: number; insert: string }[] = [];
  update.changes.iterChanges((from, to, _start, _end, inserted) => {
    edits.push({ from, to, insert: inserted.toString() });
  });
  return edits;
}

/** Typing, and no pasting, sorting of lines or the like. */
function isTyping({ transactions }: ViewUpdate): boolean {
  return transactions.every((one) => one.isUserEvent('input.type') || one.isUserEvent('delete'));
}

function hear(host: CodeHost) {
  return EditorView.updateListener.of((update) => {
    const isOwn = update.transactions.some((one) => one.docChanged && !one.annotation(fromDocument));
    if (update.docChanged && isOwn) host.change(editsOf(update), isTyping(update));
  });
}

/** Undo and redo are the document's: the form and the code have one history. */
function historyKeys({ undo, redo }: CodeHost) {
  const run = (command: () => void) => () => {
    command();
    return true;
  };
  return [
    { key: 'Mod-z', run: run(undo), preventDefault: true },
    { key: 'Mod-y', run: run(redo), preventDefault: true },
    { key: 'Mod-Shift-z', run: run(redo), preventDefault: true },
  ];
}

function extensionsFor(host: CodeHost, locking: Compartment) {
  return [
    // Only these end a line, and everything else stays in it: offsets are those of the file.
    EditorState.lineSeparator.of('\n'),
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    highlightActiveLine(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    json(),
    syntaxHighlighting(HIGHLIGHTS),
    THEME,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': host.name }),
    autocompletion({ override: [completions(host.root)] }),
    keymap.of([
      ...historyKeys(host),
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap.filter(({ key }) => key !== indentWithTab.key),
      ...foldKeymap,
      ...lintKeymap,
    ]),
    locking.of(EditorState.readOnly.of(false)),
    hear(host),
  ];
}

/** Opens a code editor in an element of a shadow root, where its styles may be. */
export function openCodeEditor(box: HTMLElement, root: ShadowRoot, text: string, host: CodeHost): CodeEditor {
  const locking = new Compartment();
  const state = EditorState.create({ doc: text, extensions: extensionsFor(host, locking) });
  const view = new EditorView({ state, parent: box, root });
  return {
    show(next) {
      const changes = between(view.state.doc.toString(), next);
      if (changes.length === 0) return;
      view.dispatch({
        changes: [...changes],
        annotations: [fromDocument.of(true), Transaction.addToHistory.of(false)],
      });
    },
    mark(issues) {
      const diagnostics = issues.map((issue) => diagnosticOf(view.state, issue));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    lock(isLocked) {
      view.dispatch({ effects: locking.reconfigure(EditorState.readOnly.of(isLocked)) });
    },
    goTo(place) {
      const anchor =
        'offset' in place ? Math.min(place.offset, view.state.doc.length) : offsetOf(view.state, place);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
