// The built page on a web host of this machine, on a disk, and in frames of other pages.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../../run/serve.ts';

const built = (name: string): string =>
  fileURLToPath(new URL(`../../../../dist/${name}`, import.meta.url));

/** A page of somebody else that shows ours in a sandboxed frame. */
const host = `<!doctype html><html lang="en"><title>A course page</title>
<link rel="icon" href="data:,">
<iframe title="Surprisal" sandbox="allow-scripts" src="index.html" width="1300" height="800">
</iframe></html>`;

export interface Site {
  /** The page as it was built: of this copy all visits of a worker are. */
  readonly html: string;
  /** Where the page is served, and where with its policy, Trusted Types included, as a header. */
  readonly served: string;
  readonly strict: string;
  readonly onDisk: string;
  /** A page around a sandboxed frame, served and on the disk. */
  readonly frameServed: string;
  readonly frameOnDisk: string;
  /** Addresses under which all this is served to a page that isolates itself (COEP). */
  readonly isolated: string;
  /** Puts a page of somebody else beside ours; answers where it is served, and where on the disk. */
  place(name: string, html: string): { readonly served: string; readonly onDisk: string };
  close(): void;
}

/** The Content-Security-Policy that the page gives itself. */
export function ownPolicy(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'surprisal-visits-'));
  const html = readFileSync(built('index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'frame.html'), host);
  for (const name of ['embed.js', 'figures.js']) copyFileSync(built(name), join(folder, name));
  const policy = `${ownPolicy(html)}; frame-ancestors 'none'`;
  const plain = await serve({ folder, port: 0 });
  const strict = await serve({
    folder, port: 0, headers: { 'Content-Security-Policy': policy },
  });
  const isolating = await serve({ folder, port: 0, headers: {
    'Cross-Origin-Embedder-Policy': 'credentialless', 'Cross-Origin-Opener-Policy': 'same-origin',
  } });
  return {
    html,
    isolated: isolating.address,
    place(name, html) {
      writeFileSync(join(folder, name), html);
      return { served: plain.address + name, onDisk: pathToFileURL(join(folder, name)).href };
    },
    served: plain.address,
    strict: strict.address,
    onDisk: pathToFileURL(join(folder, 'index.html')).href,
    frameServed: `${plain.address}frame.html`,
    frameOnDisk: pathToFileURL(join(folder, 'frame.html')).href,
    close() {
      for (const { server } of [plain, strict, isolating]) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(folder, { recursive: true });
    },
  };
}
