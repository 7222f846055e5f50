// SPDX-License-Identifier: MIT
// What becomes of a file from a mailbox. Name and size, signature, stream and recipients, the place in the device's
// chain, decryption, what it holds, its clock: in this order, and what fails has no effect.
#include "mentor/sync/receive.hpp"

#include "sync/envelope.hpp"
#include "sync/json.hpp"
#include "sync/sodium.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace mentor::sync {

namespace {

/// What the chain says of a segment that is signed, before it is opened; nothing if it comes next.
std::optional<Verdict> place_in_chain(const Header& header, const Hash& hash, const Intake& intake) {
  const auto known = intake.hashes.find(header.sequence);
  if (known != intake.hashes.end() && known->second != hash) return Verdict::stopped;
  if (header.sequence <= intake.sequence) return Verdict::repeated;
  if (intake.stopped) return Verdict::stopped;
  if (header.sequence != intake.sequence + 1)
    return header.kind == SegmentKind::snapshot ? std::nullopt : std::optional(Verdict::waits);
  const auto before = intake.hashes.find(intake.sequence);
  const Hash previous = before == intake.hashes.end() ? Hash{} : before->second;
  return header.previous == previous ? std::nullopt : std::optional(Verdict::stopped);
}

bool has_op_ahead(const std::vector<Op>& ops, Moment now) {
  return std::any_of(ops.begin(), ops.end(), [&](const Op& op) { return is_ahead(op.stamp.clock, now); });
}

Received received(Verdict verdict, Fault fault, const Header& header, const Intake& intake) {
  Received result{{}, verdict, fault, {}, intake};
  result.segment.header = header;
  return result;
}

Received receive_signed(const Envelope& envelope, const Hash& hash, const Receiver& receiver, const Intake& intake,
                        Moment now) {
  const Header& header = envelope.header;
  if (const auto verdict = place_in_chain(header, hash, intake)) {
    auto result = received(*verdict, *verdict == Verdict::stopped ? Fault::fork : Fault::none, header, intake);
    if (*verdict == Verdict::stopped) result.intake.stopped = true;
    return result;
  }
  Opened opened = open_body(envelope, receiver);
  if (opened.fault != Fault::none) return received(Verdict::quarantined, opened.fault, header, intake);
  if (header.kind == SegmentKind::ops && header.first != 0 && header.first <= intake.last_op)
    return received(Verdict::quarantined, Fault::not_in_order, header, intake);
  if (has_op_ahead(opened.contents.ops, now)) return received(Verdict::held, Fault::ahead, header, intake);
  opened.hash = hash;
  Intake after = intake;
  move_on(after, header, hash, opened.contents.seen);
  return {{}, Verdict::accepted, Fault::none, std::move(opened), std::move(after)};
}

/// With the keys that open it.
Received receive_as_any(const MailFile& file, std::span<const Receiver> receivers, const Intake& intake, Moment now) {
  Received result;
  for (const Receiver& receiver : receivers) {
    result = receive(file.name, file.bytes, receiver, intake, now);
    if (result.fault != Fault::not_for_me) break;
  }
  result.name = file.name;
  return result;
}

}  // namespace

void move_on(Intake& intake, const Header& header, const Hash& hash, const SeenSoFar& seen) {
  const std::set<std::string> recipients(header.recipients.begin(), header.recipients.end());
  if (header.kind == SegmentKind::snapshot) intake.hashes.clear();
  if (intake.hashes.empty())
    intake.readers = recipients;
  else
    std::erase_if(intake.readers, [&](const std::string& device) { return !recipients.contains(device); });
  intake.sequence = header.sequence;
  intake.hashes[header.sequence] = hash;
  if (header.kind != SegmentKind::ops) intake.whole = header.sequence;
  intake.last_op = std::max(intake.last_op, header.last);
  for (const auto& [device, sequence] : seen) intake.seen[device] = std::max(intake.seen[device], sequence);
}

Received receive(std::string_view name, std::string_view bytes, const Receiver& receiver, const Intake& intake,
                 Moment now) {
  if (bytes.size() > segment_limit) return received(Verdict::quarantined, Fault::too_large, {}, intake);
  if (!is_segment_name(name)) return received(Verdict::quarantined, Fault::bad_name, {}, intake);
  if (segment_name(bytes) != name) return received(Verdict::quarantined, Fault::other_name, {}, intake);
  const auto read = read_envelope(bytes);
  const Header& header = read.envelope.header;
  if (read.fault != Fault::none) return received(Verdict::quarantined, read.fault, {}, intake);
  switch (const Fault fault = check_envelope(read.envelope, receiver)) {
    case Fault::none:
      return receive_signed(read.envelope, hash_of(bytes), receiver, intake, now);
    case Fault::not_for_me:  // it comes again, for all, with the next snapshot
      return received(header.sequence <= intake.sequence ? Verdict::repeated : Verdict::waits, fault, header, intake);
    default:
      return received(Verdict::quarantined, fault, header, intake);
  }
}

std::vector<Received> receive_all(std::span<const MailFile> files, std::span<const Receiver> receivers,
                                  Intakes& intakes, Moment now) {
  struct Waiting {
    Header header;
    const MailFile* file;
  };
  std::vector<Waiting> in_order;
  for (const MailFile& file : files) in_order.push_back({peek(file.bytes).value_or(Header{}), &file});
  std::stable_sort(in_order.begin(), in_order.end(), [](const Waiting& one, const Waiting& other) {
    return std::tie(one.header.device, one.header.sequence, one.file->name) <
           std::tie(other.header.device, other.header.sequence, other.file->name);
  });
  std::vector<Received> results;
  for (const auto& [header, file] : in_order) {
    const auto known = intakes.find(header.device);
    auto result = receive_as_any(*file, receivers, known == intakes.end() ? Intake{} : known->second, now);
    if (result.verdict == Verdict::accepted || result.verdict == Verdict::stopped)
      intakes[header.device] = result.intake;
    results.push_back(std::move(result));
  }
  return results;
}

bool is_superseded(const Header& mine, std::span<const Recipient> readers, const Intakes& intakes) {
  const auto own = intakes.find(mine.device);
  if (own == intakes.end() || own->second.whole == 0 || mine.sequence >= own->second.hashes.begin()->first)
    return false;
  return std::all_of(readers.begin(), readers.end(), [&](const Recipient& reader) {
    if (reader.device == mine.device) return true;
    const auto intake = intakes.find(reader.device);
    if (intake == intakes.end()) return false;
    const auto seen = intake->second.seen.find(mine.device);
    return seen != intake->second.seen.end() && seen->second >= own->second.whole;
  });
}

bool owes_word(const std::string& device, const Intakes& intakes) {
  const auto own = intakes.find(device);
  const SeenSoFar said = own == intakes.end() ? SeenSoFar{} : own->second.seen;
  return std::any_of(intakes.begin(), intakes.end(), [&](const auto& one) {
    const auto& [other, intake] = one;
    if (other == device || intake.whole == 0 || intake.hashes.begin()->first == 1) return false;
    const auto before = said.find(other);
    return before == said.end() || before->second < intake.whole;
  });
}

std::string intake_text(const Intake& intake) {
  JsonObject hashes;
  for (const auto& [sequence, hash] : intake.hashes) hashes.emplace(std::to_string(sequence), Json{to_hex(hash)});
  JsonObject seen;
  for (const auto& [device, sequence] : intake.seen) seen.emplace(device, Json{static_cast<std::int64_t>(sequence)});
  JsonObject readers;
  for (const auto& device : intake.readers) readers.emplace(device, Json{true});
  return dump({JsonObject{{"hashes", {hashes}},
                          {"last_op", {static_cast<std::int64_t>(intake.last_op)}},
                          {"readers", {readers}},
                          {"seen", {seen}},
                          {"sequence", {static_cast<std::int64_t>(intake.sequence)}},
                          {"stopped", {intake.stopped}},
                          {"whole", {static_cast<std::int64_t>(intake.whole)}}}});
}

std::optional<Intake> read_intake(std::string_view text) {
  const auto json = parse_json(text);
  const Json* hashes = json ? json->find("hashes") : nullptr;
  const Json* seen = json ? json->find("seen") : nullptr;
  const Json* stopped = json ? json->find("stopped") : nullptr;
  const Json* readers = json ? json->find("readers") : nullptr;
  if (!readers || !readers->as<JsonObject>() || !hashes || !hashes->as<JsonObject>() || !seen ||
      !seen->as<JsonObject>() || !stopped || !stopped->as<bool>())
    return std::nullopt;
  Intake intake;
  intake.stopped = *stopped->as<bool>();
  intake.sequence = count_in(*json, "sequence").value_or(0);
  intake.last_op = count_in(*json, "last_op").value_or(0);
  intake.whole = count_in(*json, "whole").value_or(0);
  for (const auto& member : *readers->as<JsonObject>()) intake.readers.insert(member.first);
  for (const auto& member : *seen->as<JsonObject>())
    intake.seen[member.first] = count_in(*seen, member.first).value_or(0);
  for (const auto& member : *hashes->as<JsonObject>()) {
    std::uint64_t sequence = 0;
    const char* end = member.first.data() + member.first.size();
    if (std::from_chars(member.first.data(), end, sequence).ptr != end) return std::nullopt;
    if (!from_hex(hashes->text(member.first), intake.hashes[sequence])) return std::nullopt;
  }
  return intake;
}

}  // namespace mentor::sync
