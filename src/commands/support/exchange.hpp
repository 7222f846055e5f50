// SPDX-License-Identifier: MIT
// One exchange with a mailbox: what is new here is written, sealed and delivered, what is new there is taken in.
#pragma once

#include "commands/support/own_devices.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mentor::commands {

struct Exchanged {
  Published published;
  struct FromDevice {
    std::string uid;
    std::string name;
    TakenIn taken;
  };
  std::vector<FromDevice> taken;  ///< of each file
  std::vector<std::string> told;  ///< what somebody must know, whole sentences
  std::int64_t not_whole = 0;     ///< files that are still being carried here
};

struct ExchangeWish {
  bool dry = false;
  bool yes = false;     ///< a mass deletion is meant
  bool reveal = false;  ///< of what would leave, the words of sealed items too
};

/// Throws UserError where the mailbox cannot be reached, or a mass deletion is not agreed to; what was done until then
/// stays, and the same again goes on from there.
[[nodiscard]] Exchanged exchange(Context& context, InStep& journal, const Stream& stream, const ExchangeWish& wish);

/// Offers that lie in a mailbox, of devices other than this one.
[[nodiscard]] std::vector<sync::Offer> offers_in(Mailbox& mailbox, const std::string& here);
/// Puts this device's offer there, if it is not there yet.
void put_offer(Mailbox& mailbox, const OwnDevices& devices, const Stream& stream);

/// What came in the last day and what waits.
[[nodiscard]] InStepTally in_step_lately(Context& context);
/// The same as one line with its end; empty where nothing is shared, or nothing is
/// new.
[[nodiscard]] std::string in_step_line(Context& context);

/// Says what came of it, in lines or as JSON.
void say_exchanged(Context& context, const Exchanged& exchanged, const Stream& stream, const ExchangeWish& wish);

}  // namespace mentor::commands
