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

Intake moved_on(Intake intake, const Opened& segment) {
  if (segment.header.kind == SegmentKind::snapshot) intake.hashes.clear();
  intake.sequence = segment.header.sequence;
  intake.hashes[segment.header.sequence] = segment.hash;
  intake.last_op = std::max(intake.last_op, segment.header.last);
  for (const auto& [device, sequence] : segment.contents.seen)
    intake.seen[device] = std::max(intake.seen[device], sequence);
  return intake;
}

bool has_op_ahead(const std::vector<Op>& ops, Moment now) {
  return std::any_of(ops.begin(), ops.end(), [&](const Op& op) { return is_ahead(op.stamp.clock, now); });
}

Received received(Verdict verdict, Fault fault, const Header& header, const Intake& intake) {
  Received result{verdict, fault, {}, intake};
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
  Intake after = moved_on(intake, opened);
  return {Verdict::accepted, Fault::none, std::move(opened), std::move(after)};
}

}  // namespace

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

std::vector<Received> receive_all(std::span<const MailFile> files, const Receiver& receiver, Intakes& intakes,
                                  Moment now) {
  struct Waiting {
    Header header;
    const MailFile* file;
  };
  std::vector<Waiting> in_order;
  for (const MailFile& file : files) in_order.push_back({peek(file.bytes).value_or(Header{}), &file});
  std::stable_sort(in_order.begin(), in_order.end(), [](const Waiting& one, const Waiting& other) {
    return std::tie(one.header.device, one.header.sequence) < std::tie(other.header.device, other.header.sequence);
  });
  std::vector<Received> results;
  for (const auto& [header, file] : in_order) {
    const auto known = intakes.find(header.device);
    auto result = receive(file->name, file->bytes, receiver, known == intakes.end() ? Intake{} : known->second, now);
    if (result.verdict == Verdict::accepted || result.verdict == Verdict::stopped)
      intakes[header.device] = result.intake;
    results.push_back(std::move(result));
  }
  return results;
}

std::vector<GoneBack> gone_back(std::span<const Header> there, const Intakes& intakes) {
  std::vector<GoneBack> gone;
  for (const auto& [device, intake] : intakes) {
    std::uint64_t has = 0;
    for (const Header& header : there)
      if (header.device == device) has = std::max(has, header.sequence);
    if (has < intake.sequence) gone.push_back({device, intake.sequence, has});
  }
  return gone;
}

std::vector<std::uint64_t> superseded(std::uint64_t snapshot, std::span<const Header> mine, const Intakes& intakes) {
  const auto newest = std::find_if(mine.begin(), mine.end(), [&](const Header& header) {
    return header.kind == SegmentKind::snapshot && header.sequence == snapshot;
  });
  if (newest == mine.end()) return {};
  const bool all_have_it =
      std::all_of(newest->recipients.begin(), newest->recipients.end(), [&](const std::string& device) {
        if (device == newest->device) return true;
        const auto intake = intakes.find(device);
        if (intake == intakes.end()) return false;
        const auto seen = intake->second.seen.find(newest->device);
        return seen != intake->second.seen.end() && seen->second >= snapshot;
      });
  std::vector<std::uint64_t> older;
  for (const Header& header : mine)
    if (all_have_it && header.sequence < snapshot) older.push_back(header.sequence);
  return older;
}

std::string intake_text(const Intake& intake) {
  JsonObject hashes;
  for (const auto& [sequence, hash] : intake.hashes) hashes.emplace(std::to_string(sequence), Json{to_hex(hash)});
  JsonObject seen;
  for (const auto& [device, sequence] : intake.seen) seen.emplace(device, Json{static_cast<std::int64_t>(sequence)});
  return dump({JsonObject{{"hashes", {hashes}},
                          {"last_op", {static_cast<std::int64_t>(intake.last_op)}},
                          {"seen", {seen}},
                          {"sequence", {static_cast<std::int64_t>(intake.sequence)}},
                          {"stopped", {intake.stopped}}}});
}

std::optional<Intake> read_intake(std::string_view text) {
  const auto json = parse_json(text);
  const Json* hashes = json ? json->find("hashes") : nullptr;
  const Json* seen = json ? json->find("seen") : nullptr;
  const Json* stopped = json ? json->find("stopped") : nullptr;
  if (!hashes || !hashes->as<JsonObject>() || !seen || !seen->as<JsonObject>() || !stopped || !stopped->as<bool>())
    return std::nullopt;
  Intake intake;
  intake.stopped = *stopped->as<bool>();
  intake.sequence = count_in(*json, "sequence").value_or(0);
  intake.last_op = count_in(*json, "last_op").value_or(0);
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
