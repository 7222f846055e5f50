// SPDX-License-Identifier: MIT
// What follows from a change, computed from the descriptions.
#include "store/consequences.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/journal.hpp"
#include "store/columns.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>
#include <map>
#include <set>
#include <vector>

namespace mentor::store {

namespace {

std::vector<std::int64_t> ids_naming(Connection& connection, Kind kind, const Field& field, const Value& value) {
  auto& rows = connection.prepared(fmt::format("SELECT id FROM {} WHERE {} = ?", table_of(kind), quoted(field.name)));
  bind_value(rows, 1, value);
  std::vector<std::int64_t> ids;
  while (rows.executeStep()) ids.push_back(rows.getColumn(0).getInt64());
  rows.tryReset();
  return ids;
}

[[noreturn]] void refuse_removal(const Record& person) { throw UserError(messages::still_takes_part(person.name())); }

class RemovalPlan {
 public:
  RemovalPlan(Connection& connection, Removal removal) : connection_(connection), removal_(removal) {}

  void add(const Record& record) {
    if (!going_[record.kind].insert(record.id).second) return;
    each_link_to(record.kind, [&](Kind kind, const Field& field) {
      for (const std::int64_t id : ids_naming(connection_, kind, field, link_value(field, record)))
        add_link(record, {kind, id}, field);
    });
  }

  /// Throws for what stays and does not let another go.
  void require_allowed() const {
    for (const auto& [id, named] : refusing_)
      if (!goes(id)) refuse_removal(named);
  }

  [[nodiscard]] Consequences found() const {
    Consequences found;
    for (const auto& [kind, ids] : going_)
      for (const std::int64_t id : ids) found.going.push_back({kind, id});
    for (const auto& [id, fields] : emptied_)
      if (!goes(id)) found.staying.push_back(id);
    for (const auto& [id, named] : refusing_)
      if (!goes(id)) found.refusing.push_back(id);
    return found;
  }

  std::int64_t carry_out(ChangeWriter& changes) {
    empty_fields(changes);
    std::int64_t gone = 0;
    // What refers goes before what is referred to: kinds stand the other way round.
    for (auto kind = going_.rbegin(); kind != going_.rend(); ++kind)
      for (const std::int64_t id : kind->second)
        if (const auto record = find_record(connection_, {kind->first, id})) {
          changes.remove(*record);
          ++gone;
        }
    return gone;
  }

 private:
  [[nodiscard]] bool goes(Id id) const {
    const auto kind = going_.find(id.kind);
    return kind != going_.end() && kind->second.contains(id.number);
  }

  void add_link(const Record& named, Id id, const Field& field) {
    const bool erased = removal_ == Removal::erasing && field.kind == FieldKind::person;
    if (erased || field.when_gone == WhenGone::goes)
      add_by_id(id);
    else if (field.when_gone == WhenGone::emptied)
      emptied_[id].insert(field.name);
    else
      refusing_.emplace(id, named);
  }

  /// What goes with something has no handle, so that its number is all that others know of it.
  void add_by_id(Id id) {
    Record record = blank(id.kind);
    record.id = id.number;
    add(record);
  }

  void empty_fields(ChangeWriter& changes) const {
    for (const auto& [id, fields] : emptied_) {
      const auto before = goes(id) ? std::nullopt : find_record(connection_, id);
      if (!before) continue;
      Record after = *before;
      for (const auto field : fields) after.set(field, {});
      changes.update(*before, after);
    }
  }

  Connection& connection_;
  Removal removal_;
  std::map<Kind, std::set<std::int64_t>> going_;
  std::map<Id, std::set<std::string_view>> emptied_;
  std::map<Id, Record> refusing_;
};

}  // namespace

Consequences find_consequences(Connection& connection, std::span<const Record> removed, Removal removal) {
  RemovalPlan plan(connection, removal);
  for (const Record& record : removed) plan.add(record);
  return plan.found();
}

std::int64_t remove_with_consequences(ChangeWriter& changes, std::span<const Record> records, Removal removal) {
  RemovalPlan plan(changes.connection(), removal);
  for (const Record& record : records) plan.add(record);
  plan.require_allowed();
  return plan.carry_out(changes);
}

void follow_new_handle(ChangeWriter& changes, const Record& before, const Record& after) {
  each_link_to(before.kind, [&](Kind kind, const Field& field) {
    const Value old_value = link_value(field, before);
    const Value new_value = link_value(field, after);
    if (old_value == new_value) return;
    for (const std::int64_t id : ids_naming(changes.connection(), kind, field, old_value)) {
      const Record naming = find_record(changes.connection(), {kind, id}).value();
      Record following = naming;
      following.set(field.name, new_value);
      changes.update(naming, following);
    }
  });
}

}  // namespace mentor::store
