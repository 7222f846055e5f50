// SPDX-License-Identifier: MIT
// What is said of each fault.
#include "mentor/sync/fault.hpp"

#include "mentor/messages/sync.hpp"

namespace mentor::sync {

std::string in_words(Fault fault) {
  switch (fault) {
    case Fault::none:
      return {};
    case Fault::bad_name:
      return messages::mail_bad_name();
    case Fault::other_name:
      return messages::mail_other_name();
    case Fault::too_large:
      return messages::mail_too_large();
    case Fault::torn:
      return messages::mail_torn();
    case Fault::newer:
      return messages::mail_newer();
    case Fault::unknown_device:
      return messages::mail_unknown_device();
    case Fault::other_stream:
      return messages::mail_other_stream();
    case Fault::not_for_me:
      return messages::mail_not_for_me();
    case Fault::not_decrypted:
      return messages::mail_not_decrypted();
    case Fault::bad_inner:
      return messages::mail_bad_inner();
    case Fault::bad_op:
      return messages::mail_bad_op();
    case Fault::other_device:
      return messages::mail_other_device();
    case Fault::not_in_order:
      return messages::mail_not_in_order();
    case Fault::fork:
      return messages::mail_fork();
    case Fault::ahead:
      return messages::mail_ahead();
    case Fault::revoked:
      return messages::mail_revoked();
  }
  return {};
}

}  // namespace mentor::sync
