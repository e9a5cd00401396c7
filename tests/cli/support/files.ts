import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const SOURCE = '{"title": "S", "publisher": "P", "url": "https://a.example/", "kind": "news"}';

export const GOOD = `{"version": 1, "title": "T", "events": [
  {"id": "a", "date": "2017-02-28", "title": "A", "sources": [${SOURCE}]}
]}
`;

export const MISTAKE = `{
  "version": 1,
  "title": "T",
  "events": [
    { "id": "good", "date": "2017", "title": "A" },
    {
      "id": "leap",
      "date": "2017-02-29",
      "title": "B"
    }
  ]
}
`;

export const WARNING = GOOD.replace('"title": "A"', '"mood": "", $&');

/** What clears a screen, sets its title, colours it, and turns text around. */
export const HOSTILE = '\u001b[2J\u001b]0;title\u0007\u009b1m\u202e';

/** What must never reach a terminal, but for line feeds of our own. */
export const DRIVES = /[^\P{Cc}\n]|[\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

/** Files with hostile values, hostile syntax and a hostile name. */
export function hostileFiles(): { names: string[]; files: Record<string, string> } {
  const events = [{ id: HOSTILE, date: HOSTILE, title: 'A', [HOSTILE]: 1 }];
  const files = {
    'value.json': JSON.stringify({ version: 1, title: 'T', events }),
    'syntax.json': `{"version": ${HOSTILE}}`,
    [`${HOSTILE}.json`]: '{',
  };
  return { names: Object.keys(files), files };
}

/** A folder with these files, for the tests of one file. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
