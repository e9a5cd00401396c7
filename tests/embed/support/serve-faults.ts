import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A short event file without mistakes. */
export const GOOD = JSON.stringify({
  version: 1,
  title: 'Two meetings',
  language: 'en-GB',
  timeZone: 'America/New_York',
  lanes: [{ id: 'senate', title: 'Senate' }],
  events: [
    { id: 'first', date: '2016-07-20', title: 'The first meeting', lane: 'senate', status: 'on-the-record' },
    { id: 'second', date: '2016-09-08', title: 'The second meeting', lane: 'senate', status: 'reported' },
    { id: 'third', date: '2016-10', title: 'A month of silence', aliases: ['silence'] },
  ],
});

const JSON_TYPE = { 'content-type': 'application/json' };
const MIB = 1024 * 1024;

type Answer = (response: ServerResponse, elsewhere: string) => void;

/** What can go wrong with a file on its way, by the name of the file. */
export const FAULTS: Readonly<Record<string, Answer | undefined>> = {
  '/404.json': (response) =>
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>'),
  '/500.json': (response) => response.writeHead(500).end('oops'),
  '/page.json': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  '/empty.json': (response) => response.writeHead(200, JSON_TYPE).end(),
  '/nothing.json': (response) => response.writeHead(204).end(),
  '/text.json': (response) => response.writeHead(200, JSON_TYPE).end('{"version": 1, "title": '),
  '/wrong.json': (response) =>
    response.writeHead(200, JSON_TYPE).end('{"version": 7, "title": "T", "events": []}'),
  '/redirect.json': (response, elsewhere) =>
    response.writeHead(302, { location: `${elsewhere}/good.json` }).end(),
  '/loop.json': (response) => response.writeHead(302, { location: '/loop.json' }).end(),
  '/large.json': (response) => response.writeHead(200, { ...JSON_TYPE, 'content-length': 17 * MIB }).end('['),
  '/endless.json': (response) => {
    response.writeHead(200, JSON_TYPE);
    const piece = Buffer.alloc(MIB, ' ');
    const go = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', go);
    go();
  },
  '/cut.json': (response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': GOOD.length });
    response.write(GOOD.slice(0, GOOD.length / 2), () => response.destroy());
  },
  '/silent.json': () => undefined,
  '/stuck.json': (response) => {
    response.writeHead(200, JSON_TYPE);
    response.write(GOOD.slice(0, 20));
  },
  '/drip.json': (response) => {
    response.writeHead(200, JSON_TYPE);
    const drip = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(drip));
  },
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a server is made of. */
export interface Faulty {
  /** Pages by path. */
  pages?: Record<string, string>;
  /** A folder whose files are served where nothing else is. */
  dir?: string;
  headers?: Record<string, string>;
}

/** A server that has good files, faulty ones, and a record of what it was asked for. */
export interface FaultServer {
  origin: string;
  asked: { path: string; headers: Record<string, string | string[] | undefined> }[];
  /** Whether the good file is served in place of each faulty one. */
  isMended: boolean;
  close: () => Promise<void>;
}

/** Serves on an origin of its own; `elsewhere` is where redirections lead. */
export async function serveFaults(
  { pages = {}, dir, headers = {} }: Faulty = {},
  elsewhere = '',
): Promise<FaultServer> {
  const asked: FaultServer['asked'] = [];
  const send = (response: ServerResponse, path: string, body: string | Buffer) =>
    response.writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'text/plain' }).end(body);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push({ path: pathname, headers: request.headers });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const fault = FAULTS[pathname];
    if (fault && !self.isMended) return fault(response, elsewhere);
    const text = fault || pathname === '/good.json' ? GOOD : pages[pathname];
    if (text !== undefined) return void send(response, pathname, text);
    readFile(join(dir ?? '/nowhere', pathname)).then(
      (file) => send(response, pathname, file),
      () => response.writeHead(404).end('Not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const self: FaultServer = {
    origin: `http://127.0.0.1:${port}`,
    asked,
    isMended: false,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return self;
}
