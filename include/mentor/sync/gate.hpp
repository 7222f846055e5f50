// SPDX-License-Identifier: MIT
// The second gate: every op that is about to leave to a partner is held against the journal and the description again,
// by other code than what made it. What is in doubt stays here.
#pragma once

#include "mentor/sync/op.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::sync {

/// A record of the journal as ops say it: links are uids, "me" is the owner.
struct NeutralRecord {
  std::string uid;
  Kind kind = Kind::person;
  FieldValues fields;          ///< with "visibility"
  std::string owner{me_word};  ///< who brought it: "me", or the uid of the partner's record
};
/// The record of that uid, read without an audience; nothing if there is none.
using Lookup = std::function<std::optional<NeutralRecord>(std::string_view uid)>;

/// What is shared with whom.
struct Share {
  std::string mentorship;  ///< uid of its record here
  std::string partner;     ///< uid of the partner's record here
  /// Uids of the people who take part in the mentorship, beside me and the partner: in a group.
  std::vector<std::string> others{};
  /// The partner has answered the review that is given, or said so: until then my answers to it stay here. Empty: no.
  std::function<bool(const NeutralRecord& review)> has_answered{};
};
/// Of my reviews those that the partner answered too, by uid: with the same questions, within a month, each of theirs
/// one of mine. Whoever gives one answers the newest of the other's that nobody answered yet; both sides see it alike.
[[nodiscard]] std::set<std::string> answered_by_both(std::span<const NeutralRecord> mine,
                                                     std::span<const NeutralRecord> theirs);

enum class Held {
  no,                ///< it may go
  unknown,           ///< of a kind or with a field that this program does not know
  not_there,         ///< no such record, and no removal of it
  not_shared,        ///< the record, or one of which it is a part, is not shared
  other_mentorship,  ///< it lies in another mentorship, or in none
  own_matter,        ///< a kind, or a record, that no partner sees
  hidden_field,      ///< a field that no partner sees, or not of this record
  other_value,       ///< not what stands in the journal
  hidden_link,       ///< it names a record that the partner does not see
  about_another,     ///< the partner said it, who may send it, or it is about somebody else of a group
  not_mine,          ///< a field of the partner's record that I may not set
  blind,             ///< my answers to a review that the partner has not answered yet
};

struct GateVerdict {
  Held held = Held::no;
  std::string field;  ///< the one at fault, if it is one
};
/// `op` as this journal says it, before to_stream(). A field that may not leave may be emptied, if partners see it in
/// others: so it is withdrawn. A removal goes only for what was sent before: `sent` says so.
[[nodiscard]] GateVerdict check_leaving(const Op& op, const Share& share, const Lookup& lookup,
                                        const std::function<bool(std::string_view uid)>& sent);

/// Why the record does not go to the partner at all; Held::no if it does.
[[nodiscard]] Held held_back(const NeutralRecord& record, const Share& share, const Lookup& lookup);

/// The record goes to the partner at all, and what of it: the fields that may leave with their values. Nothing if it
/// does not. Where the store's view of the partner is another, the stricter is right.
[[nodiscard]] std::optional<FieldValues> leaving_fields(const NeutralRecord& record, const Share& share,
                                                        const Lookup& lookup);

}  // namespace mentor::sync

template <>
inline constexpr std::array<std::string_view, 12> mentor::names<mentor::sync::Held>{
    "no",           "unknown",     "not there",   "not shared",    "other mentorship", "own matter",
    "hidden field", "other value", "hidden link", "about another", "not mine",         "blind"};
