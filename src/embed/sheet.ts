import css from './element.css?inline';

let sheet: CSSStyleSheet | undefined;

/** The one style sheet of all elements of a page. Made by script, because a strict policy allows no other. */
export function adopt(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}
