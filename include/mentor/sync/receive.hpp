// SPDX-License-Identifier: MIT
// What becomes of a file from a mailbox: taken in, or waiting, or without effect and why. Pure: the state of each
// device goes in and comes out.
#pragma once

#include "mentor/sync/segment.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::sync {

/// How far the segments of one device in one stream were taken in.
struct Intake {
  std::uint64_t sequence = 0;            ///< of the last one; 0: none
  std::uint64_t last_op = 0;             ///< the number of the last op
  std::map<std::uint64_t, Hash> hashes;  ///< of those taken in, since a snapshot
  bool stopped = false;                  ///< it wrote two segments of one number: nothing more is taken from it
  SeenSoFar seen;                        ///< what it said it has
  std::uint64_t whole = 0;               ///< the last segment of its newest snapshot; 0: it wrote none
  std::set<std::string> readers;         ///< devices that can read all of these

  friend bool operator==(const Intake&, const Intake&) = default;
};

/// A segment was taken in, or written.
void move_on(Intake& intake, const Header& header, const Hash& hash, const SeenSoFar& seen);
/// To be kept by stream and device, and back. Nothing if it is none.
[[nodiscard]] std::string intake_text(const Intake& intake);
[[nodiscard]] std::optional<Intake> read_intake(std::string_view text);

enum class Verdict {
  accepted,     ///< its ops are to be applied
  repeated,     ///< taken in before
  waits,        ///< one before it is missing
  held,         ///< its clock is too far ahead: it is looked at again later
  stopped,      ///< the device contradicts itself: nothing is taken from it until somebody decides
  quarantined,  ///< not what it must be, and never will be
};

struct Received {
  std::string name;  ///< of the file
  Verdict verdict = Verdict::quarantined;
  Fault fault = Fault::none;
  Opened segment;  ///< its header where it could be read; its contents only if accepted
  Intake intake;   ///< of the header's device, after; to be kept with what it brought, in one transaction
};

/// `intake`: of the device that the file names (peek()), or none.
[[nodiscard]] Received receive(std::string_view name, std::string_view bytes, const Receiver& receiver,
                               const Intake& intake, Moment now);

struct MailFile {
  std::string name;
  std::string bytes;
};
using Intakes = std::map<std::string, Intake>;  ///< by device
/// All files of a mailbox in the order in which they can be taken in; a Received for each, in that order. What is
/// accepted moves `intakes` on. `receivers`: this device, and those that the journal was before, whose keys may open
/// what is not for this one.
[[nodiscard]] std::vector<Received> receive_all(std::span<const MailFile> files, std::span<const Receiver> receivers,
                                                Intakes& intakes, Moment now);

/// Nobody needs what this device wrote before its newest snapshot: all who may read have that one.
[[nodiscard]] bool is_superseded(const Header& mine, std::span<const Recipient> readers, const Intakes& intakes);

/// A snapshot that others wait to have acknowledged, so that what is older may go: this device took one in, and has not
/// said so yet.
[[nodiscard]] bool owes_word(const std::string& device, const Intakes& intakes);

}  // namespace mentor::sync

template <>
inline constexpr std::array<std::string_view, 6> mentor::names<mentor::sync::Verdict>{
    "accepted", "repeated", "waits", "held", "stopped", "quarantined"};
