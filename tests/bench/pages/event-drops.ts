import * as d3 from 'd3';
import eventDrops from 'event-drops/dist/index.js';
import 'event-drops/dist/style.css';
import { run } from '../contender.ts';

/** EventDrops: drops in lanes, without titles. */
void run((file, box) => {
  const rows = file.lanes.map(({ id, title }) => ({
    name: title,
    data: file.events.filter(({ lane }) => lane === id).map(({ date }) => new Date(date)),
  }));
  const chart = eventDrops({
    d3,
    range: { start: new Date(Date.UTC(2007, 0)), end: new Date(Date.UTC(2017, 0)) },
  });
  d3.select(box).data([rows]).call(chart);
  return { isDrawn: () => box.querySelector('.drop') !== null };
});
