import { words } from './words.ts';

/** Lets the list of a timeline wait behind a button, and come when it is asked for or the focus comes to it. */
export interface Fold {
  readonly button: HTMLButtonElement;
  open: () => void;
}

/** `root` is what holds the timeline; the button is for the caller to put behind it. */
export function foldList(root: HTMLElement, count: number): Fold {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fold';
  button.textContent = words.list(count);
  const set = (isFolded: boolean) => {
    root.classList.toggle('folded', isFolded);
    button.setAttribute('aria-expanded', String(!isFolded));
  };
  const open = () => set(false);
  set(true);
  button.addEventListener('click', () => set(!root.classList.contains('folded')));
  root.querySelector('[data-list]')?.addEventListener('focusin', open);
  return { button, open };
}
