import { Timeline } from '@knight-lab/timelinejs/src/js/timeline/Timeline.js';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { run } from '../contender.ts';

/** TimelineJS3: markers with titles and a slide for each event; zooms by its buttons only. */
void run((file, box) => {
  const events = file.events.map(({ date, title, lane }) => {
    const at = new Date(date);
    return {
      start_date: {
        year: at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        day: at.getUTCDate(),
        hour: at.getUTCHours(),
        minute: at.getUTCMinutes(),
      },
      text: { headline: title },
      group: lane,
    };
  });
  const timeline = new Timeline(box, { events }, { font: null, hash_bookmark: false });
  return {
    isDrawn: () => box.querySelector('.tl-timemarker') !== null,
    zoom: (factor) => (factor > 1 ? timeline.zoomIn() : timeline.zoomOut()),
  };
});
