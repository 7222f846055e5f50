// SPDX-License-Identifier: MIT
// Ops of others joined into what is known.
#include "store/step_join.hpp"

#include "store/step_share.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::store {

namespace {

std::string name_of_parked(const sync::Op& op) { return fmt::format("{} {}", op.stamp.device, op.stamp.number); }

/// Whose device it is: "me", or the uid of the partner's record; "" for one that is not known any more.
std::string person_of(Connection& connection, const std::string& device) {
  Statement row(connection.database(), "SELECT coalesce(person, '') FROM device WHERE uid = ?");
  row.bind(1, device);
  return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

void remove_parked(Connection& connection, const std::string& stream, const std::string& name) {
  Statement row(connection.database(), "DELETE FROM parcel WHERE stream = ? AND what = 'parked' AND name = ?");
  row.bind(1, stream);
  row.bind(2, name);
  row.exec();
}

std::set<std::string> differing(const sync::FieldValues& before, const sync::FieldValues& after) {
  std::set<std::string> names;
  for (const auto& [name, value] : after)
    if (const auto old = before.find(name); old == before.end() || old->second != value) names.insert(name);
  for (const auto& [name, value] : before)
    if (!after.contains(name)) names.insert(name);
  return names;
}

}  // namespace

bool is_own_words(const Stream& stream, const std::string& author) {
  return !stream.mentorship.empty() && author == sync::me_word;
}

void Joining::add(const sync::Op& sent, const std::string& author) {
  newest = std::max(newest, sent.stamp.clock.bits);
  const auto op = stream_.mentorship.empty() ? std::optional(sent) : as_seen_here(stream_, sent);
  if (!op) {
    ++taken.refused;
    return;
  }
  if (sync::is_parked(*op)) {
    ++taken.parked;
    add_parcel(connection_, stream_.uid, "parked", name_of_parked(sent), sync::to_json(sent));
  }
  join(*op, author);
}

void Joining::read_parked() {
  for (const auto& parked : read_parcels(connection_, stream_.uid, "parked")) {
    const auto op = sync::read_op(parked.body).op;
    const std::string author = op && !sync::is_parked(*op) ? person_of(connection_, op->stamp.device) : std::string();
    if (author.empty()) continue;
    remove_parked(connection_, stream_.uid, parked.name);
    add(*op, author);
  }
}

void Joining::join(const sync::Op& op, const std::string& author) {
  const sync::RecordState known = replica_.find(op.uid);
  sync::RecordState state = known;
  if (!is_known(op.stamp))
    for (auto& conflict : sync::conflicts(state, op, author)) taken.conflicts.emplace_back(op.uid, std::move(conflict));
  if (sync::apply(state, op, author).refusal != sync::Refusal::none) ++taken.refused;
  if (state == known) return;
  if (op.act == sync::OpAct::erase) erased.push_back(op.uid);
  changed[op.uid].merge(differing(sync::values_of(known), sync::values_of(state)));
  replica_.keep(op.uid, state, is_news(op.uid, author) ? ReplicaTable::Due::yes : ReplicaTable::Due::no);
}

/// A snapshot brings again what came before.
bool Joining::is_known(const sync::Stamp& stamp) const {
  const auto intake = known_.find(stamp.device);
  return intake != known_.end() && stamp.number <= intake->second.last_op;
}

/// Of what I told the partner my other devices know better, unless they have not heard of it.
bool Joining::is_news(const std::string& uid, const std::string& author) const {
  if (!is_own_words(stream_, author)) return true;
  Statement others(connection_.database(),
                   "SELECT 1 FROM replica JOIN stream ON stream.uid = replica.stream WHERE stream.mentorship "
                   "IS NULL AND replica.uid = ?");
  others.bind(1, uid);
  return !others.executeStep();
}

}  // namespace mentor::store
