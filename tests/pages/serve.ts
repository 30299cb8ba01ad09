import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A running server on the loopback interface. */
export interface Served {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** The folder of the sample news site. */
export const SAMPLES = fileURLToPath(new URL('.', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Pages whose point is a header. */
const EXTRA_HEADERS: Record<string, Record<string, string>> = {
  'strict-csp.html': { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" },
};

/** Answers one request with a file of the folder; an unknown path under `app/` gives the single-page app, as its own server would. */
export type Handler = (request: Pick<IncomingMessage, 'url' | 'method'>, response: ServerResponse) => Promise<void>;

/** Makes a handler for a folder of static pages. Nothing outside the folder is ever given. */
export function handleFolder(folder: string): Handler {
  return async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://samples.example').pathname;
    const name = normalize(decodePath(path)).replace(/^[/\\]+/, '') || 'index.html';
    const file = name.startsWith(`app${sep}`) ? 'app.html' : name;
    const inside = !file.split(sep).includes('..') && TYPES[extname(file)] !== undefined;
    const body = inside ? await readFile(join(folder, file)).catch(() => null) : null;
    if (body === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No such sample page.\n');
      return;
    }
    // Asked for anew each time, yet with no-store Firefox would keep no page for its back-forward cache.
    response
      .writeHead(200, { 'content-type': TYPES[extname(file)], 'cache-control': 'no-cache', ...EXTRA_HEADERS[file] })
      .end(request.method === 'HEAD' ? undefined : body);
  };
}

/** An address that does not decode names no file. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/no-such-page';
  }
}

/** Serves a folder of saved pages on the loopback interface. Port 0: any free one. */
export async function serveFolder(folder: string, port = 0): Promise<Served> {
  const handle = handleFolder(folder);
  return serveBy((request, response) => void handle(request, response), port);
}

/** Answers requests on the loopback interface. Port 0: any free one. */
export async function serveBy(answer: RequestListener, port = 0): Promise<Served> {
  const server = createServer(answer);
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves the sample news site. */
export function serveSamples(port = 0): Promise<Served> {
  return serveFolder(SAMPLES, port);
}
