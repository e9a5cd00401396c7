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
import { offsetInFile, ShownText, withCrlf } from './line-ends.ts';
import { HIGHLIGHTS, THEME } from './theme.ts';

/** What a code editor needs to know of the document, and whom it tells. */
export interface CodeHost {
  /** Somebody has typed; with `merges`, letter by letter. */
  change: (edits: Edits, merges: boolean) => void;
  /** The cursor has come to stand at an offset of the file. */
  move: (offset: number) => void;
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

/** Where a position lies in the file. */
function inFile({ doc }: EditorState, position: number, hasCrlf: boolean): number {
  return hasCrlf ? offsetInFile(position, doc.lineAt(position).number) : position;
}

function editsOf({ changes, startState }: ViewUpdate, hasCrlf: boolean): Edits {
  const edits: { from: number; to: number; insert: string }[] = [];
  changes.iterChanges((start, end, _start, _end, inserted) => {
    const [from, to] = [start, end].map((position) => inFile(startState, position, hasCrlf));
    edits.push({ from, to, insert: hasCrlf ? withCrlf(inserted.toString()) : inserted.toString() });
  });
  return edits;
}

/** Typing, and no pasting, sorting of lines or the like. */
function isTyping({ transactions }: ViewUpdate): boolean {
  return transactions.every((one) => one.isUserEvent('input.type') || one.isUserEvent('delete'));
}

function hear(host: CodeHost, hasCrlf: boolean) {
  return EditorView.updateListener.of((update) => {
    const isOwn = update.transactions.some((one) => one.docChanged && !one.annotation(fromDocument));
    if (update.docChanged && isOwn) host.change(editsOf(update, hasCrlf), isTyping(update));
    const { state, selectionSet } = update;
    if (selectionSet) host.move(inFile(state, state.selection.main.head, hasCrlf));
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

function extensionsFor(host: CodeHost, locking: Compartment, hasCrlf: boolean) {
  return [
    // Only these end a line, and everything else stays in it: offsets are those of the file, or can be turned into them.
    hasCrlf ? [] : EditorState.lineSeparator.of('\n'),
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
    hear(host, hasCrlf),
  ];
}

/** Opens a code editor in an element of a shadow root, where its styles may be. */
export function openCodeEditor(box: HTMLElement, root: ShadowRoot, text: string, host: CodeHost): CodeEditor {
  const locking = new Compartment();
  const shown = new ShownText(text);
  const newState = () =>
    EditorState.create({ doc: shown.doc, extensions: extensionsFor(host, locking, shown.hasCrlf) });
  const view = new EditorView({ state: newState(), parent: box, root });
  return {
    show(next) {
      if (shown.renew(next)) {
        view.setState(newState());
        return;
      }
      const changes = between(view.state.doc.toString(), shown.doc);
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
        'offset' in place
          ? Math.min(shown.offsetOf(place.offset), view.state.doc.length)
          : offsetOf(view.state, place);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
