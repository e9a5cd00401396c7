import { mount } from 'svelte';
import { DEFAULT_LIMITS, readingKindly } from '../../../src/core/event-file/index.ts';
import { modelling } from '../../../src/core/model/index.ts';
import { liveParts, Timeline } from '../../../src/view/index.ts';
import { run as runSlices } from '../../../src/view/run.ts';
import '../../../src/view/timeline.css';
import { PARSED, runOnText, type Contender } from '../contender.ts';

/** Throughline: titles by a label plan, skyline, and its list. Reads and checks the text itself, as it must a stranger's. */
const throughline: Contender<string> = (text, box) => {
  const limits = { ...DEFAULT_LIMITS, bytes: Infinity, events: Infinity };
  runSlices(readingKindly(text, limits), ({ file }) => {
    if (!file) throw new Error('The file was refused.');
    performance.mark(PARSED);
    runSlices(modelling(file), (model) =>
      mount(Timeline, { target: box, props: { model, parts: liveParts(model) } }),
    );
  });
  return { isDrawn: () => box.querySelector('[data-plot] [data-mark]') !== null };
};

void runOnText(throughline);
