// SPDX-License-Identifier: MIT
// What becomes of a file from a mailbox: taken in, or waiting, or without effect and why. Pure: the state of each
// device goes in and comes out.
#pragma once

#include "mentor/sync/segment.hpp"

#include <cstdint>
#include <map>
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
  TakenIn seen;                          ///< what it said it has

  friend bool operator==(const Intake&, const Intake&) = default;
};

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
/// accepted moves `intakes` on.
[[nodiscard]] std::vector<Received> receive_all(std::span<const MailFile> files, const Receiver& receiver,
                                                Intakes& intakes, Moment now);

/// What of a mailbox is no longer what it was: a device's segments end before what was taken in of it.
struct GoneBack {
  std::string device;
  std::uint64_t had = 0;  ///< the last that was taken in
  std::uint64_t has = 0;  ///< the last that is there now
};
/// `there`: the headers of all files that are in the mailbox now. Files that a snapshot replaced may be missing.
[[nodiscard]] std::vector<GoneBack> gone_back(std::span<const Header> there, const Intakes& intakes);

/// Of my own segments those that nobody needs any more: older than `snapshot` (the number of my newest one), and all
/// recipients have that one.
[[nodiscard]] std::vector<std::uint64_t> superseded(std::uint64_t snapshot, std::span<const Header> mine,
                                                    const Intakes& intakes);

}  // namespace mentor::sync

template <>
inline constexpr std::array<std::string_view, 6> mentor::names<mentor::sync::Verdict>{
    "accepted", "repeated", "waits", "held", "stopped", "quarantined"};
