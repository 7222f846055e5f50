// SPDX-License-Identifier: MIT
// What a snapshot holds: of all ops of a device those that still say something.
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

void gather_fields(OpsByStamp& ops, const std::string& uid, const Said& said, std::string_view device) {
  for (const auto& [name, cell] : said.fields) {
    if (cell.by.device != device) continue;
    Op& op = op_at(ops, cell.by, uid, cell.kind);
    op.fields.emplace(name, cell.value);
    if (cell.at != cell.by) op.instead_of.emplace(name, cell.at);
    if (cell.knew) op.replacing.emplace(name, *cell.knew);
  }
}

void gather_visibility(OpsByStamp& ops, const std::string& uid, const std::string& kind, const Said& said,
                       std::string_view device) {
  for (const auto& [stamp, visibility] : said.visibility) {
    if (stamp.device != device) continue;
    Op& op = op_at(ops, stamp, uid, kind);
    op.fields.emplace(visibility_field, std::string(to_text(visibility)));
    op.knowing.assign(said.outdated.begin(), said.outdated.lower_bound(stamp));
  }
}

void gather_acts(OpsByStamp& ops, const std::string& uid, const std::string& kind, const Said& said,
                 std::string_view device) {
  const auto act = [&](const std::optional<Stamp>& stamp, OpAct what) {
    if (stamp && stamp->device == device) op_at(ops, *stamp, uid, kind).act = what;
  };
  if (said.inserted && said.inserted->at.device == device)
    op_at(ops, said.inserted->at, uid, said.inserted->kind).act = OpAct::insert;
  act(said.removed, OpAct::remove);
  act(said.restored, OpAct::restore);
}

/// The kind that the author says it is, also of one that this program does not know.
std::string kind_said(const RecordState& state, const Said& said) {
  if (said.inserted) return said.inserted->kind;
  if (const auto owner = owner_of(state)) return state.find(*owner)->second.inserted->kind;
  return said.fields.empty() ? std::string("person") : said.fields.begin()->second.kind;
}

}  // namespace

std::vector<Op> left_of(const Replica& replica, std::string_view device) {
  std::vector<Op> all;
  for (const auto& [uid, state] : replica) {
    OpsByStamp ops;
    for (const auto& words : state) {
      const std::string kind = kind_said(state, words.second);
      gather_fields(ops, uid, words.second, device);
      gather_visibility(ops, uid, kind, words.second, device);
      gather_acts(ops, uid, kind, words.second, device);
    }
    for (auto& op : ops) all.push_back(std::move(op.second));
  }
  std::sort(all.begin(), all.end(),
            [](const Op& one, const Op& other) { return one.stamp.number < other.stamp.number; });
  return all;
}

}  // namespace mentor::sync
