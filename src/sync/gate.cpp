// SPDX-License-Identifier: MIT
// The second gate: every op that is about to leave to a partner is held against the journal and the description again.
#include "mentor/sync/gate.hpp"

#include "mentor/sync/merge.hpp"
#include "mentor/sync/perspective.hpp"
#include "sync/ownership.hpp"

#include <algorithm>
#include <tuple>

namespace mentor::sync {

namespace {

constexpr int deepest_part = 6;

std::string word_in(const FieldValues& fields, std::string_view name) {
  const auto found = fields.find(name);
  const auto* word = found == fields.end() ? nullptr : std::get_if<std::string>(&found->second);
  return word ? *word : std::string();
}

/// Looks at one record at a time; what one names is looked at in the same way.
class Gate {
 public:
  Gate(const Share& share, const Lookup& lookup) : share_(share), lookup_(lookup) {}

  [[nodiscard]] Held check_record(const NeutralRecord& record, int depth = 0) const {
    const auto& about = info(record.kind);
    if (depth > deepest_part) return Held::not_shared;
    if (const Held held = check_rows(record, about); held != Held::no) return held;
    if (record.kind == Kind::person) return check_person(record.uid);
    if (record.kind == Kind::mentorship) return record.uid == share_.mentorship ? Held::no : Held::other_mentorship;
    if (const Held held = check_speaker(record); held != Held::no) return held;
    bool lies_in_ours = false;
    for (const Field& field : about.fields) {
      const std::string link = is_link(field) ? word_in(record.fields, field.name) : std::string();
      if (link.empty()) continue;
      if (field.kind == FieldKind::person && field.need == Need::optional && !is_of_pair(link))
        return Held::about_another;
      if (!field.part) continue;
      if (const Held held = check_link(field, link, depth + 1); held != Held::no) return held;
      lies_in_ours = lies_in_ours || field.kind != FieldKind::person;
    }
    return lies_in_ours ? Held::no : Held::other_mentorship;
  }

  [[nodiscard]] Held check_field(const NeutralRecord& record, const Field& field) const {
    if (field.kind == FieldKind::handle || !is_seen(record, field)) return Held::hidden_field;
    if (is_partners_hand(field)) return Held::hidden_field;
    if (record.kind == Kind::review && field.kind == FieldKind::note && record.owner == me_word &&
        !(share_.has_answered && share_.has_answered(record)))
      return Held::blind;
    if (!is_link(field)) return Held::no;
    const std::string link = word_in(record.fields, field.name);
    return link.empty() || check_link(field, link, 1) == Held::no ? Held::no : Held::hidden_link;
  }

 private:
  static Held check_rows(const NeutralRecord& record, const RecordInfo& about) {
    const auto visibility = from_text<Visibility>(word_in(record.fields, visibility_field));
    if (about.partner == Rows::none || about.partner == Rows::in_marked) return Held::own_matter;
    if (!visibility || *visibility == Visibility::sealed) return Held::not_shared;
    return about.partner == Rows::unsealed || *visibility == Visibility::shared ? Held::no : Held::not_shared;
  }

  static bool is_seen(const NeutralRecord& record, const Field& field) {
    if (field.seen.partner == Seen::yes) return true;
    return field.seen.partner == Seen::if_shared &&
           word_in(record.fields, visibility_field) == to_text(Visibility::shared);
  }

  [[nodiscard]] bool is_of_pair(std::string_view person) const { return person == me_word || person == share_.partner; }

  [[nodiscard]] Held check_person(const std::string& uid) const {
    if (is_of_pair(uid)) return Held::own_matter;
    const bool takes_part = std::find(share_.others.begin(), share_.others.end(), uid) != share_.others.end();
    return takes_part ? Held::no : Held::other_mentorship;
  }

  /// What somebody else said is theirs to send.
  static Held check_speaker(const NeutralRecord& record) {
    const std::string_view field = info(record.kind).speaker;
    if (field.empty() || names_author(word_in(record.fields, field), record.owner)) return Held::no;
    return Held::about_another;
  }

  [[nodiscard]] Held check_link(const Field& field, const std::string& link, int depth) const {
    if (field.kind == FieldKind::person && is_of_pair(link)) return Held::no;
    if (field.kind == FieldKind::item) return Held::own_matter;
    if (field.kind == FieldKind::mentorship && link != share_.mentorship) return Held::other_mentorship;
    const auto target = lookup_(link);
    if (!target || (field.kind == FieldKind::reference && target->kind != field.refers)) return Held::not_there;
    return check_record(*target, depth);
  }

  const Share& share_;
  const Lookup& lookup_;
};

/// Of a record that the partner brought only what its description allows me leaves.
Held check_owner(const Op& op, const NeutralRecord& record, const Field& field) {
  if (record.owner == me_word) return Held::no;
  if (op.act != OpAct::edit) return Held::not_mine;
  return field.set_by.who == SetBy::Who::owner ? Held::not_mine : Held::no;
}

GateVerdict check_fields(const Op& op, const NeutralRecord& record, const Gate& gate) {
  for (const auto& [name, value] : op.fields) {
    const Field* field = info(record.kind).field(name);
    if (!field) return {Held::hidden_field, name};
    if (const Held held = check_owner(op, record, *field); held != Held::no) return {held, name};
    const Held held = gate.check_field(record, *field);
    // What was there to be seen is emptied when it is withdrawn.
    const bool withdrawn = std::holds_alternative<std::monostate>(value) && field->seen.partner != Seen::no;
    if (held != Held::no && withdrawn && held != Held::blind) continue;
    if (held != Held::no) return {held, name};
    if (value != value_in(record.fields, name)) return {Held::other_value, name};
  }
  return {};
}

}  // namespace

GateVerdict check_leaving(const Op& op, const Share& share, const Lookup& lookup,
                          const std::function<bool(std::string_view uid)>& sent) {
  if (is_parked(op)) return {Held::unknown, {}};
  const Gate gate(share, lookup);
  const auto record = lookup(op.uid);
  if (op.act == OpAct::remove) {
    if (!sent(op.uid)) return {Held::not_there, {}};
    // What the partner still sees is not removed by mistake.
    return {record && gate.check_record(*record) == Held::no ? Held::other_value : Held::no, {}};
  }
  if (!record) return {Held::not_there, {}};
  if (record->kind != kind_of(op)) return {Held::other_value, {}};
  if (record->owner != me_word && op.act != OpAct::edit) return {Held::not_mine, {}};
  if (const Held held = gate.check_record(*record); held != Held::no) return {held, {}};
  return check_fields(op, *record, gate);
}

Held held_back(const NeutralRecord& record, const Share& share, const Lookup& lookup) {
  return Gate(share, lookup).check_record(record);
}

std::optional<FieldValues> leaving_fields(const NeutralRecord& record, const Share& share, const Lookup& lookup) {
  const Gate gate(share, lookup);
  if (gate.check_record(record) != Held::no) return std::nullopt;
  FieldValues fields;
  for (const Field& field : info(record.kind).fields) {
    Value value = value_in(record.fields, field.name);
    if (!std::holds_alternative<std::monostate>(value) && gate.check_field(record, field) == Held::no)
      fields.emplace(field.name, std::move(value));
  }
  return fields;
}

std::set<std::string> answered_by_both(std::span<const NeutralRecord> mine, std::span<const NeutralRecord> theirs) {
  constexpr std::int64_t a_month = 31;
  struct Given {
    std::string questions;
    std::int64_t day;
    std::string uid;
    bool mine;
  };
  std::vector<Given> all;
  const auto add = [&](const NeutralRecord& review, bool is_mine) {
    const Value date = value_in(review.fields, "date");
    if (const auto* day = std::get_if<std::int64_t>(&date))
      all.push_back({word_in(review.fields, "set"), *day, review.uid, is_mine});
  };
  for (const auto& review : mine) add(review, true);
  for (const auto& review : theirs) add(review, false);
  std::sort(all.begin(), all.end(), [](const Given& one, const Given& other) {
    return std::tie(one.questions, one.day, one.uid) < std::tie(other.questions, other.day, other.uid);
  });
  std::set<std::string> answered;
  std::vector<const Given*> waiting[2];
  for (const Given& given : all) {
    auto& others = waiting[given.mine ? 0 : 1];
    if (!others.empty() && others.back()->questions == given.questions && given.day - others.back()->day <= a_month) {
      answered.insert(given.mine ? given.uid : others.back()->uid);
      others.pop_back();
    } else {
      waiting[given.mine ? 1 : 0].push_back(&given);
    }
  }
  return answered;
}

}  // namespace mentor::sync
