// SPDX-License-Identifier: MIT
// libFuzzer's way in: MENTOR_FUZZ_TARGET says what is fed.
#include "fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const mentor::tests::Target& target = []() -> const mentor::tests::Target& {
    const char* name = std::getenv("MENTOR_FUZZ_TARGET");
    return mentor::tests::target_named(name ? name : "");
  }();
  target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
