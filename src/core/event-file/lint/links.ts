import type { EventFile } from '../fields.ts';
import { everyEvent, type Lint } from './finding.ts';

/** A label in brackets with an address in parentheses that does not begin as a link's does. */
const UNFOLLOWED = /\[[^[\]]+\]\((?!https?:\/\/)([^\s()]*[:/.][^\s()]*)\)/i;

/** Texts in which links may stand, by their places. */
function proseIn(file: EventFile): [path: string, text: string | undefined][] {
  return [
    ['/description', file.description],
    ...everyEvent(file).flatMap(({ event: { text, note }, path }): [string, string | undefined][] => [
      [`${path}/text`, text],
      [`${path}/note`, note],
    ]),
    ...(file.story ?? []).map(({ text }, index): [string, string] => [`/story/${index}/text`, text]),
    ...(file.claims ?? []).flatMap(({ said, record }, index): [string, string][] => [
      [`/claims/${index}/said`, said],
      [`/claims/${index}/record`, record],
    ]),
  ];
}

/** What was meant as a link, and is shown with its brackets because it leads to no page on the web. */
export const unfollowedLinks: Lint = (file) =>
  proseIn(file).flatMap(([path, text]) => {
    const found = UNFOLLOWED.exec(text ?? '');
    if (!found) return [];
    return [
      {
        path,
        message: `"${found[1]}" is no address of a web page, so the link is shown as it is typed.`,
        hint: 'Write the whole address, as in "[label](https://example.org/)".',
      },
    ];
  });
