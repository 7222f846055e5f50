// SPDX-License-Identifier: MIT
// What a journal has of a person: the records that are about them, there now or only in the change log.
#include "store/traces.hpp"

#include "mentor/domain/text.hpp"
#include "store/change_log.hpp"
#include "store/change_values.hpp"
#include "store/columns.hpp"
#include "store/consequences.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <map>

namespace mentor::store {

namespace {

/// What was removed and is not there again, each as it was at last.
std::map<Id, Record> records_gone(Connection& connection) {
  std::map<Id, Record> gone;
  Statement rows(connection.database(),
                 "SELECT kind, record, before FROM change_entry WHERE what = 'd' AND before IS NOT NULL "
                 "ORDER BY id");
  while (rows.executeStep()) {
    const Id id{kind_of_letter(rows.getColumn(0).getString()), rows.getColumn(1).getInt64()};
    gone.insert_or_assign(id, record_from_values(id, values_from_json(connection, rows.getColumn(2).getString())));
  }
  std::erase_if(gone, [&](const auto& one) { return find_record(connection, one.first).has_value(); });
  return gone;
}

class TraceFinder {
 public:
  TraceFinder(Connection& connection, const std::string& handle) : connection_(connection) {
    traces_.handles.insert(handle);
    traces_.naming.add(handle);
    gone_ = records_gone(connection);
    find_people(handle);
    find_mentorships();
    add_present();
    add_gone();
    add_leftovers();
  }
  [[nodiscard]] Traces take() { return std::move(traces_); }

 private:
  void find_people(const std::string& handle) {
    if (const auto person = find_record_by(connection_, Kind::person, "handle", handle)) {
      traces_.present.push_back(*person);
      add_person(*person);
    }
    for (const auto& [id, record] : gone_)
      if (id.kind == Kind::person && record.text("handle") == handle) add_person(record);
  }

  void add_person(const Record& person) {
    traces_.records.insert(person.reference());
    add_names(all_values(person));
    Statement rows(connection_.database(),
                   "SELECT value FROM change_entry JOIN json_each(json_array(before, after)) ON value IS NOT "
                   "NULL WHERE kind = ? AND record = ? AND before IS NOT NULL");
    rows.bind(1, std::string(1, info(Kind::person).letter));
    rows.bind(2, person.id);
    while (rows.executeStep()) add_names(values_from_json(connection_, rows.getColumn(0).getString()));
  }

  void add_names(const FieldValues& values) {
    for (const std::string_view field : {"handle", "name", "email"}) {
      const auto found = values.find(field);
      if (found == values.end() || !std::holds_alternative<std::string>(found->second)) continue;
      const auto& text = std::get<std::string>(found->second);
      traces_.naming.add(text);
      if (field == "handle") traces_.handles.insert(text);
      if (field == "name") add_first_name(text);
    }
  }

  /// A title or an initial is not who somebody is.
  void add_first_name(const std::string& name) {
    constexpr std::size_t shortest = 3;
    const std::string_view first = std::string_view(name).substr(0, name.find(' '));
    if (count_characters(first) >= shortest && !first.ends_with('.')) traces_.naming.add(first);
  }

  [[nodiscard]] bool is_theirs(const std::string& person) const { return traces_.handles.contains(person); }

  /// Who takes part in it, or did; me not among them.
  [[nodiscard]] std::set<std::string> partners(const std::string& mentorship, bool before) {
    std::set<std::string> people;
    Statement rows(connection_.database(), "SELECT person FROM participant WHERE mentorship = ?");
    rows.bind(1, mentorship);
    while (rows.executeStep()) people.insert(rows.getColumn(0).getString());
    if (before)
      for (const auto& [id, record] : gone_)
        if (id.kind == Kind::participant && record.text("mentorship") == mentorship)
          people.insert(record.text("person"));
    people.erase(std::string(my_handle));
    return people;
  }

  /// Those in which they take part, or did, and nobody else does; a mentorship that is gone had nobody else ever.
  void find_mentorships() {
    std::set<std::string> candidates = traces_.handles;
    for (const auto& handle : traces_.handles) {
      Statement rows(connection_.database(), "SELECT mentorship FROM participant WHERE person = ?");
      rows.bind(1, handle);
      while (rows.executeStep()) candidates.insert(rows.getColumn(0).getString());
    }
    for (const auto& [id, record] : gone_)
      if (id.kind == Kind::participant && is_theirs(record.text("person")))
        candidates.insert(record.text("mentorship"));
    for (const auto& mentorship : candidates) {
      const auto present = find_record_by(connection_, Kind::mentorship, "handle", mentorship);
      const auto people = partners(mentorship, !present);
      if (!std::all_of(people.begin(), people.end(), [&](const auto& one) { return is_theirs(one); })) continue;
      traces_.mentorships.insert(mentorship);
      if (present) traces_.present.push_back(*present);
    }
  }

  void add_present() {
    for (const Id id : find_consequences(connection_, traces_.present, Removal::erasing).going)
      traces_.records.insert(id);
  }

  [[nodiscard]] bool names_theirs(const Record& record, const Field& field) const {
    const Value& value = record.at(field.name);
    if (const auto* number = std::get_if<std::int64_t>(&value))
      return field.kind == FieldKind::reference && traces_.records.contains({field.refers, *number});
    if (!std::holds_alternative<std::string>(value)) return false;
    const auto& text = std::get<std::string>(value);
    switch (field.kind) {
      case FieldKind::person:
        return is_theirs(text);
      case FieldKind::mentorship:
        return traces_.mentorships.contains(text);
      case FieldKind::handle:
        return record.kind == Kind::mentorship && traces_.mentorships.contains(text);
      case FieldKind::item: {
        const auto id = parse_id(text);
        return traces_.mentorships.contains(text) || (id && traces_.records.contains(*id));
      }
      default:
        return false;
    }
  }

  [[nodiscard]] bool goes_with_theirs(const Record& record) const {
    const auto& fields = info(record.kind).fields;
    return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
      const bool binding =
          field.kind == FieldKind::person || field.kind == FieldKind::handle || field.when_gone == WhenGone::goes;
      return binding && names_theirs(record, field);
    });
  }

  /// What was about something of theirs may have gone before it or after it.
  void add_gone() {
    for (bool more = true; more;) {
      more = false;
      for (const auto& [id, record] : gone_)
        if (!traces_.records.contains(id) && goes_with_theirs(record)) more = traces_.records.insert(id).second;
    }
  }

  /// What hangs on something that is gone, and stayed: a snooze, a tag.
  void add_leftovers() {
    for (const Kind kind : all_kinds()) {
      const auto& fields = info(kind).fields;
      if (std::none_of(fields.begin(), fields.end(), [](const Field& one) { return one.kind == FieldKind::item; }))
        continue;
      Statement rows(connection_.database(), select_from(kind, "ORDER BY id"));
      while (rows.executeStep()) {
        Record record = read_record(kind, rows);
        if (!traces_.records.contains(record.reference()) && goes_with_theirs(record)) {
          traces_.records.insert(record.reference());
          traces_.present.push_back(std::move(record));
        }
      }
    }
  }

  Connection& connection_;
  std::map<Id, Record> gone_;
  Traces traces_;
};

[[nodiscard]] bool is_named_in(const Record& record, const Traces& traces) {
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto* text = std::get_if<std::string>(&record.values[i]);
    if (!text) continue;
    if (fields[i].kind == FieldKind::handle ? traces.handles.contains(*text)
                                            : may_name(fields[i]) && traces.naming.names_in(*text))
      return true;
  }
  return false;
}

}  // namespace

bool may_name(const Field& field) {
  return field.kind == FieldKind::line || field.kind == FieldKind::note || field.kind == FieldKind::email;
}

bool knows_person(Connection& connection, const std::string& handle) {
  return find_record_by(connection, Kind::person, "handle", handle) ||
         find_gone(connection, Kind::person, handle).has_value();
}

Traces find_traces(Connection& connection, const std::string& handle) { return TraceFinder(connection, handle).take(); }

std::vector<std::string> find_mentions(Connection& connection, const Traces& traces) {
  std::vector<std::string> mentions;
  for (const Kind kind : all_kinds()) {
    Statement rows(connection.database(), select_from(kind, "ORDER BY id"));
    while (rows.executeStep()) {
      const Record record = read_record(kind, rows);
      if (!traces.records.contains(record.reference()) && is_named_in(record, traces))
        mentions.push_back(record.name());
    }
  }
  return mentions;
}

}  // namespace mentor::store
