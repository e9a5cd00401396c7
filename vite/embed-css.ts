import type { CSSOptions } from 'vite';

const REM_PX = 16;

/** Of finished pages only: the pictures that hold the plot's place, and the story's steps. */
const FINISHED = new Set('still still-200 still-380 still-480 still-740'.split(' '));
const STORY = new Set('steps has-story'.split(' '));

type Visitor = NonNullable<NonNullable<CSSOptions['lightningcss']>['visitor']>;

/** Leaves out the rules that are only of these classes. */
function without(...classes: ReadonlySet<string>[]): Visitor {
  return {
    Rule: {
      style({ value: { selectors } }) {
        const isOut = selectors.every((selector) =>
          selector.some((part) => part.type === 'class' && classes.some((names) => names.has(part.name))),
        );
        return isOut ? [] : undefined;
      },
    },
  };
}

const optionsOf = (visitor: Visitor): CSSOptions => ({
  transformer: 'lightningcss',
  lightningcss: {
    targets: { chrome: 123 << 16, firefox: 121 << 16, safari: (17 << 16) | (5 << 8) },
    visitor,
  },
});

/** A frame's style sheet. */
export const frameCss = optionsOf(without(STORY));

/** The element's: the root that a `rem` counts from is the article's, and many give it another size of type. */
export const elementCss = optionsOf({
  ...without(STORY, FINISHED),
  Length: ({ unit, value }) => (unit === 'rem' ? { unit: 'px', value: value * REM_PX } : undefined),
});
