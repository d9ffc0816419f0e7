/** The longer texts among the samples; all are written for this page. */

/** A paragraph in plain English. */
export const englishSample =
  'A message is worth what it rules out. Before the post arrives you can imagine a hundred ' +
  'letters; afterwards there is only one, and the wider the choice was, the more you have ' +
  'learned. If a friend writes that the sun rose again this morning, you put the page aside, for ' +
  'you would have guessed as much. If she writes that it did not, you read every word twice. To ' +
  'measure information is to measure how surprised a careful reader has a right to be. Common ' +
  'words pass almost unnoticed and deserve a short signal; rare ones carry the news, and nobody ' +
  'should grudge them a long one.';

/** A small program that counts symbols. */
export const codeSample = `// Counts the symbols of a text and prints the most common ones.

function countSymbols(text) {
  const counts = new Map();
  for (const symbol of text) {
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return counts;
}

function entropy(counts) {
  let total = 0;
  for (const count of counts.values()) {
    total += count;
  }
  let bits = 0;
  for (const count of counts.values()) {
    const probability = count / total;
    bits -= probability * Math.log2(probability);
  }
  return bits;
}

function mostCommon(counts, howMany) {
  const rows = [...counts];
  rows.sort((a, b) => b[1] - a[1]);
  return rows.slice(0, howMany);
}

function report(text) {
  const counts = countSymbols(text);
  for (const [symbol, count] of mostCommon(counts, 5)) {
    const name = JSON.stringify(symbol);
    console.log(name, count);
  }
  console.log('entropy:', entropy(counts).toFixed(3));
}

report('banana bandana');`;

/** Graphemes of one code point and of several: joined, coloured, flags, and a letter with marks. */
export const emojiSample =
  '👩‍🚀🚀👩‍🚀🌍👩🏽‍🚀🚀👨‍👩‍👧‍👦🌍🇫🇷🇯🇵🇫🇷🇧🇷👍👍🏿👍🏽👍🏽❤️🚀❤️🌍☕☕🚀👩‍🚀🎉e\u0301🎉';
