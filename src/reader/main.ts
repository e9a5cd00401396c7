import { start } from './start.ts';

const target = document.querySelector<HTMLElement>('[data-file]');
// The frame comes first in which the finished page is painted: on a slow machine the timeline takes a while to stand.
if (target) requestAnimationFrame(() => setTimeout(() => void start(target)));
