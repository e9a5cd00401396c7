type Value = string | number | boolean | null | undefined;

/** What is not there is not written; true and false are words only where ARIA has them as words. */
export function setAttribute(element: Element, name: string, value: Value): void {
  if (typeof value === 'boolean' && !name.startsWith('aria-')) element.toggleAttribute(name, value);
  else if (value === null || value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

export function setText(node: Text, value: Value): void {
  const text = String(value ?? '');
  if (node.data !== text) node.data = text;
}

export function setValue(input: HTMLInputElement, value: Value): void {
  const text = String(value ?? '');
  if (input.value !== text) input.value = text;
}

export function setChecked(input: HTMLInputElement, checked: boolean): void {
  input.checked = checked;
}

type Classes = Readonly<Record<string, unknown>>;

/** `class="…"`, and of `class:name` directives those that hold; where there are none, no attribute. Returns the latter, as what was set last. */
export function setClass(
  element: Element,
  _isHtml: unknown,
  value: Value,
  _hash?: unknown,
  _before?: Classes,
  classes: Classes = {},
): Classes {
  const names = Object.keys(classes).filter((name) => classes[name]);
  setAttribute(element, 'class', [value ?? '', ...names].join(' ').trim() || null);
  return classes;
}

type Styles = Readonly<Record<string, Value>>;

/** `style:property` directives. Returns them, as what was set last. */
export function setStyle(
  element: HTMLElement | SVGElement,
  _base: unknown,
  before: Styles | undefined,
  styles: Styles,
): Styles {
  for (const [name, value] of Object.entries(styles)) {
    if (before?.[name] !== value)
      element.style.setProperty(name, value === null || value === undefined ? null : String(value));
  }
  return styles;
}
