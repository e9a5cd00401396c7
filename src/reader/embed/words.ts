import type { Choice, Way } from './codes.ts';

/** What the dialog says, and the link to it, in one table. */
export const words = {
  title: 'Embed this timeline',
  text: 'Paste the code where the timeline is to stand. It loads when a reader comes near, takes no scroll, and sends nothing to anybody.',
  close: 'Close',
  what: 'What it shows',
  all: 'Everything',
  window: (range: string) => `What you see now: ${range}`,
  lanes: 'Lanes',
  theme: 'Colours',
  themes: { auto: 'As the reader’s device has them', light: 'Light', dark: 'Dark' } satisfies Record<
    Choice['theme'],
    string
  >,
  preview: 'Preview',
  widths: { phone: 'On a phone', column: 'In a column' },
  code: 'Code',
  ways: {
    script: 'A frame that fits its height',
    element: 'A part of the article',
    frame: 'A frame alone',
    amp: 'AMP',
    picture: 'A picture with a link',
  } satisfies Record<Way, string>,
  about: {
    script:
      'For most sites. Its height is always right, and the article’s own address leads to the open event.',
    element:
      'For sites that allow modules from elsewhere. It takes on the article’s type, and prints with it.',
    frame: 'For systems that strip scripts. Its height is fixed, unless the system listens to frames.',
    amp: 'For AMP pages. The page’s head needs the component amp-iframe.',
    picture: 'For newsletters. It shows the whole; what is chosen above does not change it.',
  } satisfies Record<Way, string>,
  copy: 'Copy the code',
  copied: 'The code is copied.',
  notCopied: 'The browser does not let it be copied: the code is selected.',
};
