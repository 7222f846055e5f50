// SPDX-License-Identifier: MIT
// What the notes of a session hold that could be records: promises, dated events, wins, questions left open, topics.
// Nothing is taken over here: each is a proposal that cites its line, for somebody to accept or refuse.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/kinds.hpp"
#include "mentor/domain/names.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

enum class ProposalKind { promise, event, win, question, topic };
template <>
inline constexpr std::array<std::string_view, 5> names<ProposalKind>{"promise", "event", "win", "question", "topic"};

/// What records the proposals become.
inline constexpr std::array proposed_kinds{Kind::commitment, Kind::note, Kind::question, Kind::topic};

/// Somebody who speaks in the notes: a handle, and the words that stand for them ("Ana Silva", "AS", "me").
struct NotedSpeaker {
  std::string handle;
  std::vector<std::string> names;
};

/// Whose notes they are. What nobody's name stands before is the mentee's where a heading asks the mentee, and else the
/// writer's.
struct NotedPeople {
  std::string writer;
  std::string mentee;
  std::string mentor;
  std::vector<NotedSpeaker> speakers;
};

struct SessionNotes {
  std::string_view text;
  Date day{};              ///< of the session: dates in the notes are meant from there
  std::size_t before = 0;  ///< lines of the file before the first one of the notes
};

struct Proposal {
  ProposalKind kind = ProposalKind::promise;
  std::string owner;  ///< a handle: who promises, asks, has won, whose day it is
  std::optional<Date>
      day;               ///< of a promise when it is due, of an event and of a win its day, of a topic when it is ripe
  std::string text;      ///< a line, without list mark, speaker and a due date
  std::size_t line = 0;  ///< from 1, of the file
  bool done = false;     ///< a promise that is ticked off
};

/// In the order of the lines; of one line each kind once.
[[nodiscard]] std::vector<Proposal> suggest(const SessionNotes& notes, const NotedPeople& people);

/// Whether words begin with what was done rather than with what is to be: "finished the draft", "I wrote to Bo".
[[nodiscard]] bool begins_with_past(std::string_view words);

/// What names a proposal again when the same notes are read once more: its kind and its words.
[[nodiscard]] std::string key_of(const Proposal& proposal);

}  // namespace mentor
