// The loss of a language model in its three spellings. A model reads tokens and reports nats per
// token, or perplexity = e^nats; over ln 2 and the characters per token, the same loss is bits per
// character. Pure.

export interface Loss {
  readonly bitsPerCharacter: number;
  readonly charactersPerToken: number;
  readonly natsPerToken: number;
  readonly perplexity: number;
}

export type LossField = keyof Loss;

/** Where the conversion ends, lest a perplexity become infinite. */
const mostNats = 100;

/** With one field typed anew. Other characters per token leave bits per character as they are. */
export function withField(loss: Loss, field: LossField, value: number): Loss {
  const typed = { ...loss, [field]: value };
  const bitsPerNat = 1 / (typed.charactersPerToken * Math.LN2);
  if (field === 'bitsPerCharacter' || field === 'charactersPerToken') {
    const natsPerToken = typed.bitsPerCharacter / bitsPerNat;
    return { ...typed, natsPerToken, perplexity: Math.exp(natsPerToken) };
  }
  const natsPerToken = field === 'perplexity' ? Math.log(value) : value;
  const perplexity = field === 'perplexity' ? value : Math.exp(value);
  return { ...typed, natsPerToken, perplexity, bitsPerCharacter: natsPerToken * bitsPerNat };
}

/** Why a number cannot stand in a field; '' where it can. */
export function lossTrouble(loss: Loss, field: LossField, value: number): string {
  if (Number.isNaN(value)) return 'This is no number. Write it with a decimal point.';
  if (field === 'charactersPerToken' && value <= 0) return 'A token has more than 0 characters.';
  if (field === 'perplexity' && value < 1) return 'A perplexity is 1 or more.';
  if (value < 0) return 'A loss is 0 or more.';
  return withField(loss, field, value).natsPerToken <= mostNats ? ''
    : `That is more than ${mostNats} nats per token, and is not converted.`;
}
