let segmenter: Intl.Segmenter | null = null;

/**
 * The graphemes of a short text, as Intl.Segmenter finds them. Each step costs time in proportion
 * to the whole text: see segment-graphemes.ts for long ones.
 */
export function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
