import { tick } from 'svelte';

/** Gives the keyboard's focus to an event's mark in a plot, once it is drawn: the focused event always is. */
export async function focusMark(within: Element, id: string): Promise<void> {
  await tick();
  const marks = within.querySelectorAll<HTMLElement>('[data-event]');
  [...marks].find((mark) => mark.dataset.event === id)?.focus();
}

/** Gives it to the open card, so that a screen reader begins to read there. */
export async function focusCard(within: Element): Promise<void> {
  await tick();
  const card = within.querySelector<HTMLElement>('.card');
  // Beside the plot it is on screen. A page that scrolled to show all of it would go on in the story, which closes it.
  card?.focus({ preventScroll: card.getBoundingClientRect().top < innerHeight / 2 });
}

/** Whether a key presses what has the focus, as it would a button; then it does nothing else. */
export function isPress(event: KeyboardEvent): boolean {
  const presses = event.key === ' ' || event.key === 'Enter';
  if (presses) event.preventDefault();
  return presses;
}
