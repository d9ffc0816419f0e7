// The built page on a web host of this machine, on a disk, and in frames of other pages.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../../run/serve.ts';

const builtPage = fileURLToPath(new URL('../../../../dist/index.html', import.meta.url));

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
  close(): void;
}

/** The Content-Security-Policy that the page gives itself. */
export function ownPolicy(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'surprisal-visits-'));
  const html = readFileSync(builtPage, 'utf8');
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'frame.html'), host);
  const policy = `${ownPolicy(html)}; frame-ancestors 'none'`;
  const plain = await serve({ folder, port: 0 });
  const strict = await serve({
    folder, port: 0, headers: { 'Content-Security-Policy': policy },
  });
  return {
    html,
    served: plain.address,
    strict: strict.address,
    onDisk: pathToFileURL(join(folder, 'index.html')).href,
    frameServed: `${plain.address}frame.html`,
    frameOnDisk: pathToFileURL(join(folder, 'frame.html')).href,
    close() {
      for (const { server } of [plain, strict]) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(folder, { recursive: true });
    },
  };
}
