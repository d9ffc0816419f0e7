import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './serve.ts';

async function site(t: TestContext, headers: Record<string, string> = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'public', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'public', 'index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'public', 'engine.js'), 'export {};');
  writeFileSync(join(folder, 'public', 'a b.wasm'), '\0asm');
  const { server, address } = await serve({ folder: join(folder, 'public'), port: 0, headers });
  t.after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  return address;
}

/** The status of a path sent as it is, which fetch would tidy up first. */
function statusOf(address: string, path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((done, failed) => {
    const asked = request(new URL(address), { path, method }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    asked.on('error', failed).end();
  });
}

test('serves files with the type a browser needs, and index.html for the folder', async (t) => {
  const address = await site(t);
  const types: [string, string][] = [
    ['', 'text/html; charset=utf-8'],
    ['engine.js', 'text/javascript; charset=utf-8'],
    ['a%20b.wasm?query', 'application/wasm'],
  ];
  for (const [path, type] of types) {
    const response = await fetch(address + path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), type);
    await response.arrayBuffer();
  }
  assert.equal(await (await fetch(address)).text(), '<p>page</p>');
});

test('adds the headers it is given', async (t) => {
  const address = await site(t, { 'Content-Security-Policy': "default-src 'none'" });
  const response = await fetch(address, { method: 'HEAD' });
  assert.equal(response.headers.get('content-security-policy'), "default-src 'none'");
  assert.equal(response.headers.get('content-length'), '11');
});

test('gives nothing outside its folder and survives what makes no sense', async (t) => {
  const address = await site(t);
  const outside = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'];
  for (const path of [...outside, '/%', '/%00', '/deep', '/no']) {
    assert.equal(await statusOf(address, path), 404, path);
  }
  assert.equal(await statusOf(address, '/', 'POST'), 405);
  assert.equal(await statusOf(address, '/'), 200);
});

test('takes the next port where one is in use, and listens to this machine alone', async (t) => {
  const first = await site(t);
  const port = Number(new URL(first).port);
  const { server, address } = await serve({ folder: '.', port });
  t.after(() => server.close());
  assert.ok(Number(new URL(address).port) > port);
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
});
