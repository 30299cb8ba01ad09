import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { handleFolder, SAMPLES } from '../pages/serve';

/** One request that reached the proxy. */
export interface RecordedRequest {
  readonly method: string;
  /** `host:port`. */
  readonly host: string;
  /** Path with query; empty for a tunnel (HTTPS), whose paths nobody outside sees. */
  readonly path: string;
}

/** What a host of the proxy's own answers at one address. */
export interface ProxyAnswer {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RecordingProxy {
  /** `host:port`, as `launch` takes it. */
  readonly address: string;
  /** In the order in which they came. */
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/**
 * Starts a proxy on the loopback interface that writes down every request a browser makes through it. Hosts under `.example`
 * are answered with the sample site, whatever their name, or as `answers` says for an address; all else is written down and refused, tunnels included.
 */
export async function startProxy(answers: ReadonlyMap<string, ProxyAnswer> = new Map()): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const handle = handleFolder(SAMPLES);
  const sockets = new Set<Socket>();

  const server = createServer((request, response) => {
    const url = parse(request.url ?? '');
    if (!url) {
      response.writeHead(400).end();
      return;
    }
    const host = `${url.hostname}:${url.port || '80'}`;
    requests.push({ method: request.method ?? '', host, path: url.pathname + url.search });
    const answer = answers.get(url.href);
    if (answer) response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
    else if (url.hostname.endsWith('.example')) void handle({ method: request.method, url: url.pathname }, response);
    else response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    requests.push({ method: 'CONNECT', host: request.url ?? '', path: '' });
    // A browser may have gone already; that is no error of ours.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The address asked for, or null where it is none (a request that is not for a proxy). */
function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
