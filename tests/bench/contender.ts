/** An event as each page of the benchmark gets it: the fields of an event file that every contender can draw. */
export interface BenchEvent {
  readonly id: string;
  /** Local date and time with an offset, such as `2016-09-08T14:05Z`. */
  readonly date: string;
  readonly title: string;
  readonly lane: string;
  /** 1 to 5. */
  readonly importance: number;
}

export interface BenchFile {
  readonly version: 1;
  readonly title: string;
  readonly lanes: { id: string; title: string }[];
  readonly events: BenchEvent[];
}

/** A timeline that has been started. */
export interface Running {
  /** Whether events are on screen now. */
  isDrawn(): boolean;
  /** Where the contender has no zoom by wheel of its own: zooms about the middle. */
  zoom?(factor: number): void;
}

/** Shows the file in a box of 1200 by 600 px. `text` is the same file as it came, for a contender that reads it itself. */
export type Contender = (file: BenchFile, box: HTMLElement, text: string) => Running | Promise<Running>;

/** What a page tells the bench. */
export interface BenchPage {
  /** Milliseconds from the navigation to the end of the first frame with events. */
  firstMs: number | null;
  running: Running | null;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const frame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** Fetches the file that the address names, has the contender draw it, and notes when its first events were on screen. */
export async function run(contender: Contender): Promise<void> {
  window.bench = { firstMs: null, running: null };
  const box = document.querySelector<HTMLElement>('#box');
  if (!box) throw new Error('The page has no box.');
  const count = new URLSearchParams(location.search).get('events') ?? '20';
  const response = await fetch(`/data/${count}.json`);
  const text = await response.text();
  const running = await contender(JSON.parse(text) as BenchFile, box, text);
  while (!running.isDrawn()) await frame();
  // The frame after the one in which they were drawn.
  await frame();
  await frame();
  window.bench = { firstMs: performance.now(), running };
}
