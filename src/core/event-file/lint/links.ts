import type { Finding, Lint } from './finding.ts';

/** A label in brackets with an address in parentheses that does not begin as a link's does. */
const UNFOLLOWED = /\[[^[\]]+\]\((?!https?:\/\/)([^\s()]*[:/.][^\s()]*)\)/i;

/** What was meant as a link, and is shown with its brackets because it leads to no page on the web. */
export const unfollowedLinks: Lint = ({ file, events }) => {
  const findings: Finding[] = [];
  const look = (text: string | undefined, owner: { path: string }, key: string): void => {
    // Most texts have no link at all.
    const found = text?.includes('](') ? UNFOLLOWED.exec(text) : null;
    if (!found) return;
    findings.push({
      path: `${owner.path}/${key}`,
      message: `"${found[1]}" is no address of a web page, so the link is shown as it is typed.`,
      hint: 'Write the whole address, as in "[label](https://example.org/)".',
    });
  };
  look(file.description, { path: '' }, 'description');
  for (const placed of events) {
    look(placed.event.text, placed, 'text');
    look(placed.event.note, placed, 'note');
  }
  for (const [index, { text }] of (file.story ?? []).entries())
    look(text, { path: `/story/${index}` }, 'text');
  for (const [index, { said, record }] of (file.claims ?? []).entries()) {
    look(said, { path: `/claims/${index}` }, 'said');
    look(record, { path: `/claims/${index}` }, 'record');
  }
  return findings;
};
