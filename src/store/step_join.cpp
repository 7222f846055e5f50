// SPDX-License-Identifier: MIT
// Ops of others joined into what is known.
#include "store/step_join.hpp"

#include "store/step_share.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::store {

namespace {

std::string name_of_parked(const sync::Op& op) { return fmt::format("{} {}", op.stamp.device, op.stamp.number); }

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

std::vector<ParkedOp> parked_ops(Connection& connection, const std::string& stream) {
  std::vector<ParkedOp> all;
  for (const auto& parcel : read_parcels(connection, stream, "parked")) {
    const std::size_t end = std::min(parcel.body.find('\n'), parcel.body.size());
    if (auto op = sync::read_op(std::string_view(parcel.body).substr(std::min(end + 1, parcel.body.size()))).op)
      all.push_back({parcel.body.substr(0, end), std::move(*op)});
  }
  return all;
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
    add_parcel(connection_, stream_.uid, "parked", name_of_parked(sent), author + "\n" + sync::to_json(sent));
  }
  join(*op, author);
}

void Joining::read_parked() {
  for (const auto& [author, op] : parked_ops(connection_, stream_.uid)) {
    if (sync::is_parked(op)) continue;
    remove_parcel(connection_, stream_.uid, "parked", name_of_parked(op));
    add(op, author);
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
  replica_.keep(op.uid, state);
  if (is_news(op.uid, author)) replica_.mark(op.uid, ReplicaTable::Due::yes);
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
