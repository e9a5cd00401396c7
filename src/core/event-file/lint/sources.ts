import type { Source } from '../fields.ts';
import { everyEvent, type Lint, type Placed } from './finding.ts';

const QUOTATION = /["“”„«»]/;

function hasSources({ event }: Placed): boolean {
  return (event.sources?.length ?? 0) > 0;
}

/** Where an event quotes somebody, if it does. */
function quotationIn({ event, path }: Placed): string | undefined {
  if (event.quotes && event.quotes.length > 0) return `${path}/quotes`;
  return QUOTATION.test(event.text ?? '') ? `${path}/text` : undefined;
}

/** Words in quotation marks that nobody can look up. */
export const unsourcedQuotes: Lint = (file) =>
  everyEvent(file).flatMap((placed) => {
    const path = hasSources(placed) ? undefined : quotationIn(placed);
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
export const unsourced: Lint = (file) => {
  const events = everyEvent(file);
  const found = events.filter((placed) => !hasSources(placed) && quotationIn(placed) === undefined);
  const hint =
    'Say who says so: "sources": [{"title": "...", "publisher": "...", "url": "https://...", "kind": "news"}].';
  if (events.length > 1 && !events.some(hasSources))
    return [{ path: '/events', message: `None of the ${events.length} events names a source.`, hint }];
  return found.map(({ path }) => ({ path, message: 'This event names no source.', hint }));
};

function isNowhere({ kind, url, archiveUrl }: Source): boolean {
  return kind === 'news' && url === undefined && archiveUrl === undefined;
}

/** News reports without an address; documents and books may have none. */
export const unlinked: Lint = (file) => {
  const owners = [
    ...everyEvent(file).map(({ event: { sources }, path }) => ({ sources, path })),
    ...(file.claims ?? []).map(({ sources }, index) => ({ sources, path: `/claims/${index}` })),
  ];
  return owners.flatMap(({ sources = [], path }) =>
    sources.flatMap((source, index) =>
      isNowhere(source)
        ? [
            {
              path: `${path}/sources/${index}`,
              message: 'This news report has no address.',
              hint: 'Add its "url", or an "archiveUrl" if it is gone.',
            },
          ]
        : [],
    ),
  );
};
