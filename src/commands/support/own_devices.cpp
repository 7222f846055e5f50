// SPDX-License-Identifier: MIT
// This device among those that share something with its journal.
#include "commands/support/own_devices.hpp"

#include "mentor/domain/text.hpp"
#include "mentor/messages/devices.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

std::string key_name(const std::string& device) { return device + ".key"; }

std::string sent_name(const std::string& device, const Stream& stream) {
  return fmt::format("{}.{}.sent", device, stream.uid);
}

std::optional<sync::KeyFile> recall_keys(Context& context, const std::string& device) {
  const auto text = context.mailboxes->recall_secret(key_name(device));
  if (!text) return std::nullopt;
  auto file = sync::read_key_file(*text);
  if (!file || file->device != device) throw UserError(messages::damaged_key(device), Exit::failed);
  return file;
}

}  // namespace

std::string short_id(const SharedDevice& device) { return device.uid.substr(0, short_id_size); }

std::string stream_of_mine() { return uid_from("what my own devices share"); }

std::string stream_between(const std::string& one, const std::string& other) {
  return uid_from(fmt::format("what two journals share: {} {}", std::min(one, other), std::max(one, other)));
}

sync::KeyFile make_device(Context& context, InStep& journal, const std::string& name) {
  sync::KeyFile file{random_uid(), name, sync::DeviceKeys::random()};
  context.mailboxes->keep_secret(key_name(file.device), sync::key_file_text(file));
  journal.begin({file.device, name, std::string(sync::me_word), true, file.keys.offered(), std::nullopt});
  return file;
}

OwnDevices::OwnDevices(Context& context, InStep& journal, Store::Dry dry)
    : context_(context), journal_(journal), dry_(dry), known_(journal.devices()) {
  const auto here = journal.here();
  if (!here) throw UserError(messages::no_device_yet(), Exit::failed);
  if (auto keys = recall_keys(context, here->uid)) keys_.push_back(std::move(*keys));
  if (keys_.empty() || is_behind(here->uid)) become_new();
  for (const auto& device : known_)
    if (device.is_mine() && device.uid != here->uid && device.uid != keys_.front().device)
      if (auto before = recall_keys(context, device.uid)) keys_.push_back(std::move(*before));
}

bool OwnDevices::is_behind(const std::string& uid) const {
  for (const auto& stream : journal_.streams()) {
    const auto mark = context_.mailboxes->recall_secret(sent_name(uid, stream));
    std::uint64_t sent = 0;
    if (mark) std::from_chars(mark->data(), mark->data() + mark->size(), sent);
    const auto intakes = journal_.intakes(stream);
    const auto written = intakes.find(uid);
    if (sent > (written == intakes.end() ? 0 : written->second.sequence)) return true;
  }
  return false;
}

void OwnDevices::become_new() {
  const auto before = journal_.here().value();
  const std::string name = visible(before.name);
  if (dry_ == Store::Dry::yes) {
    if (keys_.empty()) keys_.push_back({before.uid, before.name, sync::DeviceKeys::random()});
    news_.push_back(messages::would_become_new_device(name));
    return;
  }
  keys_.insert(keys_.begin(), make_device(context_, journal_, before.name));
  known_ = journal_.devices();
  const auto words = sync::in_one_line(sync::words_of(here().device, here().keys.offered()));
  news_.push_back(messages::became_new_device(name, words, short_id(before)));
}

const SharedDevice* OwnDevices::find(const std::string& uid) const {
  const auto found = std::find_if(known_.begin(), known_.end(), [&](const auto& device) { return device.uid == uid; });
  return found == known_.end() ? nullptr : &*found;
}

std::string OwnDevices::box() const {
  std::string name = here().device;
  std::erase(name, '-');
  return name;
}

bool OwnDevices::is_of(const SharedDevice& device, const Stream& stream) const {
  return device.is_mine() || (!stream.partner.empty() && device.person == stream.partner);
}

std::vector<sync::Recipient> OwnDevices::recipients(const Stream& stream) const {
  std::vector<sync::Recipient> recipients;
  for (const auto& device : known_)
    if (!device.revoked && is_of(device, stream)) recipients.push_back({device.uid, device.keys.sealing});
  return recipients;
}

std::vector<sync::Pin> OwnDevices::pins(const Stream& stream, const sync::Intakes& intakes) const {
  std::vector<sync::Pin> pins;
  for (const auto& device : known_) {
    if (!is_of(device, stream)) continue;
    sync::Pin pin{device.uid, device.is_mine() ? sync::DeviceOf::me : sync::DeviceOf::partner, device.person,
                  device.keys, std::nullopt};
    const auto read = intakes.find(device.uid);
    if (device.revoked) pin.revoked_after = read == intakes.end() ? 0 : read->second.sequence;
    pins.push_back(std::move(pin));
  }
  return pins;
}

sync::Offer OwnDevices::offer(const Stream& stream) const {
  const auto role = stream.mentorship.empty() ? sync::DeviceOf::me : sync::DeviceOf::partner;
  return {here().device, here().name, role, here().keys.offered()};
}

void OwnDevices::remember_sent(const Stream& stream, std::uint64_t sequence) {
  context_.mailboxes->keep_secret(sent_name(here().device, stream), fmt::format("{}\n", sequence));
}

}  // namespace mentor::commands
