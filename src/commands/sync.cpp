// SPDX-License-Identifier: MIT
// `mentor sync` and `mentor share`: one's own devices, and both sides of one mentorship, in step through a mailbox.
#include "commands/support/exchange.hpp"
#include "commands/support/output.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/devices.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

struct SyncRequest {
  ExchangeWish wish;
  std::string place;
  std::string who;
  std::optional<std::string> step;
};

/// Devices that nobody compared yet, each a line.
std::vector<std::string> offers_in_words(Mailbox& mailbox, const OwnDevices& devices, const Stream& stream,
                                         const std::string& handle) {
  std::vector<std::string> lines;
  for (const auto& offer : offers_in(mailbox, devices.here().device)) {
    const bool mine = offer.role == sync::DeviceOf::me;
    if (devices.find(offer.device) == nullptr && mine == stream.mentorship.empty())
      lines.push_back(messages::device_offers(visible(offer.name), handle.empty() ? "" : " --for " + handle));
  }
  return lines;
}

Exit set_up(Context& context, InStep& journal, Stream stream, const std::string& place, const std::string& handle) {
  const OwnDevices devices(context, journal);
  stream.place = context.mailboxes->full_place(place);
  if (stream.place.find(':') == std::string::npos) context.files->make_folder(stream.place, "PLACE");
  auto mailbox = context.mailboxes->open_mailbox(stream.place, devices.box());
  mailbox->fetch();
  put_offer(*mailbox, devices, stream);
  mailbox->deliver();
  journal.set_up(stream);
  const auto lines = offers_in_words(*mailbox, devices, stream, handle);
  const std::string words = sync::in_one_line(sync::words_of(devices.here().device, devices.here().keys.offered()));
  if (context.json) {
    print(context, json_flat("mentor.mailbox/1", {{"place", stream.place}, {"words", words}, {"remarks", lines}}));
    return Exit::ok;
  }
  confirm(context, messages::stream_set_up(visible(stream.place)));
  for (const auto& line : lines) confirm(context, line);
  return Exit::ok;
}

Exit exchange_and_say(Context& context, InStep& journal, const Stream& stream, const ExchangeWish& wish) {
  const Exchanged exchanged = exchange(context, journal, stream, wish);
  say_exchanged(context, exchanged, stream, wish);
  return Exit::ok;
}

/// What would leave with the first exchange, before there is a place or anybody who could read it.
Exit try_and_say(Context& context, InStep& journal, const Stream& stream, const ExchangeWish& wish) {
  Exchanged trial;
  trial.published = journal.publish(stream, {}, context.written_at, Store::Dry::yes);
  say_exchanged(context, trial, stream, wish);
  return Exit::ok;
}

Stream first_of_mine() { return {stream_of_mine(), "", "", "", true}; }

Exit run_sync(Context& context, const SyncRequest& request) {
  InStep journal(context.store(Access::write));
  const auto stream = journal.stream_of("");
  if (!stream && request.wish.dry) return try_and_say(context, journal, first_of_mine(), request.wish);
  if (!stream) throw UserError(messages::no_sync_yet(), Exit::failed);
  return exchange_and_say(context, journal, *stream, request.wish);
}

Exit run_sync_setup(Context& context, const SyncRequest& request) {
  InStep journal(context.store(Access::write));
  return set_up(context, journal, journal.stream_of("").value_or(first_of_mine()), request.place, "");
}

bool knows_device_of(const InStep& journal, const std::string& uid) {
  const auto devices = journal.devices();
  return std::any_of(devices.begin(), devices.end(),
                     [&](const auto& device) { return device.person == uid && !device.revoked; });
}

/// A share whose mentorship was removed goes on with this one.
Stream stream_to_share(const Store& store, const InStep& journal, const Mentorship& mentorship, const Person& partner) {
  if (auto stream = journal.stream_of(mentorship.uid)) return *stream;
  const auto other = journal.stream_with(partner.uid);
  if (!other) return {random_uid(), mentorship.uid, partner.uid, "", true};
  if (const auto there = store.find_uid(Kind::mentorship, other->mentorship))
    throw UserError(messages::shares_another(there->text("handle"), visible(partner.name)));
  return {other->uid, mentorship.uid, partner.uid, other->place, other->opened};
}

Exit run_share(Context& context, const SyncRequest& request) {
  Store& store = context.store(Access::write);
  InStep journal(store);
  const std::string handle = to_lower_ascii(trim(request.who));
  if (const auto left = request.step ? std::nullopt : journal.stream_left_by(handle)) {
    if (!knows_device_of(journal, left->partner))
      throw UserError(messages::nobody_to_withdraw_from(handle), Exit::failed);
    if (store.find_handle(Kind::mentorship, handle)) remark(context, messages::shared_until_removed(handle));
    return exchange_and_say(context, journal, *left, request.wish);
  }
  const Mentorship mentorship = find_mentorship(context, store, request.who);
  const auto partners = partners_of(store, mentorship.handle);
  if (partners.size() != 1) throw UserError(messages::share_of_group(mentorship.handle));
  const auto& partner = partners.front();
  if (request.step) {
    if (*request.step != "setup") throw UserError(messages::share_words(visible(*request.step)));
    if (request.place.empty()) throw UserError(messages::share_needs_place(mentorship.handle));
    return set_up(context, journal, stream_to_share(store, journal, mentorship, partner), request.place,
                  mentorship.handle);
  }
  const auto stream = journal.stream_of(mentorship.uid);
  if (request.wish.dry && (!stream || !knows_device_of(journal, partner.uid)))
    return try_and_say(context, journal, stream_to_share(store, journal, mentorship, partner), request.wish);
  if (!stream) throw UserError(messages::no_share_yet(mentorship.handle), Exit::failed);
  if (!knows_device_of(journal, partner.uid))
    throw UserError(messages::no_partner_device(visible(partner.name), mentorship.handle), Exit::failed);
  return exchange_and_say(context, journal, *stream, request.wish);
}

/// They exchange by themselves, or must not, so that what was restored is looked at first.
constexpr std::string_view exchanges_itself[] = {"sync", "share", "device", "restore", "erase"};

Options wish_options(ExchangeWish& wish) {
  return {
      flag("--dry-run", wish.dry, "Say in plain text what would leave, a line a record; with -v all words"),
      flag("--reveal", wish.reveal, "With --dry-run: the words of sealed items too"),
      flag("--yes", wish.yes, "Apply what came even if it removes a lot"),
  };
}

}  // namespace

void keep_in_step(Context& context, const Command& done) {
  const bool by_itself =
      std::find(std::begin(exchanges_itself), std::end(exchanges_itself), done.name) != std::end(exchanges_itself);
  if (!context.config.sync_auto || by_itself || !context.opened_for_writing() || context.mailboxes == nullptr) return;
  const auto refusal = refusal_of([&] {
    InStep journal(context.store(Access::write));
    if (const auto stream = journal.stream_of(""))
      for (const auto& line : exchange(context, journal, *stream, {}).told) remark(context, line);
  });
  if (refusal) remark(context, messages::auto_sync_failed(refusal->what()));
}

Verb sync_verb() {
  const auto request = std::make_shared<SyncRequest>();
  Verb setup{.name = "setup",
             .summary = "Name the folder or git repository that carries what your devices share",
             .options = {required(word("PLACE", request->place, "A folder, or a git address: file, https or ssh"))},
             .run = runs(run_sync_setup, request)};
  Verb verb{.options = wish_options(request->wish),
            .verbs = {std::move(setup)},
            .footer = "How devices and partners keep in step: mentor-sync(7)",
            .run = runs(run_sync, request)};
  return verb;
}

Verb share_verb() {
  const auto request = std::make_shared<SyncRequest>();
  Verb verb{.footer = "How devices and partners keep in step: mentor-sync(7)", .run = runs(run_share, request)};
  verb.options = {
      required(word("WHO", request->who, "The mentorship's handle")),
      word("STEP", request->step, "\"setup\", to name the place"),
      word("PLACE", request->place, "A folder, or a git address: file, https or ssh"),
      wish_options(request->wish),
  };
  return verb;
}

}  // namespace mentor::commands
