// The engine as it was built, as what codes texts for links.
import type { TextCoder } from '../../../web/src/share/coded-text.ts';
import type { Engine } from '../../../web/src/engine/engine.ts';

/** As the page's worker answers. */
export function coderOf(engine: Engine): TextCoder {
  return {
    code(text, prior) {
      const made = engine.codeText(text, { name: 'context-mixing' }, { prior, checksum: false });
      return Promise.resolve(made.ok ? made.value.bytes : null);
    },
    decode(coded, most, prior) {
      const found = engine.decodeText(coded, most, prior);
      return Promise.resolve(found.ok ? found.value.text : null);
    },
  };
}
