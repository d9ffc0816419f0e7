// A peer: the Huffman coder of libzstd, native. Takes a message of argv[1]
// bytes from stdin, then answers every further byte with one line: the
// milliseconds of encoding and of decoding it, and the size.
#include <zstd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

// Not in zstd.h; declared as of version 1.5.4 and later, static library only.
extern "C" {
std::size_t HUF_compress4X_repeat(void* out, std::size_t capacity,
                                  const void* in, std::size_t size,
                                  unsigned max_symbol, unsigned length_limit,
                                  void* workspace, std::size_t workspace_size,
                                  std::size_t* table, int* repeat, int flags);
std::size_t HUF_decompress4X_hufOnly_wksp(std::uint32_t* table, void* out,
                                          std::size_t size, const void* in,
                                          std::size_t in_size, void* workspace,
                                          std::size_t workspace_size,
                                          int flags);
unsigned HUF_isError(std::size_t code);
}

namespace {

static_assert(ZSTD_VERSION_NUMBER >= 10504, "other signatures before 1.5.4");

constexpr std::size_t kBlock = 128 * 1024;
constexpr unsigned kLengthLimit = 11;
constexpr unsigned kDecoderLimit = 12;

using Bytes = std::vector<std::uint8_t>;
using Clock = std::chrono::steady_clock;

alignas(8) std::array<std::uint8_t, 32 * 1024> workspace;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start)
      .count();
}

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "peer: %s\n", what);
  std::exit(1);
}

// The machine's best: huff0 has assembly for BMI2, and asks for a flag.
int flags() {
#if defined(__x86_64__)
  return __builtin_cpu_supports("bmi2") ? 1 : 0;
#else
  return 0;
#endif
}

std::size_t encode(const Bytes& message, Bytes& out,
                   std::vector<std::size_t>& sizes) {
  sizes.clear();
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < message.size(); begin += kBlock) {
    const std::size_t size = std::min(kBlock, message.size() - begin);
    std::array<std::size_t, 257> table;
    int repeat = 0;
    const std::size_t written = HUF_compress4X_repeat(
        &out[end], out.size() - end, &message[begin], size, 255, kLengthLimit,
        workspace.data(), workspace.size(), table.data(), &repeat, flags());
    if (HUF_isError(written) || written < 2) fail("a block does not shrink");
    sizes.push_back(written);
    end += written;
  }
  return end;
}

void decode(const Bytes& encoded, const std::vector<std::size_t>& sizes,
            Bytes& out) {
  static std::array<std::uint32_t, 1 + (1 << kDecoderLimit)> table;
  std::size_t begin = 0;
  for (std::size_t k = 0; k < sizes.size(); ++k) {
    const std::size_t size = std::min(kBlock, out.size() - k * kBlock);
    table[0] = kDecoderLimit * 0x01000001u;
    const std::size_t read = HUF_decompress4X_hufOnly_wksp(
        table.data(), &out[k * kBlock], size, &encoded[begin], sizes[k],
        workspace.data(), workspace.size(), flags());
    if (read != size) fail("a block does not decode");
    begin += sizes[k];
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) fail("usage: coding_peer SIZE");
  Bytes message(std::strtoull(argv[1], nullptr, 10));
  if (std::fread(message.data(), 1, message.size(), stdin) != message.size()) {
    fail("the message is cut off");
  }
  Bytes encoded(message.size());
  Bytes back(message.size());
  std::vector<std::size_t> sizes;
  while (std::getchar() != EOF) {
    const auto start = Clock::now();
    const std::size_t size = encode(message, encoded, sizes);
    const double encoding = milliseconds_since(start);
    const auto middle = Clock::now();
    decode(encoded, sizes, back);
    const double decoding = milliseconds_since(middle);
    if (back != message) fail("what was decoded differs");
    std::printf("%.4f %.4f %zu\n", encoding, decoding, size);
    std::fflush(stdout);
  }
  return 0;
}
