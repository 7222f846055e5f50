// SPDX-License-Identifier: MIT
// Records brought to what the replica says of them. Two records of two devices may want the same place (a handle, a
// part in a mentorship, the number of an agreement): which of them has it follows from when they were made, so that
// every device decides the same.
#include "store/step_settle.hpp"

#include "mentor/domain/errors.hpp"
#include "store/consequences.hpp"
#include "store/neutral.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sqlite3.h>
#include <tuple>

namespace mentor::store {

namespace {

enum class Settled { done, waits };

struct Place {
  const char* sql;  ///< the records at the same place, by the values of `fields`
  std::vector<std::string_view> fields;
};

std::optional<Place> place_of(Kind kind) {
  if (kind == Kind::participant)
    return Place{"WHERE mentorship = ? AND person = ? AND \"left\" IS ?", {"mentorship", "person", "left"}};
  if (kind == Kind::tag) return Place{"WHERE item = ? AND name = ?", {"item", "name"}};
  if (kind == Kind::agreement) return Place{"WHERE mentorship = ? AND version = ?", {"mentorship", "version"}};
  return std::nullopt;
}

std::optional<sync::Stamp> made_at(const sync::RecordState& state) {
  std::optional<sync::Stamp> first;
  for (const auto& [author, said] : state)
    if (said.inserted) first = first ? std::min(*first, said.inserted->at) : said.inserted->at;
  return first;
}

bool was_restored(const sync::RecordState& state) {
  return std::any_of(state.begin(), state.end(), [](const auto& said) { return said.second.restored.has_value(); });
}

class Settling {
 public:
  Settling(ChangeWriter& changes, ReplicaTable& replica, TakenIn& taken)
      : changes_(changes), connection_(changes.connection()), replica_(replica), taken_(taken) {}

  Settled bring(const std::string& uid, const std::set<std::string>* fields) {
    const sync::RecordState state = replica_.find(uid);
    const auto kind = sync::kind_of(state);
    if (!kind) return Settled::waits;  // only a newer program knows it
    const auto wanted = sync::materialise(uid, state);
    const auto present = find_neutral(connection_, *kind, uid);
    if (uid == sync::me_word) return write(*present, present, wanted.fields, fields, state);
    if (!wanted.there) return present ? remove(*present) : Settled::done;
    if (!present && !sync::missing_fields(state).empty()) return Settled::waits;
    Record begun = present.value_or(blank(*kind));
    begun.uid = uid;
    if (!present) begun.visibility = Visibility::shared;  // unless it says otherwise: a partner's do not
    return write(begun, present, wanted.fields, present ? fields : nullptr, state);
  }

 private:
  Settled remove(const Record& record) {
    const auto going = find_consequences(connection_, std::span(&record, 1), Removal::erasing).going;
    for (const Id id : going)
      if (const auto other = find_record(connection_, id); other && other->uid != record.uid)
        replica_.mark(other->uid, ReplicaTable::Due::yes);
    taken_.removed += remove_with_consequences(changes_, std::span(&record, 1), Removal::erasing);
    return Settled::done;
  }

  enum class Link { set, waits, never };

  /// `value` in the words of this journal. What an optional field names and is not here is left out.
  Link follow(const Field& field, Value& value) {
    const auto* uid = std::get_if<std::string>(&value);
    if (uid == nullptr || !(sync::is_link(field) || field.kind == FieldKind::item)) return Link::set;
    if (auto local = local_link(connection_, field, *uid)) {
      value = std::move(*local);
      return Link::set;
    }
    const auto named = replica_.find(*uid);
    const bool gone = sync::owner_of(named).has_value() && !sync::is_there(named);
    value = Value{};
    return gone ? Link::never : Link::waits;
  }

  Settled write(Record record, const std::optional<Record>& present, const sync::FieldValues& values,
                const std::set<std::string>* fields, const sync::RecordState& state) {
    bool waits = false;
    for (const auto& [name, value] : values) {
      if (fields != nullptr && !fields->contains(name)) continue;
      if (name == sync::visibility_field) {
        if (const auto* word = std::get_if<std::string>(&value))
          record.visibility = from_text<Visibility>(*word).value_or(Visibility::private_);
        continue;
      }
      const Field* field = info(record.kind).field(name);
      if (field == nullptr || (field->kind == FieldKind::handle && record.text(name) == my_handle)) continue;
      Value local = value;
      const Link link = follow(*field, local);
      if (link != Link::set && field->need == Need::required)
        return link == Link::waits ? Settled::waits : Settled::done;
      waits = waits || link == Link::waits;
      record.set(name, std::move(local));
    }
    empty_the_others(record, values, fields);
    if (!take_place(record, state)) return Settled::done;
    if (refusal_of([&] { check(record); }) || !store(record, present)) return Settled::waits;
    if (was_restored(state) && !present) replica_.wake(record.uid);
    return waits ? Settled::waits : Settled::done;
  }

  static void empty_the_others(Record& record, const sync::FieldValues& values, const std::set<std::string>* fields) {
    if (fields == nullptr) return;
    for (const auto& name : *fields)
      if (const Field* field = info(record.kind).field(name);
          field != nullptr && field->need == Need::optional && !values.contains(name))
        record.set(name, {});
  }

  bool store(Record& record, const std::optional<Record>& present) {
    try {
      if (!present) {
        record.id = changes_.insert(record);
        ++taken_.added;
      } else if (*present != record) {
        const bool renamed = info(record.kind).has("handle") && present->text("handle") != record.text("handle");
        changes_.update(*present, record);
        if (renamed) follow_new_handle(changes_, *present, record);
        ++taken_.changed;
      } else {
        return true;
      }
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() != SQLITE_CONSTRAINT) throw;
      return false;
    }
    taken_.records.push_back(record.reference());
    return true;
  }

  /// Who was made first; the same on every device.
  [[nodiscard]] bool is_before(const sync::RecordState& one, const std::string& uid, const Record& other) {
    const auto mine = made_at(one);
    const auto theirs = made_at(replica_.find(other.uid));
    if (mine && theirs && *mine != *theirs) return *mine < *theirs;
    return mine.has_value() != theirs.has_value() ? mine.has_value() : uid < other.uid;
  }

  /// False if another record has the place and keeps it.
  bool take_place(Record& record, const sync::RecordState& state) {
    if (info(record.kind).has("handle")) return take_handle(record), true;
    const auto place = place_of(record.kind);
    if (!place) return true;
    SQLite::Statement row(connection_.database(), select_from(record.kind, place->sql));
    for (std::size_t i = 0; i < place->fields.size(); ++i)
      bind_value(row, static_cast<int>(i) + 1, record.at(place->fields[i]));
    std::optional<Record> other;
    if (row.executeStep()) other = read_record(record.kind, row);
    row.tryReset();
    if (!other || other->uid == record.uid) return true;
    const bool first = is_before(state, record.uid, *other);
    if (record.kind == Kind::agreement) {
      if (first)
        renumber(*other);
      else
        record.set("version", free_version(record.text("mentorship")));
      return true;
    }
    if (first) static_cast<void>(remove_with_consequences(changes_, std::span(&*other, 1), Removal::erasing));
    return first;
  }

  Value free_version(const std::string& mentorship) {
    auto& row = connection_.prepared("SELECT max(version) + 1 FROM agreement WHERE mentorship = ?");
    row.bind(1, mentorship);
    row.executeStep();
    const Value version = row.getColumn(0).getInt64();
    row.tryReset();
    return version;
  }

  void renumber(const Record& agreement) {
    Record later = agreement;
    later.set("version", free_version(agreement.text("mentorship")));
    changes_.update(agreement, later);
  }

  /// What a person or mentorship is called: as it was named, or, where another one was named so before, with letters
  /// behind it that follow from when and where it was made, as the one-to-one mentorship with that person was.
  [[nodiscard]] std::string handle_of(Kind kind, const std::string& uid, const std::string& wanted) const {
    const auto made = made_at(replica_.find(uid));
    if (!made) return wanted;
    for (const auto& other : replica_.uids_with("\"" + wanted + "\"")) {
      const auto state = replica_.find(other);
      const auto named = sync::values_of(state);
      const auto handle = named.find("handle");
      const auto since = made_at(state);
      if (other != uid && since && sync::kind_of(state) == kind && handle != named.end() &&
          handle->second == Value(wanted) && std::tie(*since, other) < std::tie(*made, uid))
        return fmt::format("{}-{}", wanted,
                           uid_from(fmt::format("{} {}", made->device, made->clock.bits)).substr(0, 4));
    }
    return wanted;
  }

  void take_handle(Record& record) {
    if (record.text("handle") == my_handle) return;
    const auto named = sync::values_of(replica_.find(record.uid));
    const auto wanted = named.find("handle");
    if (wanted == named.end()) return;
    const std::string handle = handle_of(record.kind, record.uid, std::get<std::string>(wanted->second));
    record.set("handle", handle);
    const auto other = find_record_by(connection_, record.kind, "handle", handle);
    if (!other || other->uid == record.uid) return;
    Record renamed = *other;
    const std::string makes_room = handle_of(record.kind, other->uid, handle);
    renamed.set("handle", makes_room == handle ? fmt::format("{}-{}", handle, other->uid.substr(0, 4)) : makes_room);
    changes_.update(*other, renamed);
    follow_new_handle(changes_, *other, renamed);
  }

  ChangeWriter& changes_;
  Connection& connection_;
  ReplicaTable& replica_;
  TakenIn& taken_;
};

}  // namespace

void wake_rivals(ReplicaTable& replica, const sync::RecordState& state) {
  const auto kind = sync::kind_of(state);
  if (!kind) return;
  const auto values = sync::values_of(state);
  const auto place = place_of(*kind);
  const std::string_view field = place ? place->fields.front() : "handle";
  const auto word = values.find(field);
  if (word == values.end() || !std::holds_alternative<std::string>(word->second)) return;
  replica.wake(fmt::format("\"{}\"", std::get<std::string>(word->second)), fmt::format("\"{}\"", info(*kind).name));
}

void settle(ChangeWriter& changes, ReplicaTable& replica, const ChangedFields& changed, TakenIn& taken) {
  changes.defer_references();
  Settling settling(changes, replica, taken);
  for (bool moved = true; moved;) {
    moved = false;
    // By kind, so that what is referred to comes first, and as they were made, so that numbers are alike everywhere.
    std::vector<std::tuple<std::size_t, sync::Stamp, std::string>> order;
    for (auto& uid : replica.due()) {
      const auto state = replica.find(uid);
      const auto kind = sync::kind_of(state);
      order.emplace_back(kind ? static_cast<std::size_t>(*kind) : names<Kind>.size(),
                         made_at(state).value_or(sync::Stamp{}), std::move(uid));
    }
    std::sort(order.begin(), order.end());
    for (const auto& [kind, made, uid] : order) {
      const auto fields = changed.find(uid);
      const bool whole = fields == changed.end() || fields->second.empty();
      if (settling.bring(uid, whole ? nullptr : &fields->second) == Settled::waits) continue;
      replica.mark(uid, ReplicaTable::Due::no);
      moved = true;
    }
  }
}

}  // namespace mentor::store
