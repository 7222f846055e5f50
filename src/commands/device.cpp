// SPDX-License-Identifier: MIT
// `mentor device`: this device's keys, and those of others, which are believed only after their words were compared.
#include "commands/support/exchange.hpp"
#include "commands/support/output.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/devices.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace mentor::commands {

namespace {

std::string words_of_device(const SharedDevice& device) {
  return sync::in_one_line(sync::words_of(device.uid, device.keys));
}

struct InitRequest {
  std::string name;
  bool anew = false;
};

Exit run_init(Context& context, const InitRequest& request) {
  const std::string name = require_line(request.name, "NAME", 60);
  InStep journal(context.store(Access::write));
  const auto here = journal.here();
  if (here && !request.anew && context.mailboxes->recall_secret(here->uid + ".key"))
    throw UserError(messages::device_there(visible(here->name)));
  const auto file = make_device(context, journal, name);
  if (here) journal.trust_clock(context.written_at);
  const std::string words = sync::in_one_line(sync::words_of(file.device, file.keys.offered()));
  if (context.json) {
    print(context, json_flat("mentor.device/1", {{"device", file.device}, {"name", name}, {"words", words}}));
    return Exit::ok;
  }
  confirm(context, messages::device_made(visible(name)));
  print(context, "    " + words + "\n");
  confirm(context, messages::device_words_hint());
  return Exit::ok;
}

std::string whose_words(const Store& store, const SharedDevice& device) {
  if (device.here) return "this device";
  if (device.is_mine()) return "mine";
  const auto person = store.find_uid(Kind::person, device.person);
  return person ? person->text("handle") : "a partner's";
}

Exit run_list(Context& context, const InitRequest&) {
  Store& store = context.store(Access::read);
  const auto devices = InStep(store).devices();
  if (context.json) {
    std::vector<JsonObject> objects;
    for (const auto& device : devices)
      objects.push_back({{"device", device.uid},
                         {"name", device.name},
                         {"whose", whose_words(store, device)},
                         {"here", device.here},
                         {"revoked", device.revoked ? JsonValue(*device.revoked) : JsonValue()},
                         {"words", words_of_device(device)}});
    print(context, json_flat_list("mentor.devices/1", "devices", objects));
    return Exit::ok;
  }
  if (devices.empty()) remark(context, messages::no_device_yet());
  for (const auto& device : devices) {
    const std::string out = device.revoked ? fmt::format(", taken out on {}", *device.revoked) : "";
    print(context, fmt::format("{}  ({}, {}{})\n    {}\n", visible(device.name), short_id(device),
                               whose_words(store, device), out, words_of_device(device)));
  }
  return Exit::ok;
}

struct PinRequest {
  std::vector<std::string> words;
  std::optional<std::string> who;
};

sync::KeyWords words_typed(const PinRequest& request) {
  std::string typed;
  for (const auto& word : request.words) typed += word + " ";
  const auto read = sync::read_words(typed);
  if (!read.unknown.empty()) throw UserError(messages::no_key_word(visible(read.unknown)));
  if (!read.words) throw UserError(messages::not_eight_words(read.count));
  return *read.words;
}

Stream stream_for(Context& context, InStep& journal, const std::optional<std::string>& who) {
  if (!who) {
    if (auto stream = journal.stream_of("")) return *stream;
    throw UserError(messages::no_sync_yet(), Exit::failed);
  }
  const auto mentorship = find_mentorship(context, context.store(Access::write), *who, "--for");
  if (auto stream = journal.stream_of(mentorship.uid)) return *stream;
  throw UserError(messages::no_share_yet(mentorship.handle), Exit::failed);
}

/// The two devices with which a share begins: they give it its name on both sides.
struct FirstDevices {
  std::string mine;
  std::string theirs;
};

/// Of what the partner wrote there already for another device of mine, which this one is to go on with.
std::optional<FirstDevices> first_devices(Mailbox& mailbox, const OwnDevices& devices, const sync::Offer& theirs) {
  const std::array pins{sync::Pin{theirs.device, sync::DeviceOf::partner, "", theirs.keys, std::nullopt}};
  std::set<std::string> writers;
  std::set<std::string> streams;
  for (const auto& file : mailbox.list().files) {
    if (!sync::is_segment_name(file.name)) continue;
    const auto text = mailbox.read(std::span(&file, 1), sync::segment_limit).front();
    const auto header = text ? sync::peek(*text) : std::nullopt;
    if (!header) continue;
    writers.insert(header->device);
    const auto& here = devices.here();
    const auto fault = sync::open_segment(file.name, *text, {header->stream, here.device, &here.keys, pins}).fault;
    if (fault == sync::Fault::none || fault == sync::Fault::not_for_me) streams.insert(header->stream);
  }
  for (const auto& device : devices.known())
    for (const auto& writer : writers)
      if (device.is_mine() && streams.contains(stream_between(device.uid, writer)))
        return FirstDevices{device.uid, writer};
  return std::nullopt;
}

void name_share(InStep& journal, const Stream& stream, const OwnDevices& devices, Mailbox& mailbox,
                const sync::Offer& theirs) {
  const auto& known = devices.known();
  if (std::any_of(known.begin(), known.end(), [&](const auto& device) { return device.person == stream.partner; }))
    return;
  const auto first =
      first_devices(mailbox, devices, theirs).value_or(FirstDevices{devices.here().device, theirs.device});
  journal.name_stream(stream, stream_between(first.mine, first.theirs), first.mine < first.theirs);
}

/// The person was removed.
bool is_of_nobody(const Store& store, const SharedDevice& device) {
  return !device.is_mine() && !store.find_uid(Kind::person, device.person);
}

/// The partner was another record here, which was removed: the share with that one goes on.
void go_on_sharing(InStep& journal, const Stream& stream, const std::string& former) {
  if (const auto left = journal.stream_with(former))
    journal.set_up({left->uid, stream.mentorship, stream.partner, stream.place, left->opened});
}

Exit run_pin(Context& context, const PinRequest& request) {
  const auto words = words_typed(request);
  Store& store = context.store(Access::write);
  InStep journal(store);
  const OwnDevices devices(context, journal);
  const Stream stream = stream_for(context, journal, request.who);
  if (words == sync::words_of(devices.here().device, devices.here().keys.offered()))
    throw UserError(messages::own_words());
  auto mailbox = context.mailboxes->open_mailbox(stream.place, devices.box());
  mailbox->fetch();
  const auto offers = offers_in(*mailbox, devices.here().device);
  const auto found = std::find_if(offers.begin(), offers.end(), [&](const sync::Offer& offer) {
    return sync::words_of(offer.device, offer.keys) == words;
  });
  if (found == offers.end()) throw UserError(messages::no_such_offer(visible(stream.place)), Exit::failed);
  const auto* before = devices.find(found->device);
  const std::string person = stream.mentorship.empty() ? std::string(sync::me_word) : stream.partner;
  const bool is_theirs = before != nullptr && before->person == person;
  const bool is_known = is_theirs && !before->revoked;
  const bool goes_on = before != nullptr && !stream.mentorship.empty() && is_of_nobody(store, *before);
  if (before != nullptr && !is_theirs && !goes_on)
    throw UserError(messages::device_of_another(visible(before->name), whose_words(store, *before)));
  if (!is_known) {
    if (goes_on)
      go_on_sharing(journal, stream, before->person);
    else if (!stream.mentorship.empty())
      name_share(journal, stream, devices, *mailbox, *found);
    journal.pin({found->device, found->name, person, false, found->keys, std::nullopt});
  }
  if (context.json) {
    print(context, json_flat("mentor.device/1",
                             {{"device", found->device}, {"name", found->name}, {"words", sync::in_one_line(words)}}));
    return Exit::ok;
  }
  const std::string name = visible(found->name);
  if (is_known)
    confirm(context, messages::device_known(name));
  else if (stream.mentorship.empty())
    confirm(context, messages::device_added(name));
  else
    confirm(context, messages::partner_added(name, name_of(store, store.find_uid(Kind::person, person)->text("handle")),
                                             store.find_uid(Kind::mentorship, stream.mentorship)->text("handle")));
  return Exit::ok;
}

/// By its name, or by its id or the beginning of that.
SharedDevice device_meant(std::vector<SharedDevice> devices, const std::string& word) {
  const bool may_be_id = word.size() >= short_id_size;
  std::erase_if(devices, [&](const auto& device) {
    return device.revoked || (device.name != word && !(may_be_id && device.uid.starts_with(word)));
  });
  if (devices.empty()) throw UserError(messages::no_such_device(visible(word)));
  if (devices.size() == 1) return devices.front();
  std::vector<std::string> ids;
  for (const auto& device : devices)
    ids.push_back(short_id(device) + (device.here ? messages::this_device() : std::string()));
  throw UserError(messages::several_devices(visible(word), in_a_row(ids)));
}

Exit run_revoke(Context& context, const InitRequest& request) {
  InStep journal(context.store(Access::write));
  const auto device = device_meant(journal.devices(), request.name);
  if (device.here) throw UserError(messages::not_this_device());
  journal.revoke(device.uid, format_date(context.today()));
  if (context.json)
    print(context, json_flat("mentor.device/1",
                             {{"device", device.uid}, {"name", device.name}, {"words", words_of_device(device)}}));
  else
    confirm(context, messages::device_revoked(visible(device.name)));
  return Exit::ok;
}

Verb init_verb() {
  const auto request = std::make_shared<InitRequest>();
  return {
      .name = "init",
      .summary = "Make this device's keys, and show its eight words",
      .options = {required(word("NAME", request->name, "What you call this device: laptop")),
                  flag("--anew", request->anew, "Make this journal a new device; the one it was is known as another")},
      .footer = "The private keys lie in the state directory, never in the journal, a backup or an export.",
      .run = runs(run_init, request)};
}

Verb devices_verb() {
  return {.name = "list",
          .summary = "List the devices that this journal knows, with their words",
          .run = runs(run_list, std::make_shared<InitRequest>())};
}

Verb pin_verb() {
  const auto request = std::make_shared<PinRequest>();
  Verb verb{.name = "add", .summary = "Trust a device after comparing its eight words", .run = runs(run_pin, request)};
  verb.options = {
      required(words("WORDS", request->words, "The eight words that the other device shows")),
      option("--for", request->who, "WHO", "It is the device of this partner, not mine"),
  };
  return verb;
}

Verb revoke_verb() {
  const auto request = std::make_shared<InitRequest>();
  return {.name = "revoke",
          .summary = "Take out a device that was lost or given away",
          .options = {required(word("NAME", request->name, "The device's name, or its id from mentor device list"))},
          .run = runs(run_revoke, request)};
}

}  // namespace

Verb device_verb() {
  Verb noun{.verbs = {init_verb(), devices_verb(), pin_verb(), revoke_verb()},
            .footer = "How devices and partners keep in step: mentor-sync(7)"};
  noun.alone = devices_verb().run;
  return noun;
}

}  // namespace mentor::commands
