import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The first versions without a fault that is known to concern us. */
const FLOOR: Record<string, string> = {
  svelte: '5.55.7',
  vite: '8.0.16',
  vitest: '4.1.0',
  'd3-color': '3.1.0',
};

const EXACT = /^\d+\.\d+\.\d+$/;

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; devDependencies?: Record<string, string> }>;
}

function isLock(value: unknown): value is Lock {
  return typeof value === 'object' && value !== null && 'packages' in value;
}

/** Whether an exact version is at least another. */
function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((each) => each.split('.').map(Number));
  const differs = a.findIndex((part, i) => part !== b[i]);
  return differs < 0 || a[differs] > b[differs];
}

const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
if (!isLock(lock)) throw new Error('package-lock.json is no lock file');
const { packages } = lock;

describe('the installed packages', () => {
  test.each(Object.entries(FLOOR))('have no %s before %s', (name, least) => {
    const versions = Object.keys(packages)
      .filter((path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
      .map((path) => packages[path].version ?? '');
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !EXACT.test(version) || !isAtLeast(version, least))).toEqual([]);
  });

  test('are asked for by exact version, so that everybody builds with the same', () => {
    const asked = Object.entries(packages[''].devDependencies ?? {});
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(([, version]) => !EXACT.test(version))).toEqual([]);
  });

  test('are locked without the address of the registry that they happened to come from', () => {
    const addresses = Object.values(packages).filter(({ resolved }) => resolved !== undefined);
    expect(addresses).toEqual([]);
  });
});

describe('the comparison of versions', () => {
  test.each([
    ['5.55.7', '5.55.7', true],
    ['5.55.10', '5.55.7', true],
    ['6.0.0', '5.55.7', true],
    ['5.55.6', '5.55.7', false],
    ['4.99.99', '5.55.7', false],
  ])('of %s with %s is by number, part for part', (version, least, expected) => {
    expect(isAtLeast(version, least)).toBe(expected);
  });
});
