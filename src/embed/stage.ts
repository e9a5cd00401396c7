import { adopt } from './sheet.ts';
import { words } from './words.ts';

/** An element's shadow root: the timeline, or what the article has in its place, and what there is to say of either. */
export class Stage {
  readonly #root: ShadowRoot;
  readonly #embed = document.createElement('div');
  readonly #trouble = document.createElement('div');
  readonly #slot = document.createElement('slot');
  readonly #retry: () => void;

  constructor(host: HTMLElement, retry: () => void) {
    this.#retry = retry;
    this.#root = host.attachShadow({ mode: 'open' });
    adopt(this.#root);
    this.#trouble.className = 'trouble';
    this.#trouble.setAttribute('role', 'status');
    this.#embed.append(this.#trouble);
    this.#root.append(this.#embed, this.#slot);
    this.hasTimeline = false;
  }

  /** A place for a timeline, behind the one that stands there. */
  makeBox(language: string): HTMLElement {
    this.#takeFont();
    const box = document.createElement('div');
    box.className = 'box';
    box.lang = language;
    this.#embed.append(box);
    return box;
  }

  /** The timeline takes the place of what the article had there. */
  set hasTimeline(has: boolean) {
    this.#slot.hidden = has;
    this.#embed.className = has ? 'embed stands' : 'embed';
  }

  /** Until there is a timeline, what there may be to say has its place: where it is said, nothing moves. */
  wait(): void {
    if (this.#slot.hidden) return;
    this.#embed.className = 'embed waits';
    this.#takeFont();
  }

  #takeFont(): void {
    const { fontFamily } = getComputedStyle(this.#root.host);
    this.#embed.style.setProperty('--host-font', fontFamily);
  }

  /** A sentence over what stands there, with a button to try again if that may help; an empty one takes it away. */
  say(sentence: string, canRetry = false): void {
    const hadFocus = this.#trouble.contains(this.#root.activeElement);
    this.#trouble.replaceChildren(sentence);
    if (canRetry) this.#offer(words.retry, this.#retry);
    if (sentence && this.#slot.hidden) this.#offer(words.close, () => this.say(''));
    if (hadFocus) this.#trouble.querySelector('button')?.focus();
  }

  #offer(name: string, act: () => void): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', act);
    this.#trouble.append(' ', button);
  }
}
