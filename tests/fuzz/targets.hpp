// SPDX-License-Identifier: MIT
// What is fed with anything: for each, what must hold whatever it is given. A refusal (UserError, StoreError) is an
// answer; any other exception, a crash, a hang or a broken law is a finding.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mentor::tests {

/// A law that did not hold.
class Broken : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};
inline void must(bool holds, const std::string& law) {
  if (!holds) throw Broken(law);
}

struct Target {
  std::string_view name;
  void (*run)(std::string_view input);
  int variations;  ///< of each seed that an everyday run tries
};
[[nodiscard]] std::span<const Target> targets();
[[nodiscard]] const Target& target_named(std::string_view name);  ///< throws std::invalid_argument

void fuzz_dates(std::string_view input);
void fuzz_promise(std::string_view input);
void fuzz_terminal(std::string_view input);
void fuzz_toml(std::string_view input);
void fuzz_form(std::string_view input);
void fuzz_import(std::string_view input);
void fuzz_search(std::string_view input);
void fuzz_complete(std::string_view input);
void fuzz_journal(std::string_view input);
void fuzz_rows(std::string_view input);
void fuzz_segment(std::string_view input);
void fuzz_op(std::string_view input);

}  // namespace mentor::tests
