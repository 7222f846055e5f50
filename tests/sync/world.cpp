// SPDX-License-Identifier: MIT
// Two people, each with several devices whose clocks are wrong, who change what they may while they are offline.
#include "sync/world.hpp"

#include "support/any_value.hpp"

#include <algorithm>

namespace mentor::sync::samples {

namespace {

constexpr std::array kinds{Kind::goal,      Kind::commitment, Kind::session, Kind::question,
                           Kind::agreement, Kind::topic,      Kind::review,  Kind::feedback};

std::string key_of(const Stamp& stamp) { return stamp.device + std::to_string(stamp.number); }

/// As it is first taken in, before a newer program comes: without a field that it does not know.
Op as_older_program_reads(const Op& op) {
  Op older = op;
  for (const std::string name : {"measure", "reason"})
    if (const auto found = older.fields.find(name); found != older.fields.end()) older.fields.erase(found);
  return older;
}

}  // namespace

Lookup lookup_in(const Replica& journal) {
  return [&journal](std::string_view record) -> std::optional<NeutralRecord> {
    // The mentorship itself is in every journal.
    if (record.substr(0, 8) == uid(0, 0xaa).substr(0, 8))
      return NeutralRecord{std::string(record), Kind::mentorship, {{"visibility", std::string("shared")}}};
    const auto found = journal.find(record);
    if (found == journal.end()) return std::nullopt;
    auto [uid_of_it, kind, there, fields] = materialise(record, found->second);
    if (!there) return std::nullopt;
    fields.try_emplace("visibility", std::string("shared"));
    return NeutralRecord{uid_of_it, *kind, std::move(fields), owner_of(found->second).value()};
  };
}

World::World(unsigned seed, unsigned devices) : random_(seed) {
  for (unsigned i = 0; i < devices; ++i) {
    Device device;
    device.person = i == 0 ? 0 : i == 1 ? 1 : static_cast<unsigned>(below(2));
    device.uid = uid(i, 0xde);
    device.skew = static_cast<std::int64_t>(below(40'000)) - 20'000;
    devices_.push_back(std::move(device));
  }
}

int World::done(const std::string& what) const {
  const auto found = done_.find(what);
  return found == done_.end() ? 0 : found->second;
}

Standpoint World::standpoint(unsigned person) { return {person == 0, partner_of(person), mentorship_of(person)}; }

Share World::share_of(unsigned person) {
  Share share{mentorship_of(person), partner_of(person), {}, {}};
  share.has_answered = [](const NeutralRecord& /*review*/) { return true; };
  return share;
}

Stamp World::next_stamp(Device& device) {
  device.clock = tick(device.clock, at(now_ + device.skew));
  return {device.clock, device.uid, ++device.last_number};
}

void World::live(int steps) {
  for (int i = 0; i < steps; ++i) {
    now_ += static_cast<std::int64_t>(below(4000));
    Device& device = devices_[below(devices_.size())];
    if (below(4) == 0)
      read_some(device);
    else
      act(device);
  }
}

void World::act(Device& device) {
  const std::string record = any_record(device);
  if (record.empty() || below(5) == 0) return insert(device);
  switch (below(8)) {
    case 0:
      return change_visibility(device, record);
    case 1:
    case 2:
      return take_back(device);
    case 3: {
      const auto& state = device.journal.at(record);
      if (owner_of(state) != "me" || !is_there(state)) return;
      ++done_["removed"];
      return type(device, op(next_stamp(device), record, OpAct::remove, {}, *kind_of(state)), values_of(state));
    }
    default:
      return change(device, record);
  }
}

std::string World::any_record(const Device& device) {
  if (device.journal.empty()) return {};
  auto at_random = device.journal.begin();
  std::advance(at_random, static_cast<std::ptrdiff_t>(below(device.journal.size())));
  return kind_of(at_random->second) ? at_random->first : std::string();
}

Value World::any_value(const Field& field) {
  if (field.need == Need::optional && below(5) == 0) return {};
  return tests::any_value(
      field, [this](std::int64_t limit) { return static_cast<std::int64_t>(below(static_cast<std::size_t>(limit))); });
}

FieldValues World::any_record_values(unsigned person, Kind kind) {
  FieldValues values{{"visibility", std::string(below(3) == 0 ? "private" : "shared")}};
  for (const Field& field : info(kind).fields) {
    const std::string name(field.name);
    if (field.kind == FieldKind::mentorship)
      values[name] = mentorship_of(person);
    else if (field.kind == FieldKind::person && field.need == Need::required)
      values[name] = kind == Kind::question || below(2) == 0 ? std::string("me") : partner_of(person);
    else if (!is_link(field) && (field.need == Need::required || below(3) == 0))
      values[name] = any_value(field);
  }
  if (values.contains("by")) values["by"] = std::string("me");
  if (values.contains("direction")) values["direction"] = std::string("given");
  std::erase_if(values, [](const auto& field) { return std::holds_alternative<std::monostate>(field.second); });
  return values;
}

void World::insert(Device& device) {
  const Kind kind = kinds[below(kinds.size())];
  FieldValues values = any_record_values(device.person, kind);
  ++done_["inserted"];
  type(device,
       op(next_stamp(device), uid(static_cast<unsigned>(++records_), 1), OpAct::insert, std::move(values), kind), {});
}

void World::change(Device& device, const std::string& record) {
  const RecordState& state = device.journal.at(record);
  if (!materialise(record, state).there) return;
  const auto& fields = info(*kind_of(state)).fields;
  FieldValues changed;
  for (int i = 0; i < 3; ++i) {
    const Field& field = fields[below(fields.size())];
    const bool sayable = !is_link(field) && field.name != "by" && field.name != "direction";
    if (sayable && may_change(state, "me", field.name)) changed[std::string(field.name)] = any_value(field);
  }
  if (changed.empty()) return;
  ++done_[owner_of(state) == "me" ? "edited" : "edited theirs"];
  Op made = op(next_stamp(device), record, OpAct::edit, {}, *kind_of(state));
  for (const auto& [name, value] : changed) say(made, state, name, value, TakesBack::no);
  type(device, std::move(made), values_of(state));
}

void World::change_visibility(Device& device, const std::string& record) {
  const RecordState& state = device.journal.at(record);
  if (owner_of(state) != "me" || !is_there(state)) return;
  constexpr std::array words{"shared", "shared", "private", "sealed"};
  ++done_["visibility changed"];
  Op made = op(next_stamp(device), record, OpAct::edit, {}, *kind_of(state));
  say(made, state, "visibility", std::string(words[below(words.size())]), TakesBack::no);
  type(device, std::move(made), values_of(state));
}

void World::take_back(Device& device) {
  if (device.typed.empty()) return;
  const Op undone = device.typed[device.typed.size() - 1 - below(std::min<std::size_t>(device.typed.size(), 3))];
  const RecordState& state = device.journal.at(undone.uid);
  // A program takes back what is as it left it.
  if (is_there(state) == (undone.act == OpAct::remove)) return;
  auto made = taking_back(state, undone, before_.at(key_of(undone.stamp)), next_stamp(device));
  if (!made) return;
  ++done_[made->act == OpAct::restore ? "restored" : "undone"];
  type(device, std::move(*made), values_of(state));
}

void World::type(Device& device, Op op, const FieldValues& before) {
  before_[key_of(op.stamp)] = before;
  static_cast<void>(apply(device.journal, op, "me"));
  device.typed.push_back(op);
  posted_.push_back({device.person, false, op});
  tell(device, op.uid);
}

void World::tell(Device& device, const std::string& record) {
  const Share share = share_of(device.person);
  const Lookup lookup = lookup_in(device.journal);
  const RecordState before = device.told[record];
  const auto there = lookup(record);
  const auto leaving = there ? leaving_fields(*there, share, lookup) : std::nullopt;
  if (auto said = still_to_say(record, before, {there, leaving, owner_of(device.journal[record]) == "me"})) {
    Op& made = *said;
    made.stamp = next_stamp(device);
    const auto verdict = check_leaving(made, share, lookup, [&](std::string_view) { return is_there(before); });
    if (verdict.held != Held::no) ++done_[fmt::format("held: {} {}", to_text(verdict.held), verdict.field)];
    ++done_[made.act == OpAct::remove ? "withdrawn" : "shared"];
    static_cast<void>(apply(device.told, made, "me"));
    posted_.push_back({device.person, true, to_stream(made, standpoint(device.person)).value()});
  }
}

void World::take(Device& device, const Posted& posted) {
  if (!posted.shared && posted.person != device.person) return;
  const bool from_me = posted.person == device.person;
  const Op here = posted.shared ? from_stream(posted.op, standpoint(device.person)).value() : posted.op;
  const Author author = from_me ? std::string(me_word) : partner_of(device.person);
  device.clock = catch_up(device.clock, here.stamp.clock, at(now_ + device.skew)).value_or(device.clock);
  if (posted.shared) static_cast<void>(apply(device.told, here, author));
  if (posted.shared && from_me) return;
  // Half of the devices run an older program at first, and read what they parked again.
  if (device.skew % 2 == 0) static_cast<void>(apply(device.journal, as_older_program_reads(here), author));
  if (apply(device.journal, here, author).refusal != Refusal::none) ++done_["refused"];
}

void World::read_some(Device& device) {
  const std::size_t until = device.read + below(posted_.size() - device.read + 1);
  std::set<std::string> records;
  for (; device.read < until; ++device.read) {
    const Posted posted = posted_[device.read];
    take(device, posted);
    records.insert(from_stream(posted.op, standpoint(device.person)).value_or(posted.op).uid);
  }
  for (const std::string& record : records)
    if (device.journal.contains(record)) tell(device, record);
}

void World::settle() {
  for (std::size_t known = posted_.size() + 1; known != posted_.size();) {
    known = posted_.size();
    for (Device& device : devices_) {
      std::vector<Posted> mail(posted_);
      for (std::size_t i = 0; i < known / 4; ++i) mail.push_back(posted_[below(known)]);
      std::shuffle(mail.begin(), mail.end(), random_);
      for (const Posted& posted : mail) take(device, posted);
      std::vector<std::string> records;
      for (const auto& record : device.journal) records.push_back(record.first);
      for (const std::string& record : records) tell(device, record);
    }
  }
}

Replica World::fresh_journal(unsigned person) {
  Device device;
  device.person = person;
  device.skew = 1;
  std::vector<Posted> mail(posted_);
  std::shuffle(mail.begin(), mail.end(), random_);
  for (const Posted& posted : mail) take(device, posted);
  return device.journal;
}

Replica World::from_snapshot(const Device& device) {
  Replica replica;
  for (const Op& made : left_of(device.journal, "me")) static_cast<void>(apply(replica, made, "me"));
  for (const Posted& posted : posted_)
    if (posted.person != device.person && posted.shared)
      static_cast<void>(apply(replica, *from_stream(posted.op, standpoint(device.person)), partner_of(device.person)));
  return replica;
}

}  // namespace mentor::sync::samples
