#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>

namespace surprisal {
namespace {

Result<int> half(int n) {
  if (n % 2 != 0) return Error::kInvalidLength;
  return n / 2;
}

Result<void> check_even(int n) {
  const Result<int> result = half(n);
  if (!result) return result.error();
  return {};
}

TEST(ResultTest, HoldsAValueOrAnError) {
  ASSERT_TRUE(half(8).has_value());
  EXPECT_EQ(*half(8), 4);
  EXPECT_EQ(half(8).value(), 4);
  ASSERT_FALSE(half(7));
  EXPECT_EQ(half(7).error(), Error::kInvalidLength);
}

TEST(ResultTest, OfNothingTellsSuccessFromFailure) {
  EXPECT_TRUE(check_even(2).has_value());
  ASSERT_FALSE(check_even(3));
  EXPECT_EQ(check_even(3).error(), Error::kInvalidLength);
}

TEST(ResultTest, HandsOverWhatCanOnlyBeMoved) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
  EXPECT_EQ(**result, 5);
  const std::unique_ptr<int> taken = *std::move(result);
  EXPECT_EQ(*taken, 5);
}

TEST(ErrorTest, EveryErrorHasANameOfItsOwnAndASentence) {
  std::set<std::string> names;
  for (int i = 1; i <= static_cast<int>(Error::kChecksumMismatch); ++i) {
    const auto error = static_cast<Error>(i);
    const std::string name = error_name(error);
    const std::string text = error_text(error);
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"),
              std::string::npos)
        << name;
    EXPECT_NE(name, "unknown-error") << i;
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_EQ(text.back(), '.') << name;
  }
}

TEST(ErrorTest, NamesAndNumbersCrossTheBoundaryUnchanged) {
  EXPECT_STREQ(error_name(Error::kTruncatedStream), "truncated-stream");
  EXPECT_STREQ(error_name(Error::kDeadEnd), "dead-end");
  EXPECT_STREQ(error_name(Error::kTrailingBits), "trailing-bits");
  EXPECT_EQ(static_cast<int>(Error::kTruncatedStream), 1);
  EXPECT_EQ(static_cast<int>(Error::kChecksumMismatch), 19);
}

}  // namespace
}  // namespace surprisal
