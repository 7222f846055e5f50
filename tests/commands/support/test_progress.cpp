// SPDX-License-Identifier: MIT
// The line that says how far long work is: only on a terminal, only after a while, and gone at the end.
#include "commands/support/progress.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

std::string drawn(TestContext& test, std::int64_t steps, std::int64_t total, std::chrono::milliseconds patience) {
  ProgressLine line(test.context, "Exporting", "lines", total, patience);
  for (std::int64_t i = 0; i < steps; ++i) line.step();
  line.last();
  return test.out.str();
}

}  // namespace

TEST_CASE("long work shows a bar on a terminal and takes it off again") {
  TestContext test;
  test.context.style.terminal = true;
  const std::string shown = drawn(test, 512, 1024, std::chrono::milliseconds{0});
  CHECK(shown.starts_with("\rExporting [##########----------] 50 %"));
  CHECK(test.out.str().ends_with("\r" + std::string(37, ' ') + "\r"));
}

TEST_CASE("what cannot be counted beforehand is counted on the way") {
  TestContext test;
  test.context.style.terminal = true;
  CHECK(drawn(test, 1024, 0, std::chrono::milliseconds{0}) ==
        "\rExporting: 512 lines\rExporting: 1,024 lines, saving ...");
}

TEST_CASE("short work, a pipe and --quiet show nothing") {
  TestContext test;
  test.context.style.terminal = true;
  CHECK(drawn(test, 5000, 0, std::chrono::hours{1}).empty());
  test.context.quiet = true;
  CHECK(drawn(test, 5000, 0, std::chrono::milliseconds{0}).empty());
  test.context.quiet = false;
  test.context.style.terminal = false;
  CHECK(drawn(test, 5000, 0, std::chrono::milliseconds{0}).empty());
}

TEST_CASE("a bar fits a narrow screen") {
  TestContext test;
  test.context.style.terminal = true;
  test.context.style.width = 20;
  CHECK(drawn(test, 512, 1024, std::chrono::milliseconds{0}).starts_with("\rExporting [########\r"));
}

TEST_CASE("what is measured rather than counted shows how much of it is done") {
  TestContext test;
  test.context.style.terminal = true;
  {
    ProgressLine line(test.context, "Copying", "bytes", 0, std::chrono::milliseconds{0});
    line.reach(1, 4);
    CHECK(test.out.str() == "\rCopying [#####---------------] 25 %");
  }
  CHECK(test.out.str().ends_with("\r"));
}
