import { words } from './words.ts';

/** Lets the list of a timeline wait behind a button, and come when it is asked for or the focus comes to it. */
export interface Fold {
  readonly button: HTMLButtonElement;
  /** Shows an entry: in the part that a folded list shows of itself, so that nothing around it moves, or by scrolling there. */
  reveal: (entry: Element) => void;
}

/** `root` is what holds the timeline; the button is for the caller to put behind it. */
export function foldList(root: HTMLElement, count: number): Fold {
  const list = root.querySelector('.list');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fold';
  button.textContent = words.list(count);
  const isFolded = () => root.classList.contains('folded');
  const set = (folded: boolean) => {
    root.classList.toggle('folded', folded);
    button.setAttribute('aria-expanded', String(!folded));
  };
  set(true);
  button.addEventListener('click', () => set(!isFolded()));
  list?.querySelector('[data-list]')?.addEventListener('focusin', () => set(false));
  return {
    button,
    reveal(entry) {
      if (!isFolded() || !list) entry.scrollIntoView({ block: 'start' });
      else list.scrollTop += entry.getBoundingClientRect().top - list.getBoundingClientRect().top;
    },
  };
}
