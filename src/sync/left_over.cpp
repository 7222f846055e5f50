// SPDX-License-Identifier: MIT
// What a snapshot holds: of all ops of an author those that still say something. And stamps and names that are put
// right.
#include "mentor/sync/merge.hpp"
#include "sync/ownership.hpp"

#include <algorithm>

namespace mentor::sync {

namespace {

using OpsByStamp = std::map<Stamp, Op>;

Op& op_at(OpsByStamp& ops, const Stamp& stamp, const std::string& uid, const std::string& kind) {
  Op& op = ops[stamp];
  op.stamp = stamp;
  op.uid = uid;
  if (!kind.empty()) op.kind = kind;
  return op;
}

void gather_fields(OpsByStamp& ops, const std::string& uid, const Said& said) {
  for (const auto& [name, cell] : said.fields) {
    Op& op = op_at(ops, cell.by, uid, cell.kind);
    op.fields.emplace(name, cell.value);
    if (cell.at != cell.by) op.instead_of.emplace(name, cell.at);
    if (cell.knew) op.replacing.emplace(name, *cell.knew);
  }
}

void gather_visibility(OpsByStamp& ops, const std::string& uid, const std::string& kind, const Said& said) {
  for (const auto& [stamp, visibility] : said.visibility) {
    Op& op = op_at(ops, stamp, uid, kind);
    op.fields.emplace(visibility_field, std::string(to_text(visibility)));
    op.knowing.assign(said.outdated.begin(), said.outdated.lower_bound(stamp));
  }
}

void gather_acts(OpsByStamp& ops, const std::string& uid, const std::string& kind, const Said& said) {
  if (said.inserted) op_at(ops, said.inserted->at, uid, said.inserted->kind).act = OpAct::insert;
  if (said.removed) op_at(ops, *said.removed, uid, kind).act = said.erased ? OpAct::erase : OpAct::remove;
  if (said.restored) op_at(ops, *said.restored, uid, kind).act = OpAct::restore;
}

/// The kind that the author says it is, also of one that this program does not know.
std::string kind_said(const RecordState& state, const Said& said) {
  if (said.inserted) return said.inserted->kind;
  if (const auto owner = owner_of(state)) return state.find(*owner)->second.inserted->kind;
  return said.fields.empty() ? std::string("person") : said.fields.begin()->second.kind;
}

template <class Work>
void each_stamp_of(Said& said, const Work& work) {
  if (said.inserted) work(said.inserted->at);
  for (auto& field : said.fields) {
    work(field.second.at);
    work(field.second.by);
    if (field.second.knew) work(*field.second.knew);
  }
  std::map<Stamp, Visibility> visibility;
  for (const auto& one : said.visibility) {
    Stamp stamp = one.first;
    work(stamp);
    visibility.emplace(std::move(stamp), one.second);
  }
  said.visibility = std::move(visibility);
  std::set<Stamp> outdated;
  for (Stamp stamp : said.outdated) {
    work(stamp);
    outdated.insert(std::move(stamp));
  }
  said.outdated = std::move(outdated);
  if (said.removed) work(*said.removed);
  if (said.restored) work(*said.restored);
}

template <class Work>
void each_stamp(RecordState& state, const Work& work) {
  for (auto& said : state) each_stamp_of(said.second, work);
}

}  // namespace

std::vector<Op> left_of(const Replica& replica, const Author& author) {
  std::vector<Op> all;
  for (const auto& [uid, state] : replica) {
    const auto words = state.find(author);
    if (words == state.end()) continue;
    OpsByStamp ops;
    const std::string kind = kind_said(state, words->second);
    gather_fields(ops, uid, words->second);
    gather_visibility(ops, uid, kind, words->second);
    gather_acts(ops, uid, kind, words->second);
    for (auto& op : ops) all.push_back(std::move(op.second));
  }
  std::sort(all.begin(), all.end(), is_before_in_snapshot);
  return all;
}

std::set<Stamp> stamps_in(const RecordState& state) {
  std::set<Stamp> stamps;
  RecordState copy = state;
  each_stamp(copy, [&](Stamp& stamp) { stamps.insert(stamp); });
  return stamps;
}

void call_otherwise(RecordState& state, const std::map<std::string, std::string>& names) {
  const auto called = [&](const std::string& word) {
    const auto found = names.find(word);
    return found == names.end() ? word : found->second;
  };
  RecordState renamed;
  for (auto& [author, said] : state) {
    for (auto& [name, cell] : said.fields)
      if (auto* word = std::get_if<std::string>(&cell.value)) *word = called(*word);
    renamed.emplace(called(author), std::move(said));
  }
  state = std::move(renamed);
}

Clock clock_after(const RecordState& state, Clock clock) {
  for (const Stamp& stamp : stamps_in(state)) clock = std::max(clock, Clock{stamp.clock.bits + 1});
  return clock;
}

void restamp(RecordState& state, const std::map<Stamp, Stamp>& stamps) {
  each_stamp(state, [&](Stamp& stamp) {
    if (const auto found = stamps.find(stamp); found != stamps.end()) stamp = found->second;
  });
}

}  // namespace mentor::sync
