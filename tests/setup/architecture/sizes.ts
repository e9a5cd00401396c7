import ts from 'typescript';
import { nodesOf, violation, type Source } from './source.ts';

/** A file or function that may be longer than the rest: up to `lines`, and for a reason. */
export interface LongOne {
  path: string;
  /** The function's name; the whole file if missing. */
  name?: string;
  lines: number;
  reason: string;
}

export interface Limits {
  file: number;
  function: number;
}

interface Size {
  name?: string;
  lines: number;
  position: number;
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? ('name' in node.parent ? node.parent.name : undefined);
  return named?.getText() ?? 'a function without a name';
}

function sizesIn(source: Source): Size[] {
  const sizes: Size[] = [{ lines: source.text.trimEnd().split('\n').length, position: 0 }];
  for (const node of nodesOf(source.code)) {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) continue;
    const first = source.code.getLineAndCharacterOfPosition(node.getStart()).line;
    const last = source.code.getLineAndCharacterOfPosition(node.getEnd()).line;
    sizes.push({ name: nameOf(node), lines: last - first + 1, position: node.getStart() });
  }
  return sizes;
}

/** Files and functions that are longer than the limits, or than the exception that names them. */
export function tooLong(source: Source, limits: Limits, exceptions: readonly LongOne[]): string[] {
  return sizesIn(source).flatMap(({ name, lines, position }) => {
    const excepted = exceptions.find((each) => each.path === source.path && each.name === name);
    const most = excepted?.lines ?? (name === undefined ? limits.file : limits.function);
    if (lines <= most) return [];
    return [violation(source, position, `${name ?? 'the file'} has ${lines} lines, more than ${most}`)];
  });
}

/** Exceptions for what is no longer there, or no longer longer than the limits. */
export function needlessExceptions(
  sources: readonly Source[],
  limits: Limits,
  exceptions: readonly LongOne[],
): string[] {
  const all = sources.flatMap((source) => sizesIn(source).map((size) => ({ path: source.path, ...size })));
  return exceptions
    .filter(({ path, name }) => {
      const limit = name === undefined ? limits.file : limits.function;
      return !all.some((size) => size.path === path && size.name === name && size.lines > limit);
    })
    .map(({ path, name }) => `${path}  needs no exception${name === undefined ? '' : ` for ${name}`}`);
}
