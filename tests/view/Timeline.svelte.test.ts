import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { EventFile } from '../../src/core/event-file/index.ts';
import { modelOf, NO_FILTER } from '../../src/core/model/index.ts';
import {
  liveParts,
  strings,
  Timeline,
  type TimelineHandle,
  type TimelineProps,
} from '../../src/view/index.ts';

const FILE: EventFile = {
  version: 1,
  title: 'Two meetings',
  language: 'en-GB',
  timeZone: 'America/New_York',
  lanes: [{ id: 'senate', title: 'Senate' }],
  events: [
    { id: 'first', date: '2016-07-20', title: 'The first meeting', lane: 'senate' },
    { id: 'second', date: '2016-09-08', title: 'The second meeting', lane: 'senate', status: 'reported' },
    { id: 'third', date: '2016-10', title: 'A month of silence', aliases: ['silence'] },
  ],
};

const at = (event: string | null) => ({ event, view: null, filter: NO_FILTER });

const show = (props: Partial<TimelineProps> = {}, file = FILE) =>
  render(Timeline, { model: modelOf(file), parts: liveParts(modelOf(file)), ...props });

const plot = () => within(screen.getByRole('group', { name: strings.plotName(FILE.title) }));
const card = () => document.querySelector('[data-card]')?.getAttribute('data-card') ?? null;

test('a mark is named by title, date in words and standing', () => {
  show();
  expect(
    plot().getByRole('button', { name: 'The second meeting, 8 September 2016, Reported' }),
  ).toBeVisible();
  expect(plot().getByRole('button', { name: /^A month of silence, October 2016/ })).toBeVisible();
});

test('choosing a mark opens its card and tells the address', async () => {
  const onplace = vi.fn();
  show({ onplace });
  await userEvent.click(plot().getByRole('button', { name: /^The first meeting/ }));
  expect(card()).toBe('first');
  expect(onplace).toHaveBeenCalledWith(at('first'), 'select');
});

test('a card steps to its neighbours and ends at the last', async () => {
  show({ place: at('second') });
  const open = () => within(screen.getByRole('article', { name: /meeting|silence/ }));
  expect(open().getByText('50 days later, after “The first meeting”')).toBeVisible();
  await userEvent.click(open().getByRole('button', { name: 'Next event' }));
  expect(card()).toBe('third');
  expect(open().getByRole('button', { name: 'Next event' })).toBeDisabled();
});

test('a former id still opens its event', () => {
  show({ place: at('silence') });
  expect(card()).toBe('third');
});

test('an id that no event has opens nothing', () => {
  show({ place: at('nothing') });
  expect(card()).toBeNull();
});

test('going back closes what going there opened', async () => {
  const onready = vi.fn<(timeline: TimelineHandle) => void>();
  show({ place: at('first'), onready });
  expect(card()).toBe('first');
  onready.mock.calls[0][0].restore(at(null));
  await vi.waitFor(() => expect(card()).toBeNull());
});

test('events that could not be shown are counted where the reader sees it', () => {
  show({ skipped: 2 });
  expect(screen.getByText('2 events of this file could not be read and are not shown.')).toBeVisible();
});

test('a file without events says so', () => {
  show({}, { ...FILE, events: [] });
  expect(screen.getByText(strings.noEvents)).toBeVisible();
});
