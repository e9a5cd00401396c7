import TimelinesChart from 'timelines-chart';
import { run } from '../contender.ts';

/** timelines-chart: bars in lanes, without titles; its zoom is set by a call. */
void run((file, box) => {
  const MINUTE_MS = 60_000;
  const bars = (lane: string) =>
    file.events
      .filter((event) => event.lane === lane)
      .map(({ date, title }) => ({
        timeRange: [new Date(date), new Date(Date.parse(date) + MINUTE_MS)] as [Date, Date],
        val: title,
      }));
  const labels = file.lanes.map(({ id, title }) => ({ label: title, data: bars(id) }));
  const chart = new TimelinesChart(box);
  chart
    .width(1200)
    .maxHeight(600)
    .enableAnimations(false)
    .data([{ group: 'All', data: labels }]);
  return {
    isDrawn: () => box.querySelector('.series-segment') !== null,
    zoom(factor) {
      const [from, to] = chart.zoomX() ?? [new Date(2007, 0), new Date(2017, 0)];
      const middle = (Number(from) + Number(to)) / 2;
      const half = (Number(to) - Number(from)) / 2 / factor;
      chart.zoomX([new Date(middle - half), new Date(middle + half)]);
    },
  };
});
