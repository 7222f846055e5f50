// SPDX-License-Identifier: MIT
// The threads of a mentorship: words and phrases that keep coming back in what was written, and where each was left.
// No language is known to it: what counts is where words cluster.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct Report;  // report.hpp

/// What was written in one session.
struct SessionWords {
  std::string id;  ///< "s12"
  Date day{};
  std::vector<std::string> texts;  ///< summary, notes, topics: as they were typed
};

/// Of held sessions, given newest first: what they are about, their summary, notes and prompts, and the topics of each.
/// Oldest first, and nothing of what is withheld.
[[nodiscard]] std::vector<SessionWords> written_words(std::span<const Record> sessions,
                                                      const std::vector<Topic>& topics, const WallClock& clock);

/// What people are called.
[[nodiscard]] std::vector<std::string> names_of_people(const std::vector<Person>& people);

/// A word or a phrase of two or three that is typical of some sessions, not of all.
struct Thread {
  std::string words;  ///< as they are mostly written: "Turing Way"
  std::int64_t sessions = 0;
  Date first{};
  Date last{};
  std::string session;     ///< the last one, "s12"
  std::string sentence;    ///< the last one that has the words, without the marks of a list
  std::int64_t since = 0;  ///< sessions after the last one
  bool quiet = false;      ///< it has been away for longer than it used to be
};

/// Strongest first. `sessions` are given oldest first; `names` are those of the people and never a thread, nor are the
/// labels of who speaks, headings, lines that stand in many sessions, dates, numbers and addresses.
[[nodiscard]] std::vector<Thread> find_threads(const std::vector<SessionWords>& sessions,
                                               const std::vector<std::string>& names);

/// So much of the sentence that it fits two lines of a common screen, with the thread's words in it.
[[nodiscard]] std::string where_left(const Thread& thread);

/// What keeps coming back, and what went quiet: each with how often, since when, and where it was left.
[[nodiscard]] Report build_threads(std::string_view title, const std::vector<SessionWords>& sessions,
                                   const std::vector<Thread>& threads);

}  // namespace mentor
