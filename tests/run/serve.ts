/**
 * A static server for a folder, heard by this machine alone unless a host is given.
 *
 *   node tests/run/serve.ts [folder] [port] [host]
 *
 * A port in use is no error: the next free one is taken, and the address is printed.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const kTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const kHighestPort = 65_535;

interface Asked {
  readonly folder: string;
  /** The first port to try; 0 lets the system choose. */
  readonly port: number;
  readonly host?: string;
  /** Further response headers, such as a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Served {
  readonly server: Server;
  readonly address: string;
}

/** Serves `folder`; resolves once it listens, with the address a browser opens. */
export async function serve(asked: Asked): Promise<Served> {
  const { folder, port, host = '127.0.0.1', headers = {} } = asked;
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, headers, request, response).catch(() => refuse(response, 500));
  });
  for (let next = port; ; next += 1) {
    try {
      await listen(server, next, host);
      break;
    } catch (error) {
      if (!isInUse(error) || next >= kHighestPort) throw error;
    }
  }
  const taken = (server.address() as AddressInfo).port;
  const shown = host.includes(':') ? `[${host}]` : host;
  return { server, address: `http://${shown}:${taken}/` };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function answer(
  root: string,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405);
    return;
  }
  const path = await fileFor(root, request.url ?? '/');
  if (path === undefined) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, {
    'Content-Type': kTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': (await stat(path)).size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).on('error', () => response.destroy()).pipe(response);
}

/** The file that a request names; a folder's index.html; nothing outside the root. */
async function fileFor(root: string, url: string): Promise<string | undefined> {
  try {
    const name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const path = resolve(join(root, name));
    if (path !== root && !path.startsWith(root + sep)) return undefined;
    const found = await stat(path);
    if (found.isFile()) return path;
    const index = join(path, 'index.html');
    return (await stat(index)).isFile() ? index : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

if (import.meta.main) {
  const [folder = 'dist', port = '8080', host = '127.0.0.1'] = process.argv.slice(2);
  try {
    const { address } = await serve({ folder, port: Number(port), host });
    console.log(`Surprisal is at ${address}  (Ctrl+C ends it)`);
  } catch (error) {
    console.error(`cannot serve at ${host}:${port}: ${String(error)}`);
    process.exitCode = 1;
  }
}
