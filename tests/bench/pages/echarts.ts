import { ScatterChart } from 'echarts/charts';
import { DataZoomInsideComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { run } from '../contender.ts';

echarts.use([ScatterChart, GridComponent, DataZoomInsideComponent, CanvasRenderer]);

/** ECharts: a large scatter series, points without titles, zoomed by wheel and drag. */
void run((file, box) => {
  const laneOf = new Map(file.lanes.map(({ id }, place) => [id, place]));
  const points = new Float64Array(file.events.length * 2);
  file.events.forEach(({ date, lane }, place) => {
    points[2 * place] = Date.parse(date);
    points[2 * place + 1] = laneOf.get(lane) ?? 0;
  });
  const chart = echarts.init(box);
  let isDrawn = false;
  chart.on('finished', () => (isDrawn = true));
  chart.setOption({
    animation: false,
    xAxis: { type: 'time' },
    yAxis: { type: 'category', data: file.lanes.map(({ title }) => title) },
    dataZoom: [{ type: 'inside', xAxisIndex: 0, filterMode: 'none' }],
    series: [
      {
        type: 'scatter',
        large: true,
        largeThreshold: 2000,
        symbolSize: 5,
        data: points,
        dimensions: ['x', 'y'],
      },
    ],
  });
  return { isDrawn: () => isDrawn };
});
