// SPDX-License-Identifier: MIT
// Why something that came from a mailbox has no effect. Each has its sentence.
#pragma once

#include <string>

namespace mentor::sync {

enum class Fault {
  none,
  bad_name,    ///< a file whose name is none of a segment
  other_name,  ///< its content is not that of which the name speaks
  too_large,
  torn,            ///< it ends too early, or is no segment
  newer,           ///< of a version that this program does not know
  unknown_device,  ///< not signed by a device that was compared
  other_stream,    ///< of another stream
  not_for_me,      ///< my device is not among the recipients
  not_decrypted,   ///< altered, or not sealed to the key that the header says
  bad_inner,       ///< what it holds is signed for another place
  bad_op,          ///< an op that is not one
  other_device,    ///< an op of another device than the one that signs
  not_in_order,    ///< ops that do not count up
  fork,            ///< two different segments have the same number
  ahead,           ///< its clock is more than a day ahead
  revoked,         ///< the device was taken out before it wrote this
};

/// What is said of it: a part of a sentence without a full stop.
[[nodiscard]] std::string in_words(Fault fault);

}  // namespace mentor::sync
