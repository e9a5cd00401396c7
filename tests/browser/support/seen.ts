import type { BrowserContext } from 'playwright-core';

/** What a quiet page never does, one line each, in the order in which it happened. */
export interface Seen {
  /** Errors and warnings on the console, with where they came from. */
  console: string[];
  /** Errors that nobody caught. */
  errors: string[];
  /** Violations of the content security policy, and of its trusted types. */
  violations: string[];
  /** Requests to an origin that is none of the page's own. */
  foreign: string[];
  /** Layout shifts that no click, tap or key had caused, with what moved. */
  shifts: string[];
}

type SeenByPage = 'violations' | 'shifts';

/** Stands in every document of a recorded context. */
declare function __seen(kind: SeenByPage, line: string): Promise<void>;

/** Not in TypeScript's DOM library. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** Sends what only the page itself can see. It runs in every document of the context before any other script. */
function observe(): void {
  const name = (node: Node | null): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element ? element.nodeName + (element.id && `#${element.id}`) : '?';
  };
  addEventListener('securitypolicyviolation', (event) => {
    const where = `${event.sourceFile}:${event.lineNumber}`;
    void __seen('violations', `${event.effectiveDirective} ${event.blockedURI} ${event.sample} (${where})`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (entry.hadRecentInput) continue;
      const moved = entry.sources.map((source) => name(source.node)).join(', ');
      void __seen('shifts', `${entry.value.toFixed(4)} at ${entry.startTime.toFixed()} ms: ${moved}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Records what happens in all pages and frames of a context. Call it before the first page opens. */
export async function record(context: BrowserContext, ownOrigins: readonly string[]): Promise<Seen> {
  const seen: Seen = { console: [], errors: [], violations: [], foreign: [], shifts: [] };
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const { url, lineNumber } = message.location();
    seen.console.push(`${message.type()}: ${message.text()} (${url}:${lineNumber + 1})`);
  });
  context.on('weberror', (error) => seen.errors.push(String(error.error().stack ?? error.error())));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !ownOrigins.includes(origin)) seen.foreign.push(request.url());
  });
  await context.exposeBinding('__seen', (_source, kind: SeenByPage, line: string) => {
    seen[kind].push(line);
  });
  await context.addInitScript(observe);
  return seen;
}
