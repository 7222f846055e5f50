// SPDX-License-Identifier: MIT
// This device among those that share something with its journal: its keys, whom it writes to, whom it believes.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/mailbox.hpp"
#include "mentor/store/in_step.hpp"

#include <string>
#include <vector>

namespace mentor::commands {

/// By which people tell devices of one name apart.
inline constexpr std::size_t short_id_size = 8;
[[nodiscard]] std::string short_id(const SharedDevice& device);

/// The stream of my own devices is called the same in every journal: what it may hold follows from who signs.
[[nodiscard]] std::string stream_of_mine();
/// What a share is called, from its two first devices; which of them is its first side follows from that, too.
[[nodiscard]] std::string stream_between(const std::string& one, const std::string& other);

class OwnDevices {
 public:
  /// Throws UserError where device init was never run. A journal whose key is not here, or which is behind what was
  /// sent in its name, was restored or copied: it becomes a device of its own, which `news()` tells. `dry`: it would,
  /// and nothing is kept of that.
  OwnDevices(Context& context, InStep& journal, Store::Dry dry = Store::Dry::no);

  [[nodiscard]] const sync::KeyFile& here() const { return keys_.front(); }
  /// This one's first, then those of devices that this journal was before.
  [[nodiscard]] const std::vector<sync::KeyFile>& keys() const { return keys_; }
  [[nodiscard]] const std::vector<SharedDevice>& known() const { return known_; }
  [[nodiscard]] const SharedDevice* find(const std::string& uid) const;
  [[nodiscard]] const std::vector<std::string>& news() const { return news_; }
  /// What this device is called in a mailbox.
  [[nodiscard]] std::string box() const;
  [[nodiscard]] bool is_of(const SharedDevice& device, const Stream& stream) const;
  [[nodiscard]] std::vector<sync::Recipient> recipients(const Stream& stream) const;
  [[nodiscard]] std::vector<sync::Pin> pins(const Stream& stream, const sync::Intakes& intakes) const;
  [[nodiscard]] sync::Offer offer(const Stream& stream) const;

  /// Somebody else writes in this device's name: so it was restored or copied.
  void become_new();

  /// What was sent in this device's name is remembered outside the journal, which may be restored.
  void remember_sent(const Stream& stream, std::uint64_t sequence);

 private:
  [[nodiscard]] bool is_behind(const std::string& uid) const;

  Context& context_;
  InStep& journal_;
  Store::Dry dry_;
  std::vector<SharedDevice> known_;
  std::vector<sync::KeyFile> keys_;
  std::vector<std::string> news_;
};

/// Makes the keys of a new device and puts it down in the journal; those of the one before stay readable.
sync::KeyFile make_device(Context& context, InStep& journal, const std::string& name);

}  // namespace mentor::commands
