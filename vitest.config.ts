import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = 'tests/browser/**/*.test.ts';
const COMPONENT_TESTS = 'tests/**/*.svelte.test.ts';
const NOT_OURS = '**/node_modules/**';

/** Three kinds of tests: pure code in Node, components in jsdom, and the built site in a real Chromium. */
export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          // Laws take their time on a busy machine; no test here is about time.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: [NOT_OURS, COMPONENT_TESTS, BROWSER_TESTS],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          testTimeout: 60_000,
          include: [COMPONENT_TESTS],
          exclude: [NOT_OURS, BROWSER_TESTS],
          setupFiles: ['tests/setup/jsdom.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: [BROWSER_TESTS],
          globalSetup: ['tests/browser/support/serve-site.ts'],
          // After all else. Nothing here is about time, so two browsers may share two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
