import { createServer } from 'node:http';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A server of pages given as text, such as a host's article with our timeline in it. */
export interface PageServer {
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves `pages` (path -> text; the type comes from the path's ending, HTML without one) on an origin of its own, with
 * the same `headers` for all. What is not among them is a 404.
 */
export function servePages(
  pages: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = Object.hasOwn(pages, path) ? pages[path] : undefined;
    const type = TYPES[extname(path) || '.html'] ?? 'text/plain; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...headers });
    response.end(body ?? 'Not found');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
