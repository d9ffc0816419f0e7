// Scripts as they travel.
import { minify } from 'terser';

export async function minified(script: string, { module }: { module: boolean }): Promise<string> {
  const { code } = await minify(script, {
    module, ecma: 2020,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
  });
  // Lines are left in templates only, where a space does the same.
  return (code ?? '').replace(/\n\s*/g, ' ');
}
