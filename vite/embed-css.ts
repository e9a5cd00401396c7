import type { CSSOptions } from 'vite';

const REM_PX = 16;

/** Of the finished page only: the pictures that hold the plot's place, and the story's steps. */
const ELSEWHERE = new Set('still still-200 still-380 still-480 still-740 steps has-story'.split(' '));

/** How an embed's style sheet is written. */
export const embedCss: CSSOptions = {
  transformer: 'lightningcss',
  lightningcss: {
    targets: { chrome: 123 << 16, firefox: 121 << 16, safari: (17 << 16) | (5 << 8) },
    visitor: {
      // The root is the article's, and many give it another size of type.
      Length: ({ unit, value }) => (unit === 'rem' ? { unit: 'px', value: value * REM_PX } : undefined),
      Rule: {
        style({ value: { selectors } }) {
          const isElsewhere = selectors.every((selector) =>
            selector.some((part) => part.type === 'class' && ELSEWHERE.has(part.name)),
          );
          return isElsewhere ? [] : undefined;
        },
      },
    },
  },
};
