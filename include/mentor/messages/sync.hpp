// SPDX-License-Identifier: MIT
// What is said of what came from, or goes to, another device.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<> no_random_numbers_to_seal{"there are no random numbers here to seal with"};

// Why a file of a mailbox has no effect; each goes on after "took nothing from FILE: ".
inline constexpr Message<> mail_bad_name{"its name is not one of ours"};
inline constexpr Message<> mail_other_name{"its content is not what its name says; it may still be on its way"};
inline constexpr Message<> mail_too_large{"it is larger than anything mentor sends"};
inline constexpr Message<> mail_torn{"it ends too early or is not from mentor"};
inline constexpr Message<> mail_newer{"a newer mentor wrote it; update this one"};
inline constexpr Message<> mail_unknown_device{"no device that you compared words with signed it"};
inline constexpr Message<> mail_other_stream{"it belongs to another mailbox"};
inline constexpr Message<> mail_not_for_me{"it is from before this device was added"};
inline constexpr Message<> mail_not_decrypted{"it was altered on its way or sealed wrongly"};
inline constexpr Message<> mail_bad_inner{"what it holds was signed for another place"};
inline constexpr Message<> mail_bad_op{"it holds something that is not a change"};
inline constexpr Message<> mail_other_device{"it speaks for another device"};
inline constexpr Message<> mail_not_in_order{"its changes do not count up"};
inline constexpr Message<> mail_fork{
    "the device wrote two different files in one place; nothing more is taken from it"};
inline constexpr Message<> mail_ahead{"its clock is more than a day ahead; it is looked at again later"};
inline constexpr Message<> mail_revoked{"the device was revoked before it wrote this"};

}  // namespace mentor::messages
