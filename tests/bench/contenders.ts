/** How a page of the benchmark is driven. */
export interface Driving {
  readonly name: string;
  /** Turns of the wheel by 1.1: the travel that the contender takes for that, and whether Ctrl is held. Null where a call zooms. */
  readonly wheel: { readonly travelPx: number; readonly ctrl: boolean } | null;
  /** What one sees. */
  readonly draws: string;
}

export const CONTENDERS: readonly Driving[] = [
  { name: 'empty', wheel: { travelPx: 44, ctrl: true }, draws: 'nothing: the page and the file alone' },
  {
    name: 'canvas',
    wheel: { travelPx: 44, ctrl: false },
    draws: 'the same marks and titles on a bare canvas',
  },
  { name: 'throughline', wheel: { travelPx: 44, ctrl: true }, draws: 'titles, skyline, list' },
  { name: 'vis-timeline', wheel: { travelPx: 60, ctrl: true }, draws: 'titles' },
  { name: 'vis-timeline-cluster', wheel: { travelPx: 60, ctrl: true }, draws: 'titles, clusters' },
  { name: 'timelinejs', wheel: null, draws: 'titles, a slide for each event' },
  { name: 'timelines-chart', wheel: null, draws: 'bars without titles' },
  { name: 'event-drops', wheel: { travelPx: 69, ctrl: false }, draws: 'drops without titles' },
  { name: 'echarts', wheel: { travelPx: 100, ctrl: false }, draws: 'points without titles' },
  { name: 'uplot', wheel: { travelPx: 100, ctrl: false }, draws: 'points without titles' },
];
