#include "coding/block_code.h"

#include "coding/block_format.h"

namespace surprisal {
namespace {

constexpr unsigned kWholeKraftSum = 1u << kBlockLengthLimit;
constexpr unsigned kLongestGap = 16;

class NibbleWriter {
 public:
  explicit NibbleWriter(std::vector<std::uint8_t>& out) : out_(out) {}

  void write(unsigned nibble) {
    if (high_) {
      out_.back() = static_cast<std::uint8_t>(out_.back() | nibble << 4);
    } else {
      out_.push_back(static_cast<std::uint8_t>(nibble));
    }
    high_ = !high_;
  }

 private:
  std::vector<std::uint8_t>& out_;
  bool high_ = false;
};

unsigned reversed(unsigned word, unsigned length) {
  unsigned result = 0;
  for (unsigned i = 0; i < length; ++i) {
    result = result << 1 | (word >> i & 1);
  }
  return result;
}

}  // namespace

std::array<std::uint16_t, 256> reversed_words(const BlockLengths& lengths) {
  std::array<unsigned, kBlockLengthLimit + 2> next{};
  for (const std::uint8_t length : lengths) {
    if (length != 0) ++next[length + 1];
  }
  // next[l]: the first word of length l, from how many there are of l - 1.
  for (unsigned l = 1; l < next.size(); ++l) {
    next[l] = (next[l - 1] + next[l]) << 1;
  }
  std::array<std::uint16_t, 256> words{};
  for (std::size_t value = 0; value < 256; ++value) {
    const unsigned length = lengths[value];
    if (length == 0) continue;
    words[value] = static_cast<std::uint16_t>(reversed(next[length]++, length));
  }
  return words;
}

void append_table(std::vector<std::uint8_t>& out, const BlockLengths& lengths) {
  NibbleWriter writer(out);
  unsigned kraft_sum = 0;
  for (std::size_t value = 0; kraft_sum < kWholeKraftSum;) {
    if (lengths[value] != 0) {
      writer.write(lengths[value]);
      kraft_sum += kWholeKraftSum >> lengths[value++];
      continue;
    }
    unsigned gap = 0;
    while (gap < kLongestGap && lengths[value] == 0) ++gap, ++value;
    writer.write(0);
    writer.write(gap - 1);
  }
}

Result<std::size_t> read_table(std::span<const std::uint8_t> body,
                               BlockLengths& lengths) {
  lengths.fill(0);
  std::size_t position = 0;  // in nibbles
  std::size_t value = 0;
  unsigned kraft_sum = 0;
  bool gap = false;
  while (kraft_sum < kWholeKraftSum) {
    if (value >= lengths.size()) return Error::kInvalidTable;
    if (position / 2 == body.size()) return Error::kTruncatedStream;
    const unsigned nibble = body[position / 2] >> (position % 2 * 4) & 15;
    ++position;
    if (gap) {
      value += nibble + 1;
      gap = false;
    } else if (nibble == 0) {
      gap = true;
    } else if (nibble > kBlockLengthLimit) {
      return Error::kInvalidTable;
    } else {
      lengths[value++] = static_cast<std::uint8_t>(nibble);
      kraft_sum += kWholeKraftSum >> nibble;
    }
  }
  const bool padded = position % 2 == 0 || body[position / 2] >> 4 == 0;
  if (kraft_sum > kWholeKraftSum || !padded) return Error::kInvalidTable;
  return (position + 1) / 2;
}

}  // namespace surprisal
