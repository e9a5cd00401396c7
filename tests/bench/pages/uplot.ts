import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { run } from '../contender.ts';

/** uPlot: points without titles. Its wheel is a plugin's, as in its own demonstration of zooming. */
void run((file, box) => {
  const laneOf = new Map(file.lanes.map(({ id }, place) => [id, place]));
  const inOrder = file.events
    .map(({ date, lane }) => ({ at: Date.parse(date) / 1000, row: laneOf.get(lane) ?? 0 }))
    .sort((a, b) => a.at - b.at);
  let isDrawn = false;
  const set = (plot: uPlot, min: number, max: number) => plot.setScale('x', { min, max });
  const gestures = (plot: uPlot) => {
    const over = plot.over;
    over.addEventListener('wheel', (event) => {
      event.preventDefault();
      const { min = 0, max = 0 } = plot.scales.x;
      const about = plot.posToVal(event.offsetX, 'x');
      const factor = event.deltaY < 0 ? 1 / 1.1 : 1.1;
      set(plot, about - (about - min) * factor, about + (max - about) * factor);
    });
    let held: { x: number; min: number; max: number } | null = null;
    over.addEventListener('pointerdown', (event) => {
      held = { x: event.clientX, min: plot.scales.x.min ?? 0, max: plot.scales.x.max ?? 0 };
    });
    addEventListener('pointermove', (event) => {
      if (!held) return;
      const by = ((held.x - event.clientX) / over.clientWidth) * (held.max - held.min);
      set(plot, held.min + by, held.max + by);
    });
    addEventListener('pointerup', () => (held = null));
  };
  new uPlot(
    {
      width: 1200,
      height: 560,
      cursor: { drag: { x: false, y: false } },
      series: [{}, { label: 'Lane', paths: () => null, points: { show: true, size: 5 } }],
      hooks: { ready: [gestures], draw: [() => void (isDrawn = true)] },
    },
    [inOrder.map(({ at }) => at), inOrder.map(({ row }) => row)],
    box,
  );
  return { isDrawn: () => isDrawn };
});
