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

/** Shows the file in a box of 1200 by 600 px. */
export type Contender<Data = BenchFile> = (data: Data, box: HTMLElement) => Running | Promise<Running>;

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

/** Marks when the data have been parsed. */
export const PARSED = 'parsed';

const frame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** Fetches the file that the address names, has the contender draw it, and notes when its first events were on screen. */
export const run = (contender: Contender): Promise<void> =>
  runOnText((text, box) => {
    const file = JSON.parse(text) as BenchFile;
    performance.mark(PARSED);
    return contender(file, box);
  });

/** The same for a contender that reads the text itself; it marks when it has. */
export async function runOnText(contender: Contender<string>): Promise<void> {
  window.bench = { firstMs: null, running: null };
  const box = document.querySelector<HTMLElement>('#box');
  if (!box) throw new Error('The page has no box.');
  const count = new URLSearchParams(location.search).get('events') ?? '20';
  const response = await fetch(`/data/${count}.json`);
  const text = await response.text();
  const running = await contender(text, box);
  while (!running.isDrawn()) await frame();
  // The frame after the one in which they were drawn.
  await frame();
  await frame();
  window.bench = { firstMs: performance.now(), running };
}
