import { start } from './start.ts';

const target = document.querySelector<HTMLElement>('[data-file]');
if (target) void start(target);
