// SPDX-License-Identifier: MIT
// The kinds of records, and how one is called: a letter that says its kind, and a number.
#pragma once

#include "mentor/domain/names.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

/// In the order in which a lossless export writes them, so that what is referred to comes first.
enum class Kind {
  person,
  mentorship,
  participant,
  agreement,
  signature,
  goal,
  milestone,
  session,
  presence,
  progress,
  commitment,
  topic,
  question,
  feedback,
  note,
  pulse,
  review,
  prompt,
  pause,
  snooze,
  tag
};
template <>
inline constexpr std::array<std::string_view, 21> names<Kind>{
    "person",  "mentorship", "participant", "agreement",  "signature", "goal",     "milestone",
    "session", "presence",   "progress",    "commitment", "topic",     "question", "feedback",
    "note",    "pulse",      "review",      "prompt",     "pause",     "snooze",   "tag"};

/// "s12": the letter says the kind. Numbers are given once and never again. People and mentorships are called by their
/// handle.
struct Id {
  Kind kind = Kind::person;
  std::int64_t number = 0;  ///< 1 and up; 0: not stored yet

  [[nodiscard]] bool stored() const { return number > 0; }
  friend auto operator<=>(const Id&, const Id&) = default;  // NOLINT(modernize-use-nullptr): there is none
};
[[nodiscard]] std::string to_text(Id id);
/// "s12", also "S12". Nothing if the text has not the shape of an id (a letter of a kind and digits).
[[nodiscard]] std::optional<Id> parse_id(std::string_view text);

}  // namespace mentor
