const ACCENTS = 'ãàáäâẽèéëêìíïîõòóöôùúüûñç·/_,:;';
const PLAIN = 'aaaaaeeeeeiiiiooooouuuunc------';

/** The words of a headline as TimelineJS 3 makes an id of them (`Util.slugify`). */
function slugified(headline: string): string {
  return [...headline.trim().toLowerCase()]
    .map((letter) => (ACCENTS.includes(letter) ? PLAIN.charAt(ACCENTS.indexOf(letter)) : letter))
    .join('')
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/\s+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^(\d)/, '_$1');
}

/**
 * The ids that TimelineJS 3 gives to slides, in their order, the title's first (`TimelineConfig._assignID` and
 * `Util.ensureUniqueKey`): links to a slide end in `#event-<id>`.
 */
export class Anchors {
  readonly #ids = new Set<string>();
  /** Ids by what they are without a number behind them. */
  readonly #similar = new Map<string, Set<string>>();

  /** The id of the next slide; undefined where TimelineJS makes one up, anew on every visit. */
  next(uniqueId: string, headline: string): string | undefined {
    const wanted = uniqueId.trim() ? uniqueId : slugified(headline);
    if (wanted === '') return undefined;
    const id = this.#free(wanted);
    this.#ids.add(id);
    const root = id.replace(/^(.+?)-\d+$/, '$1');
    this.#similar.set(root, (this.#similar.get(root) ?? new Set()).add(id));
    return id;
  }

  #free(wanted: string): string {
    if (!this.#ids.has(wanted)) return wanted;
    const similar = this.#similar.get(wanted) ?? new Set();
    let free = `${wanted}-${similar.size + 1}`;
    for (let count = similar.size; similar.has(free); count += 1) free = `${wanted}-${count}`;
    return free;
  }
}
