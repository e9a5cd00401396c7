/**
 * Fills a template's slots: a comment `<!-- page:head -->` with a part of a page, a bare `page:language` with an attribute's
 * value. Every slot of that name needs a part; other names' slots stay. What is put in is not looked at again, so that no `page:head` of
 * a news text is taken for a slot, nor a `$&` for a pattern. Throws for a slot that no part is for.
 *
 * @example fill('<html lang="page:language">', 'page', new Map([['language', 'en']])) // '<html lang="en">'
 */
export function fill(template: string, name: string, parts: ReadonlyMap<string, string>): string {
  const slots = new RegExp(`<!-- ${name}:(\\w+) -->|${name}:(\\w+)`, 'g');
  return template.replace(slots, (slot, ...names: (string | undefined)[]) => {
    const part = parts.get(names[0] ?? names[1] ?? '');
    if (part === undefined) throw new Error(`The template asks for ${slot}, and there is no such part.`);
    return part;
  });
}
