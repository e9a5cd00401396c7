import { start } from './start.ts';

const target = document.querySelector<HTMLElement>('[data-file]');
// The frame comes first in which the finished page is painted: on a slow machine the timeline takes a while to stand.
if (target) requestAnimationFrame(() => setTimeout(() => void start(target)));

document.querySelector<HTMLAnchorElement>('a[data-embed]')?.addEventListener('click', (click) => {
  if (click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  void import('./embed/open.ts').then(({ openDialog }) => openDialog());
});
