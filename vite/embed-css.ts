import type { CSSOptions } from 'vite';

const REM_PX = 16;
/** `Features.VendorPrefixes` of lightningcss: it writes more of them than browsers of today need, which are in our sheets. */
const VENDOR_PREFIXES = 262_144;

/** Of finished pages only: the pictures that hold the plot's place, lists of sources, and the story's steps. */
const FINISHED = new Set('picture still still-200 still-380 still-480 still-740 source-list'.split(' '));
const STORY = new Set('steps has-story'.split(' '));

type Visitor = Exclude<
  NonNullable<NonNullable<CSSOptions['lightningcss']>['visitor']>,
  (...args: never) => unknown
>;
type Selector = Parameters<NonNullable<Visitor['Selector']>>[0];

/** Leaves out the selectors with these classes, and the rules that have no others. */
function without(...classes: ReadonlySet<string>[]): Visitor {
  const isOut = (selector: Selector) =>
    selector.some((part) => part.type === 'class' && classes.some((names) => names.has(part.name)));
  return {
    Rule: { style: ({ value: { selectors } }) => (selectors.every(isOut) ? [] : undefined) },
    Selector: (selector) => (isOut(selector) ? [] : undefined),
  };
}

const optionsOf = (visitor: Visitor): CSSOptions => ({
  transformer: 'lightningcss',
  lightningcss: {
    exclude: VENDOR_PREFIXES,
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
