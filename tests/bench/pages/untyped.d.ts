// What these packages have no types for, as far as the benchmark calls it.
declare module '@knight-lab/timelinejs/src/js/timeline/Timeline.js' {
  export class Timeline {
    constructor(box: HTMLElement, data: { events: object[] }, options: object);
    zoomIn(): void;
    zoomOut(): void;
  }
}
declare module 'event-drops/dist/index.js' {
  const eventDrops: (options: object) => (selection: unknown) => void;
  export default eventDrops;
}
declare module '*.css';
