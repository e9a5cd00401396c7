import type { Source } from '../fields.ts';
import type { Finding, Lint, Placed } from './finding.ts';

const QUOTATION = /["“”„«»]/;

function isUnsourced({ event: { sources } }: Placed): boolean {
  return sources === undefined || sources.length === 0;
}

/** Where an event quotes somebody, if it does. */
function quotationIn(placed: Placed): string | undefined {
  const { quotes, text } = placed.event;
  if (quotes && quotes.length > 0) return `${placed.path}/quotes`;
  return text !== undefined && QUOTATION.test(text) ? `${placed.path}/text` : undefined;
}

/** Words in quotation marks that nobody can look up. */
export const unsourcedQuotes: Lint = ({ events }) =>
  events.filter(isUnsourced).flatMap((placed) => {
    const path = quotationIn(placed);
    if (path === undefined) return [];
    return [
      {
        path,
        message: 'Somebody is quoted here, and the event names no source.',
        hint: 'Add "sources" that have the words.',
      },
    ];
  });

/** Events that nobody is named for. A file without any source is told so once. */
export const unsourced: Lint = ({ events }) => {
  const hint =
    'Say who says so: "sources": [{"title": "...", "publisher": "...", "url": "https://...", "kind": "news"}].';
  if (events.length > 1 && events.every(isUnsourced))
    return [{ path: '/events', message: `None of the ${events.length} events names a source.`, hint }];
  const found = events.filter((placed) => isUnsourced(placed) && quotationIn(placed) === undefined);
  return found.map(({ path }) => ({ path, message: 'This event names no source.', hint }));
};

function isNowhere({ kind, url, archiveUrl }: Source): boolean {
  return kind === 'news' && url === undefined && archiveUrl === undefined;
}

/** News reports without an address; documents and books may have none. */
export const unlinked: Lint = ({ file, events }) => {
  const findings: Finding[] = [];
  const look = (sources: readonly Source[] = [], owner: { path: string }): void => {
    for (const [index, source] of sources.entries()) {
      if (!isNowhere(source)) continue;
      findings.push({
        path: `${owner.path}/sources/${index}`,
        message: 'This news report has no address.',
        hint: 'Add its "url", or an "archiveUrl" if it is gone.',
      });
    }
  };
  for (const placed of events) look(placed.event.sources, placed);
  for (const [index, { sources }] of (file.claims ?? []).entries())
    look(sources, { path: `/claims/${index}` });
  return findings;
};
