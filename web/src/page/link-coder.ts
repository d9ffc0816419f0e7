// The engine's model for links, in the worker.
import type { TextCoder } from '../share/coded-text.ts';
import type { Asker } from '../worker/client.ts';

export function linkCoder(asker: Asker): TextCoder {
  return {
    async code(text, prior) {
      const outcome = await asker.ask('pack', { text, prior });
      return outcome.kind === 'answer' ? outcome.value : null;
    },
    async decode(packed, most, prior) {
      const outcome = await asker.ask('unpack', { packed, most, prior });
      return outcome.kind === 'answer' ? outcome.value : null;
    },
  };
}
