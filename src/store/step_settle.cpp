// SPDX-License-Identifier: MIT
// Records brought to what the replica says of them. Two records of two devices may want the same place (a handle, a
// part in a mentorship, the number of an agreement): which of them has it follows from when they were made, so that
// every device decides the same.
#include "store/step_settle.hpp"

#include "mentor/domain/errors.hpp"
#include "store/change_log.hpp"
#include "store/consequences.hpp"
#include "store/neutral.hpp"
#include "store/places.hpp"
#include "store/rows.hpp"
#include "store/step_local.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sqlite3.h>
#include <tuple>

namespace mentor::store {

namespace {

enum class Settled { done, waits };

/// Whether a record has what it wants and only one can have: it is called or numbered otherwise meanwhile, or waits.
enum class Place { wanted, another, none };

std::optional<sync::Stamp> made_at(const sync::RecordState& state) {
  std::optional<sync::Stamp> first;
  for (const auto& [author, said] : state)
    if (said.inserted) first = first ? std::min(*first, said.inserted->at) : said.inserted->at;
  return first;
}

/// What an agreement's number is to be, and what decides where two want the same.
struct Numbered {
  std::int64_t wanted;
  std::optional<sync::Stamp> made;
  Record agreement;
  std::int64_t given = 0;

  [[nodiscard]] auto order() const { return std::tuple(wanted, !made, made, std::string_view(agreement.uid)); }
};

Numbered numbered(Record agreement, const sync::RecordState& state) {
  const auto values = sync::values_of(state);
  const auto wanted = values.find("version");
  const auto number = wanted == values.end() ? agreement.at("version") : wanted->second;
  const auto* version = std::get_if<std::int64_t>(&number);
  return {version == nullptr ? 1 : *version, made_at(state), std::move(agreement)};
}

class Settling {
 public:
  Settling(ChangeWriter& changes, const Stream& stream, ReplicaTable& replica, TakenIn& taken)
      : changes_(changes), connection_(changes.connection()), stream_(stream), replica_(replica), taken_(taken) {}

  Settled bring(const std::string& uid, const std::set<std::string>* fields) {
    const sync::RecordState state = replica_.find(uid);
    const auto kind = sync::kind_of(state);
    if (!kind) return Settled::waits;  // only a newer program knows it
    const auto wanted = sync::materialise(uid, state);
    const auto present = find_neutral(connection_, *kind, uid);
    if (uid == sync::me_word) return write(*present, present, wanted.fields, fields, state);
    if (!sync::is_there(state) && present && is_withdrawn(state))
      return fields != nullptr ? write(*present, present, sync::values_of(state), fields, state) : Settled::done;
    if (!sync::is_there(state)) return present ? remove(*present) : Settled::done;
    if (!wanted.there) return present ? Settled::done : Settled::waits;
    if (!present && stays_away(uid, state)) return Settled::waits;
    Record begun = present.value_or(blank(*kind));
    begun.uid = uid;
    if (!present) begun.visibility = visibility_unsaid(*kind, state);
    return write(begun, present, wanted.fields, present ? fields : nullptr, state);
  }

 private:
  /// I took it back from the partner: it is still mine, and so is what they said of it before they heard of that.
  [[nodiscard]] bool is_withdrawn(const sync::RecordState& state) const {
    return !stream_.mentorship.empty() && sync::owner_of(state) == std::string(sync::me_word);
  }

  /// What came from a partner and was removed here.
  [[nodiscard]] bool stays_away(const std::string& uid, const sync::RecordState& state) {
    if (sync::owner_of(state) == std::string(sync::me_word)) return false;
    if (!removed_) removed_ = removed_by_me(connection_, stream_.uid);
    return removed_->keeps_away(uid);
  }

  /// A partner's record says none; of one of mine that came back by what was shared none is known.
  static Visibility visibility_unsaid(Kind kind, const sync::RecordState& state) {
    const bool was_shared = sync::owner_of(state) != std::string(sync::me_word) || info(kind).partner == Rows::shared;
    return was_shared ? Visibility::shared : info(kind).visibility;
  }

  /// What goes or is changed with it, and is wanted by all that is known, waits until there is room for it again.
  std::int64_t take_out(const Record& record) {
    const auto following = find_consequences(connection_, std::span(&record, 1), Removal::erasing);
    for (const auto& ids : {following.going, following.staying})
      for (const Id id : ids)
        if (const auto other = find_record(connection_, id); other && other->uid != record.uid) wait(*other);
    return remove_with_consequences(changes_, std::span(&record, 1), Removal::erasing);
  }

  void wait(const Record& record) { replica_.mark(record.uid, ReplicaTable::Due::yes); }

  Settled remove(const Record& record) {
    taken_.removed += take_out(record);
    return Settled::done;
  }

  /// `value` in the words of this journal; false, and nothing, where what it names is not here: it may still come, or
  /// come back.
  bool follow(const Field& field, Value& value) {
    const auto* uid = std::get_if<std::string>(&value);
    if (uid == nullptr || !sync::is_link(field)) return true;
    const auto local = local_link(connection_, field, *uid);
    value = local.value_or(Value{});
    return local.has_value();
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
      if (present && !sync::stamp_of(state, name)) continue;  // nobody said it: it stays as it is
      Value local = value;
      const bool is_here = follow(*field, local);
      if (!is_here && field->need == Need::required) return Settled::waits;
      waits = waits || !is_here;
      record.set(name, std::move(local));
    }
    empty_the_others(record, values, fields);
    const Place place = take_place(record, state);
    if (place == Place::none) return Settled::waits;
    if (refusal_of([&] { check(record); }) ||
        !store(record, present ? find_record(connection_, present->reference()) : present))
      return Settled::waits;
    return waits || place != Place::wanted ? Settled::waits : Settled::done;
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
        record.id = id_before(record);
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
      if ((error.getErrorCode() & 0xff) != SQLITE_CONSTRAINT) throw;
      return false;
    }
    taken_.records.push_back(record.reference());
    return true;
  }

  /// What comes back is called as it was; 0 for what was never here.
  [[nodiscard]] std::int64_t id_before(const Record& record) const {
    const auto state = replica_.find(record.uid);
    const bool came_back =
        std::any_of(state.begin(), state.end(), [](const auto& said) { return said.second.restored; });
    const auto gone = came_back ? find_gone_uid(connection_, record.uid) : std::nullopt;
    return gone && !find_record(connection_, *gone) ? gone->number : 0;
  }

  /// Who was made first; the same on every device.
  [[nodiscard]] bool is_before(const sync::RecordState& one, const std::string& uid, const Record& other) {
    const auto mine = made_at(one);
    const auto theirs = made_at(replica_.find(other.uid));
    if (mine && theirs && *mine != *theirs) return *mine < *theirs;
    return mine.has_value() != theirs.has_value() ? mine.has_value() : uid < other.uid;
  }

  Place take_place(Record& record, const sync::RecordState& state) {
    if (info(record.kind).has("handle")) return take_handle(record);
    if (record.kind == Kind::agreement) return take_number(record, state);
    const auto other = other_in_place(connection_, record);
    if (!other) return Place::wanted;
    if (!is_before(state, record.uid, *other)) return Place::none;
    take_out(*other);
    wait(*other);
    return Place::wanted;
  }

  /// Agreements of a mentorship in the order of the numbers that they want, and then of when they were made: each has
  /// the number that it wants, or the next one that is free.
  Place take_number(Record& record, const sync::RecordState& state) {
    std::vector<Numbered> all{numbered(record, state)};
    Statement row(connection_.database(), select_from(Kind::agreement, "WHERE mentorship = ?"));
    bind_value(row, 1, record.at("mentorship"));
    while (row.executeStep())
      if (Record other = read_record(Kind::agreement, row); other.uid != record.uid)
        all.push_back(numbered(other, replica_.find(other.uid)));
    row.tryReset();
    std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.order() < other.order(); });
    std::int64_t last = 0;
    bool has_its_own = true;
    for (auto& [wanted, made, agreement, given] : all) {
      given = last = std::max(last + 1, wanted);
      if (agreement.uid == record.uid) {
        has_its_own = given == wanted;
        record.set("version", given);
      } else if (given != wanted) {
        wait(agreement);
      }
    }
    renumber(all);
    return has_its_own ? Place::wanted : Place::another;
  }

  /// By way of numbers that none of them has: no two may have the same at any time.
  void renumber(std::span<const Numbered> all) {
    std::vector<std::pair<Record, std::int64_t>> moving;
    for (const auto& one : all)
      if (const auto there = find_record(connection_, one.agreement.reference());
          there && there->number("version") != one.given)
        moving.emplace_back(*there, one.given);
    auto free = free_number(connection_);
    for (auto& moves : moving)
      if (moving.size() > 1) moves.first = give_number(moves.first, free++);
    for (const auto& [agreement, number] : moving) give_number(agreement, number);
  }

  Record give_number(const Record& agreement, std::int64_t number) {
    Record after = agreement;
    after.set("version", number);
    changes_.update(agreement, after);
    return after;
  }

  /// What a person or mentorship is called: as it was named, or, where another one was named so before, with letters
  /// behind it that follow from when and where it was made, as the one-to-one mentorship with that person was.
  [[nodiscard]] std::string handle_of(Kind kind, const std::string& uid, const std::string& wanted) const {
    const auto made = made_at(replica_.find(uid));
    if (!made) return wanted;
    for (const auto& other : replica_.uids_with("\"" + wanted + "\"")) {
      const auto state = replica_.find(other);
      if (!sync::is_there(state)) continue;
      const auto named = sync::values_of(state);
      const auto handle = named.find("handle");
      const auto since = made_at(state);
      if (other != uid && since && sync::kind_of(state) == kind && handle != named.end() &&
          handle->second == Value(wanted) && std::tie(*since, other) < std::tie(*made, uid))
        return with_letters(wanted, made->device, made->clock.bits);
    }
    return wanted;
  }

  Place take_handle(Record& record) {
    if (record.text("handle") == my_handle) return Place::wanted;
    const auto named = sync::values_of(replica_.find(record.uid));
    const auto wanted = named.find("handle");
    if (wanted == named.end()) return Place::wanted;
    const std::string handle = handle_of(record.kind, record.uid, std::get<std::string>(wanted->second));
    record.set("handle", handle);
    if (const auto other = other_in_place(connection_, record)) {
      const std::string makes_room = handle_of(record.kind, other->uid, handle);
      give_handle(changes_, *other,
                  makes_room == handle ? fmt::format("{}-{}", handle, other->uid.substr(0, 4)) : makes_room);
      wait(*other);
    }
    return wanted->second == Value(handle) ? Place::wanted : Place::another;
  }

  ChangeWriter& changes_;
  Connection& connection_;
  const Stream& stream_;
  ReplicaTable& replica_;
  TakenIn& taken_;
  std::optional<RemovedByMe> removed_;  ///< before this exchange
};

}  // namespace

void settle(ChangeWriter& changes, const Stream& stream, ReplicaTable& replica, const ChangedFields& changed,
            TakenIn& taken) {
  changes.defer_references();
  Settling settling(changes, stream, replica, taken);
  for (bool moved = true; moved;) {
    moved = false;
    const auto came_and_went = taken.added + taken.removed;
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
    moved = moved || taken.added + taken.removed != came_and_went;
  }
}

}  // namespace mentor::store
