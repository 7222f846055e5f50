// SPDX-License-Identifier: MIT
// A journal in which every text is a mark of its own and that went through a random history: visibility changed to and
// fro, progress made, records removed, undone and imported again. And what each of its words may be seen by, written a
// second time, apart from the descriptions.
#pragma once

#include "support/marked_journal.hpp"
#include "support/test_context.hpp"

#include <functional>
#include <random>
#include <string>
#include <vector>

namespace mentor::tests {

/// Tries of everyday, and of a soak (tests/run.sh --soak).
[[nodiscard]] unsigned tries(unsigned everyday, unsigned soak);

class RandomHistory : public TestContext {
 public:
  RandomHistory(unsigned seed, int changes);

  /// From 0 up to, not including, `count`.
  [[nodiscard]] std::int64_t below(std::int64_t count);
  /// Every word that is in the journal now, and who may see it.
  [[nodiscard]] std::vector<Mark> marks();
  /// Those of them that the screen must not show before it is asked to.
  [[nodiscard]] std::vector<Mark> sealed_marks();
  [[nodiscard]] std::vector<std::string> names(Kind kind);
  /// Sealed, or a part of something sealed.
  [[nodiscard]] bool is_sealed(const Record& record);

 private:
  void change_once();
  void change_visibility();
  void change_sponsor();
  void make_progress();
  void import_again();
  [[nodiscard]] Record any_record(Kind kind);
  void put(const Record& record);
  [[nodiscard]] bool is_shared(const Record& record);
  [[nodiscard]] bool is_for_sponsor(const Record& record);
  [[nodiscard]] std::vector<Mark> marks_where(const std::function<bool(const Record&)>& wanted);

  std::mt19937_64 random_;
  int words_made_ = 0;
};

/// What a report that is made for somebody else is asked for: a command line without its audience and format.
using Words = std::vector<std::string>;
[[nodiscard]] std::vector<Words> reports_of(RandomHistory& history);

}  // namespace mentor::tests
