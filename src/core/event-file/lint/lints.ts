import { mixedOffsets, newYears } from './dates.ts';
import type { Lint } from './finding.ts';
import { equalImportance, longTitles } from './labels.ts';
import { unfollowedLinks } from './links.ts';
import { unlinked, unsourced, unsourcedQuotes } from './sources.ts';
import { unattributed } from './standing.ts';

/**
 * What a desk editor asks, each by its code. What is asked of single values, such as missing words for a picture, unknown keys, repeated
 * ids and order against the clock, is asked wherever a file is read: see `remarks.ts`.
 */
export const LINTS: Readonly<Record<string, Lint>> = {
  'lint.new-year': newYears,
  'lint.offset': mixedOffsets,
  'lint.no-source': unsourced,
  'lint.quote-source': unsourcedQuotes,
  'lint.no-address': unlinked,
  'lint.no-speaker': unattributed,
  'lint.link': unfollowedLinks,
  'lint.long-title': longTitles,
  'lint.importance': equalImportance,
};
