import ts from 'typescript';
import { nodesOf, type Source } from './source.ts';

/** Whether a file does anything: types, doors and tables of constants have no test of their own. */
function hasLogic(source: Source): boolean {
  return [...nodesOf(source.code)].some(
    (node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined,
  );
}

/** 'src/core/time/edtf.ts' -> 'tests/core/time/edtf.test.ts' */
function testOf(path: string): string {
  return path
    .replace(/^src\//, 'tests/')
    .replace(/\.(ts|svelte)$/, (ending) => `${ending === '.ts' ? '' : '.svelte'}.test.ts`);
}

/** Files with logic whose test does not stand at the same place below tests/, and is not excused by name. */
export function untested(
  sources: readonly Source[],
  tests: ReadonlySet<string>,
  testedElsewhere: Readonly<Record<string, string>>,
): string[] {
  return sources
    .filter(
      (source) => hasLogic(source) && !tests.has(testOf(source.path)) && !(source.path in testedElsewhere),
    )
    .map((source) => `${source.path}  has no ${testOf(source.path)}`);
}

/** Excuses for files that are gone, have no logic, or have a test after all. */
export function needlessExcuses(
  sources: readonly Source[],
  tests: ReadonlySet<string>,
  testedElsewhere: Readonly<Record<string, string>>,
): string[] {
  const needed = new Set(untested(sources, tests, {}).map((line) => line.split('  ')[0]));
  return Object.keys(testedElsewhere).filter((path) => !needed.has(path));
}
