#pragma once

#include <cstddef>

namespace surprisal::test::peak_memory {

// How much memory `new` hands out. A program that links peak_memory.cpp counts.

// What a reader may take whatever it reads: tables of a fixed size.
inline constexpr std::size_t kFixed = 128 * 1024;

// Forgets the peak so far; answers what is in use now.
std::size_t begin();

// By how much the most that was in use since begin() was more than `before`.
std::size_t since(std::size_t before);

}  // namespace surprisal::test::peak_memory
