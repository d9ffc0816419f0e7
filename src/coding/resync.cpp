#include "coding/resync.h"

#include <algorithm>
#include <cassert>

#include "bits/bit_reader.h"
#include "bits/bit_writer.h"

namespace surprisal {
namespace {

using Kind = Damage::Kind;

void copy_bits(BitWriter& writer, const BitReader& reader, std::uint64_t first,
               std::uint64_t last) {
  while (first < last) {
    const auto count =
        static_cast<unsigned>(std::min<std::uint64_t>(64, last - first));
    writer.append(reader.peek_at(first, count), count);
    first += count;
  }
}

// Bits of the original that the damage takes, and that it puts in their place.
std::uint64_t taken(Damage damage) {
  return damage.kind == Kind::kFlip || damage.kind == Kind::kDelete ? 1 : 0;
}
std::uint64_t put_in(Damage damage) {
  return damage.kind == Kind::kDelete ? 0 : 1;
}

}  // namespace

bool fits(Damage damage, const BitString& bits) {
  return damage.bit <= bits.bit_count &&
         bits.bit_count - damage.bit >= taken(damage);
}

BitString damaged(const BitString& bits, Damage damage) {
  assert(fits(damage, bits));
  const BitReader reader(bits);
  BitWriter writer;
  writer.reserve(bits.bit_count + 1);
  copy_bits(writer, reader, 0, damage.bit);
  if (damage.kind == Kind::kFlip) {
    writer.append(reader.peek_at(damage.bit, 1) ^ 1, 1);
  } else if (damage.kind != Kind::kDelete) {
    writer.append(damage.kind == Kind::kInsertOne ? 1 : 0, 1);
  }
  copy_bits(writer, reader, damage.bit + taken(damage), bits.bit_count);
  return writer.take();
}

// Positions are compared from the end of the damage on, where bit p of the
// original is bit p - taken + put_in of the damaged stream; to both goes what
// the other is short of.
Resync resynchronise(const DecodedStream& before, const DecodedStream& after,
                     Damage damage) {
  DecodedStream::Walk one = before.walk_at_bit(damage.bit);
  Resync result;
  result.first_word = one.word();
  result.first_bit = one.bit();
  DecodedStream::Walk other = after.walk_at_bit(result.first_bit);
  const std::uint64_t behind = damage.bit + taken(damage) + put_in(damage);
  for (;;) {
    const std::uint64_t here = one.bit() + put_in(damage);
    const std::uint64_t there = other.bit() + taken(damage);
    if (here == there && here >= behind) {
      result.in_step = true;
      break;
    }
    if (!(here <= there ? one : other).next()) break;
  }
  if (result.in_step) result.bit = one.bit();
  result.lost =
      (result.in_step ? one.word() : before.word_count()) - result.first_word;
  result.gained =
      (result.in_step ? other.word() : after.word_count()) - result.first_word;
  return result;
}

}  // namespace surprisal
