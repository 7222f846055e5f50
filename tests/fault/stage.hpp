// SPDX-License-Identifier: MIT
// A home with a journal in it, made anew for each fault, and what must hold afterwards.
#pragma once

#include "fault/traced.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace mentor::faults {

/// A command that writes, with what happens before it and what it brings about.
struct Case {
  std::string name;
  std::vector<std::string> words;  ///< "<home>" stands for the home
  std::string input{};
  std::vector<std::vector<std::string>> before{};  ///< commands in a fresh home; what is typed follows "<"
  bool is_typed = false;                           ///< the input is a text that must not be lost
};
[[nodiscard]] const std::vector<Case>& cases();

class Stage {
 public:
  explicit Stage(std::string program);
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage();

  /// The home as it is before the command of the case.
  void prepare(const Case& which);
  /// A home as it was prepared.
  void renew() const;
  /// Nothing is prepared: the home is empty.
  void clear() const;
  [[nodiscard]] const std::string& home() const { return home_; }
  [[nodiscard]] Line line(const std::vector<std::string>& words, const std::string& input = {}) const;
  Ended run(const std::vector<std::string>& words, const std::string& input = {}) const;

  /// What the journal and the exported file say, without what is random; "damaged: …" if the doctor finds anything.
  [[nodiscard]] std::string state() const;
  /// The first file below the home that has this text, in any case; empty: none. What was exported is nobody's to find.
  [[nodiscard]] std::string file_with(const std::string& text) const;
  /// A copy that was never finished; empty: none.
  [[nodiscard]] std::string unfinished_copy() const;
  /// A file that somebody was still writing for others; empty: none.
  [[nodiscard]] std::string temporary_file() const;
  /// A file that has two names, as what is written to by one of them then changes the other; empty: none.
  [[nodiscard]] std::string file_of_two_names() const;

 private:
  [[nodiscard]] std::string file_where(
      const std::function<bool(const std::filesystem::directory_entry&)>& wanted) const;

  std::string program_;
  std::string folder_;
  std::string home_;
  std::string kept_;
};

/// Counts and prints what did not hold.
class Verdicts {
 public:
  void must(bool holds, const std::string& what);
  [[nodiscard]] std::int64_t broken() const { return broken_; }

 private:
  std::int64_t broken_ = 0;
};

}  // namespace mentor::faults
