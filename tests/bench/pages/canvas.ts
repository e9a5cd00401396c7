import { modelOf } from '../../../src/core/model/index.ts';
import {
  clamp,
  dealRows,
  fitted,
  limitsOf,
  binMsOf,
  pan,
  peakOf,
  prepare,
  sceneOf,
  SKYLINE_PX,
  toInstant,
  zoom,
  type Scene,
} from '../../../src/core/layout/index.ts';
import { run } from '../contender.ts';

const WIDTH_PX = 1080;
const LINE_PX = 14;
const MARK_PX = 5;

/** Draws what Throughline would, without an element for anything. */
function draw(context: CanvasRenderingContext2D, scene: Scene): void {
  context.clearRect(0, 0, scene.widthPx, scene.heightPx);
  context.fillStyle = '#999';
  for (const bar of scene.bars)
    context.fillRect(bar.xPx, scene.axisYPx - SKYLINE_PX * bar.height, bar.widthPx, SKYLINE_PX * bar.height);
  context.fillStyle = '#222';
  for (const { xPx, title } of [...scene.minor, ...scene.major].map(({ xPx, label }) => ({
    xPx,
    title: label,
  })))
    context.fillText(title, xPx, scene.axisYPx + LINE_PX);
  for (const { xPx, yPx, label } of scene.marks) {
    context.beginPath();
    context.arc(xPx, yPx + LINE_PX, MARK_PX, 0, 2 * Math.PI);
    context.fill();
    label?.lines.forEach((line, place) =>
      context.fillText(line, label.xPx, yPx + LINE_PX * (place + 1), label.widthPx),
    );
  }
}

/** A bare canvas: the same plan, the same labels, the same level of detail, and nothing that a reader needs besides. */
void run((file, box) => {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH_PX;
  canvas.height = 600;
  box.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.font = '13px sans-serif';
  const model = modelOf(file);
  const table = dealRows(model);
  const prepared = prepare(model, table, (text) => context.measureText(text).width);
  const whole = fitted(prepared, WIDTH_PX);
  const limits = limitsOf(whole);
  let view = whole;
  let isDue = false;
  const paint = () => {
    isDue = false;
    const peak = peakOf(model, binMsOf(view, WIDTH_PX));
    draw(context, sceneOf({ ...prepared, view, widthPx: WIDTH_PX, peak, kept: [], locale: 'en' }));
  };
  const show = (to: typeof view) => {
    view = clamp(to, limits);
    if (!isDue) requestAnimationFrame(paint);
    isDue = true;
  };
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      show(zoom(view, toInstant(view, WIDTH_PX, event.offsetX), event.deltaY < 0 ? 1.1 : 1 / 1.1, limits));
    },
    { passive: false },
  );
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons) show(pan(view, (-event.movementX / WIDTH_PX) * view.durationMs, limits));
  });
  show(whole);
  return { isDrawn: () => !isDue };
});
