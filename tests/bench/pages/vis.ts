import { Timeline, type TimelineOptions } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { Contender } from '../contender.ts';

/** vis-timeline: titles, stacked in groups. */
export const visWith =
  (options: TimelineOptions): Contender =>
  (file, box) => {
    const groups = file.lanes.map(({ id, title }) => ({ id, content: title }));
    const items = file.events.map(({ id, date, title, lane }) => ({
      id,
      start: date,
      content: title,
      group: lane,
    }));
    new Timeline(box, items, groups, { height: 600, ...options });
    return { isDrawn: () => box.querySelector('.vis-item') !== null };
  };
