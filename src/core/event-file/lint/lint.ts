import type { EventFile } from '../fields.ts';
import type { Issue } from '../issue.ts';
import { locate } from '../locate.ts';
import { positionsOf } from '../positions.ts';
import { subjectOf, type Finding } from './finding.ts';
import { LINTS } from './lints.ts';

type Coded = Finding & { code: string };

/** The first findings of one code, and how many more there are. */
function told(code: string, findings: readonly Finding[], most: number): Coded[] {
  const more = findings.length - most;
  return findings.slice(0, most).map((finding, index) => {
    const isLast = more > 0 && index === most - 1;
    return {
      ...finding,
      code,
      hint: isLast ? `${finding.hint} There are ${more} more of these.` : finding.hint,
    };
  });
}

/** Gives findings their lines, and puts them into the order of the file. */
function placed(findings: readonly Coded[], text: string): Issue[] {
  const places = locate(
    text,
    findings.map(({ path }) => path),
  );
  const found = findings
    .map((finding) => ({ finding, offset: places.get(finding.path)?.value ?? 0 }))
    .sort((a, b) => a.offset - b.offset);
  const positions = positionsOf(
    text,
    found.map(({ offset }) => offset),
  );
  return found.map(({ finding, offset }) => {
    const { line = 1, column = 1 } = positions.get(offset) ?? {};
    return { ...finding, level: 'warning', line, column };
  });
}

/**
 * What a careful desk editor would ask about a file that is formally right, as warnings in the order of the file: days that
 * are known suspiciously well, events without a source, allegations of nobody, titles that are cut off. Of each kind at most
 * `most` are told, the last of them with the number of the rest. `file` must be what `read` made of `text` without an
 * error, or the places would not be right. All of `lints` are asked, the whole table if not said.
 *
 * @example lint(text, file)[0].message // 'This event names no source.'
 */
export function lint(text: string, file: EventFile, most = 10, lints = LINTS): Issue[] {
  const subject = subjectOf(file);
  const findings = Object.entries(lints).flatMap(([code, find]) => told(code, find(subject), most));
  return findings.length > 0 ? placed(findings, text) : [];
}
