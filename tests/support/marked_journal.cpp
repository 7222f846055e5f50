// SPDX-License-Identifier: MIT
// Records are filled from their descriptions, so that a new field or kind is marked without a line here.
#include "support/marked_journal.hpp"

#include "mentor/domain/dates.hpp"
#include "support/layers.hpp"

#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

namespace mentor::tests {

namespace {

constexpr Instant written{std::chrono::seconds{1795230000}};

class Marker {
 public:
  Marker(Store& store, const Pick& pick) : store_(store), pick_(pick) {}

  MarkedJournal take() { return std::move(journal_); }

  void add_mentorship(MentorshipKind type, std::size_t partners, bool for_sponsor) {
    people_.clear();
    in_it_.clear();
    ids_.clear();  // what is named lies in the same mentorship
    for (std::size_t i = 0; i < partners; ++i) people_.push_back(add_person(Visibility::shared, for_sponsor));
    Record record = filled(Kind::mentorship, Visibility::shared, for_sponsor);
    handle_ = type == MentorshipKind::group ? marked({Mark{{}, Kind::mentorship, "handle", true, for_sponsor}})
                                            : people_.front();
    record.set("handle", handle_);
    record.set("type", std::string(to_text(type)));
    record.set("status", std::string("active"));
    record.set("for_sponsor", std::int64_t{for_sponsor});
    save(record);
    journal_.mentorships.push_back(handle_);
    for (const auto& person : people_) add_part(person, Visibility::shared, Visibility::shared);
    for (const auto visibility : {Visibility::private_, Visibility::sealed}) {
      add_part(add_person(visibility, for_sponsor), visibility, Visibility::shared);
      // In a part that only I know of, somebody is not known to the sponsor either.
      add_part(add_person(Visibility::shared, false), Visibility::shared, visibility);
    }
  }

  void add_records(Kind kind, int times) {
    for (int i = 0; i < times; ++i)
      for (const auto visibility : {Visibility::shared, Visibility::private_, Visibility::sealed}) {
        const Record record = filled(kind, visibility, false);
        ids_[kind].push_back({save(record), visibility == Visibility::shared});
      }
  }

  /// Each of them in about half of the sessions and under half of the agreements.
  void add_people_to(Kind joining, Kind joined, std::string_view field) {
    for (const auto& known : ids_[joined])
      for (const auto& person : in_it_) {
        if (pick_(2) == 0) continue;
        Record record = filled(joining, known.second ? Visibility::shared : Visibility::private_, false);
        record.set(field, known.first.number);
        record.set("person", person);
        save(record);
      }
  }

 private:
  std::string marked(Mark mark) {
    mark.word = fmt::format("kq{}x", journal_.marks.size() + 1000);
    journal_.marks.push_back(mark);
    return mark.word;
  }

  void add_part(const std::string& person, Visibility of_person, Visibility of_part) {
    const bool known = of_person == Visibility::shared;
    Record part = filled(Kind::participant, known ? of_part : of_person, false);
    part.visibility = of_part;
    part.set("person", person);
    if (pick_(4) > 0) part.set("left", {});
    in_it_.push_back(person);
    save(part);
  }

  std::string add_person(Visibility visibility, bool for_sponsor) {
    Record record = filled(Kind::person, visibility, for_sponsor);
    const auto handle = marked({{}, Kind::person, "handle", visibility == Visibility::shared, for_sponsor});
    record.set("handle", handle);
    save(record);
    return handle;
  }

  Id save(const Record& record) {
    Id id;
    store_.write("fill", written, [&](Writer& writer) { id = writer.insert(record); });
    return id;
  }

  /// What a record belongs to must be shared as well.
  bool goal_is_shared(const Record& record) const {
    if (!info(record.kind).has("goal") || info(record.kind).has("mentorship")) return true;
    for (const auto& [id, shared] : ids_.at(Kind::goal))
      if (id.number == record.number("goal")) return shared;
    return false;
  }

  Record filled(Kind kind, Visibility visibility, bool for_sponsor) {
    Record record = blank(kind);
    record.visibility = visibility;
    for (const Field& field : info(kind).fields)
      if (const auto value = plain_value(field)) record.set(field.name, *value);
    if (info(kind).has("version")) record.set("version", ++version_);
    const bool shared = visibility == Visibility::shared && goal_is_shared(record);
    if (kind == Kind::goal) for_sponsor = record.number("for_sponsor") == 1;
    for (const Field& field : info(kind).fields)
      if (is_free_text(field)) {
        const auto word = marked({{}, kind, std::string(field.name), shared, for_sponsor});
        const bool toml = (kind == Kind::agreement && field.name == "text") || field.name == "answers";
        record.set(field.name, toml ? fmt::format("purpose = \"{}\"\n", word) : word);
      }
    return record;
  }

  /// The journal takes any words there; what a snooze names may be a rule.
  static bool is_free_text(const Field& field) {
    return field.kind == FieldKind::line || field.kind == FieldKind::note || field.kind == FieldKind::hours ||
           field.kind == FieldKind::email || field.kind == FieldKind::item;
  }

  std::optional<Value> plain_value(const Field& field) {
    switch (field.kind) {
      case FieldKind::line:
      case FieldKind::note:
      case FieldKind::hours:
      case FieldKind::email:
      case FieldKind::handle:
      case FieldKind::item:
        return std::nullopt;
      case FieldKind::person:
        return pick_(2) == 0 ? std::string(my_handle)
                             : people_[static_cast<std::size_t>(pick_(static_cast<std::int64_t>(people_.size())))];
      case FieldKind::mentorship:
        return handle_;
      case FieldKind::reference:
        return reference(field);
      default:
        return any_value(field, pick_);
    }
  }

  std::optional<Value> reference(const Field& field) {
    const auto found = ids_.find(field.refers);
    if (found == ids_.end() || (field.need == Need::optional && pick_(3) == 0)) return std::nullopt;
    const auto at = pick_(static_cast<std::int64_t>(found->second.size()));
    return found->second[static_cast<std::size_t>(at)].first.number;
  }

  Store& store_;
  const Pick& pick_;
  MarkedJournal journal_;
  std::vector<std::string> people_;
  std::vector<std::string> in_it_;  ///< those whom others do not know among them
  std::string handle_;
  std::int64_t version_ = 0;
  std::map<Kind, std::vector<std::pair<Id, bool>>> ids_;
};

constexpr std::array kinds_with_text{Kind::agreement, Kind::goal,       Kind::milestone, Kind::session,
                                     Kind::progress,  Kind::commitment, Kind::topic,     Kind::question,
                                     Kind::feedback,  Kind::note,       Kind::pulse,     Kind::review};

bool is_never_shared(const Mark& mark) {
  static const std::set<std::pair<Kind, std::string>> never{{Kind::person, "hours"},
                                                            {Kind::person, "language"},
                                                            {Kind::person, "email"},
                                                            {Kind::person, "learns_by"},
                                                            {Kind::person, "customs"},
                                                            {Kind::mentorship, "reason"},
                                                            {Kind::mentorship, "retrospective"},
                                                            {Kind::session, "notes"},
                                                            {Kind::session, "considered"},
                                                            {Kind::session, "rasa_receive"},
                                                            {Kind::session, "rasa_appreciate"},
                                                            {Kind::session, "rasa_summarise"},
                                                            {Kind::session, "rasa_ask"},
                                                            {Kind::session, "grow_goal"},
                                                            {Kind::session, "grow_reality"},
                                                            {Kind::session, "grow_options"},
                                                            {Kind::session, "grow_will"}};
  return never.count({mark.kind, mark.field}) > 0;
}

}  // namespace

MarkedJournal fill_marked_journal(Store& store, const Pick& pick) {
  Marker marker(store, pick);
  for (const auto& [type, partners, for_sponsor] : {std::tuple{MentorshipKind::one_to_one, std::size_t{1}, false},
                                                    std::tuple{MentorshipKind::one_to_one, std::size_t{1}, true},
                                                    std::tuple{MentorshipKind::group, std::size_t{2}, false}}) {
    marker.add_mentorship(type, partners, for_sponsor);
    for (const Kind kind : kinds_with_text) marker.add_records(kind, 1 + static_cast<int>(pick(2)));
    marker.add_people_to(Kind::presence, Kind::session, "session");
    marker.add_people_to(Kind::signature, Kind::agreement, "agreement");
  }
  return marker.take();
}

bool may_see(Audience audience, const Mark& mark) {
  if (audience == Audience::me) return true;
  if (!mark.shared || is_never_shared(mark)) return false;
  if (audience == Audience::partner) return true;
  const bool is_name = (mark.kind == Kind::person && (mark.field == "name" || mark.field == "handle")) ||
                       (mark.kind == Kind::mentorship && (mark.field == "title" || mark.field == "handle")) ||
                       (mark.kind == Kind::goal && mark.field == "title");
  return is_name && mark.for_sponsor;
}

}  // namespace mentor::tests
