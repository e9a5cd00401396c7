import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Fading from './Fading.svelte';

test('what fades out is gone at once, because nothing in jsdom takes time', async () => {
  render(Fading);
  expect(screen.getByText('Text')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
  await vi.waitFor(() => expect(screen.queryByText('Text')).not.toBeInTheDocument());
});

test('a dialog that is shown is open, and says when it closes', () => {
  const dialog = document.createElement('dialog');
  const closed = vi.fn();
  dialog.addEventListener('close', closed);
  dialog.showModal();
  expect(dialog.open).toBe(true);
  dialog.close();
  expect(dialog.open).toBe(false);
  expect(closed).toHaveBeenCalledOnce();
});

test('no media query matches, so that components start from their plain state', () => {
  expect(matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(false);
});
