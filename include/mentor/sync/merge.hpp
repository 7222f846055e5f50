// SPDX-License-Identifier: MIT
// What a record is after the ops of several devices and people, in whatever order they came, and however often.
#pragma once

#include "mentor/sync/op.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::sync {

/// The value of a field, and what wrote it: `at` is the change in whose place it stands, `by` the op that wrote it.
/// They differ where something was taken back. Greater wins.
struct Cell {
  Stamp at;
  Stamp by;
  Value value;
  std::string kind;           ///< of the op: what it said of another kind does not count
  std::optional<Stamp> knew;  ///< what its device saw there before

  friend bool operator==(const Cell&, const Cell&) = default;
};

/// Who speaks: "me" for each of my own devices, else the uid of a partner's record.
using Author = std::string;

/// Who says to have brought a record, when, and as what.
struct Insertion {
  Stamp at;
  std::string kind;

  friend bool operator==(const Insertion&, const Insertion&) = default;
};

/// What one author said of a record.
struct Said {
  std::optional<Insertion> inserted;                ///< the earliest
  std::map<std::string, Cell, std::less<>> fields;  ///< the greatest of each
  std::map<Stamp, Visibility> visibility;           ///< those that no later one knew
  std::set<Stamp> outdated;                         ///< changes of visibility that a later one knew
  std::optional<Stamp> removed;                     ///< the last removal
  std::optional<Stamp> restored;                    ///< the last restoration
  bool erased = false;                              ///< none of its words is kept, or taken any more

  friend bool operator==(const Said&, const Said&) = default;
};

/// All that is known of one record: the same, whatever the order in which ops were joined into it, and however often.
using RecordState = std::map<Author, Said, std::less<>>;

/// Whose it is: "me" if I brought it, else the one who did (of two the first in order); nothing while nobody did.
[[nodiscard]] std::optional<Author> owner_of(const RecordState& state);
/// What it is: nothing while nobody brought it, or where this program does not know the kind.
[[nodiscard]] std::optional<Kind> kind_of(const RecordState& state);
/// It was brought, not removed, or restored since.
[[nodiscard]] bool is_there(const RecordState& state);
/// Each field with the value that is in force: the latest of those that may speak, and where there is none what I wrote
/// (I may note in my journal what I like, of what only its owner says). A required field that never travels has its
/// least value. "visibility" is there where one of my devices said it.
[[nodiscard]] FieldValues values_of(const RecordState& state);
/// The required fields that have no value yet: it cannot be shown before. Of a partner's record those aside that never
/// travel between people, which the store gives: a handle, a mentorship's title.
[[nodiscard]] std::vector<std::string> missing_fields(const RecordState& state);
/// The change to name in `instead_of` when the field's value is taken back; nothing where it has none.
[[nodiscard]] std::optional<Stamp> stamp_of(const RecordState& state, std::string_view field);
/// Its last removal by the one whose it is.
[[nodiscard]] std::optional<Stamp> removed_at(const RecordState& state);
/// What to name in `knowing` when the visibility is changed.
[[nodiscard]] std::vector<Stamp> visibility_stamps(const RecordState& state);

/// Whether `author` may set this field of the record as it is. Owners may all that others see, others what the field's
/// description allows them; what nobody else sees I may.
[[nodiscard]] bool may_change(const RecordState& state, const Author& author, std::string_view field);

enum class Refusal { none, not_theirs };
struct Applied {
  Refusal refusal = Refusal::none;
  std::vector<std::string> refused;  ///< the fields that the author may not set, or "" for the whole record
};
/// Joins the op into the state. What the author may not say is kept apart, has no effect and is told.
Applied apply(RecordState& state, const Op& op, const Author& author);

/// Records by uid.
using Replica = std::map<std::string, RecordState, std::less<>>;

/// What a record changes to: for the store to write.
struct Materialised {
  std::string uid;
  std::optional<Kind> kind;  ///< nothing: it waits for the one who brings it, or for a newer program
  bool there = false;        ///< false: it is to be removed, if it is there
  FieldValues fields;

  friend bool operator==(const Materialised&, const Materialised&) = default;
};
[[nodiscard]] Materialised materialise(std::string_view uid, const RecordState& state);

/// Two devices changed the same field without knowing of each other: both values, for people to read.
struct Conflict {
  std::string field;
  Cell kept;
  Cell lost;

  friend bool operator==(const Conflict&, const Conflict&) = default;
};
/// Of an op that is about to be applied: where it does not replace what is in force, and says something else.
[[nodiscard]] std::vector<Conflict> conflicts(const RecordState& state, const Op& op, const Author& author);

enum class TakesBack : bool { no, yes };
/// The op, which has its stamp, says this of the field, knowing what is in force there; or takes that back, so that it
/// yields to what is newer.
void say(Op& op, const RecordState& state, const std::string& name, const Value& value, TakesBack how);
/// A restoration, which has its stamp and all fields that the record has now: what it had before and has not now is
/// empty. One that takes a removal back yields to all that was said after that.
void say_again(Op& op, const RecordState& state, TakesBack how);

/// What is left of the ops of an author, whichever device they are of: enough to bring about that part of the replica
/// (a snapshot's contents). In the order of a snapshot.
[[nodiscard]] std::vector<Op> left_of(const Replica& replica, const Author& author);
/// Of this record no word is to be left.
void forget_words(RecordState& state);
/// Each stamp comes to be what `stamps` says in its place.
void restamp(RecordState& state, const std::map<Stamp, Stamp>& stamps);
/// Authors and links that have one of those names have the other one in its place.
void call_otherwise(RecordState& state, const std::map<std::string, std::string>& names);
/// That of a change by somebody who knew all this: not before `clock`, and behind all of it. What was read need not
/// have changed anything, and so left no trace in the clock of the journal.
[[nodiscard]] Clock clock_after(const RecordState& state, Clock clock);
/// All stamps in it.
[[nodiscard]] std::set<Stamp> stamps_in(const RecordState& state);

/// The state as text, to be kept by record, and back. Nothing if it is none.
[[nodiscard]] std::string state_text(const RecordState& state);
[[nodiscard]] std::optional<RecordState> read_state(std::string_view text);

}  // namespace mentor::sync
