// SPDX-License-Identifier: MIT
// One exchange with a mailbox. Its order is what makes a crash harmless: local changes become files in the journal
// first, what comes is taken in file by file, what others now need is added; then the number of the last file is
// remembered outside the journal, they are put into the mailbox, and only what was delivered is forgotten.
#include "commands/support/exchange.hpp"

#include "commands/support/output.hpp"
#include "commands/support/progress.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/devices.hpp"
#include "mentor/render/sentences.hpp"
#include "mentor/sync/receive.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace mentor::commands {

namespace {

constexpr std::size_t longest_offer = 4096;

class Exchange {
 public:
  Exchange(Context& context, InStep& journal, const Stream& stream, const ExchangeWish& wish)
      : context_(context),
        journal_(journal),
        stream_(stream),
        wish_(wish),
        devices_(context, journal, wish.dry ? Store::Dry::yes : Store::Dry::no) {}

  Exchanged run() {
    auto mailbox = open();
    if (devices_.news().empty() && somebody_writes_as_me()) {
      devices_.become_new();
      mailbox.reset();  // each device has its own part of it
      mailbox = open();
    }
    exchanged_.told = devices_.news();
    notice_going_back();
    notice_strange();
    // What was changed here is joined before what comes, so that none of it is lost. On a share that another device of
    // mine began, this one first hears what is whose.
    const bool begins = begins_to_share();
    if (!begins || wish_.dry) publish(Writing::Extent::changes);
    if (wish_.dry) return std::move(exchanged_);
    take_in();
    if (!begins || !is_unknown_to_somebody())
      publish(whole_again_ || are_many_files() ? Writing::Extent::whole : Writing::Extent::needed);
    put_offer(*mailbox, devices_, stream_);
    deliver(*mailbox);
    remove_superseded(*mailbox);
    return std::move(exchanged_);
  }

 private:
  std::unique_ptr<Mailbox> open() {
    auto mailbox = context_.mailboxes->open_mailbox(stream_.place, devices_.box());
    mailbox->fetch();
    listing_ = mailbox->list();
    read_new_files(*mailbox);
    return mailbox;
  }

  [[nodiscard]] bool is_listed(const std::string& name) const {
    return std::any_of(listing_.files.begin(), listing_.files.end(),
                       [&](const Mailed& file) { return file.name == name; });
  }

  [[nodiscard]] std::set<std::string> names_known() const {
    std::set<std::string> known;
    for (const auto& [device, intake] : journal_.intakes(stream_))
      for (const auto& [sequence, hash] : intake.hashes) known.insert(sync::segment_name(hash));
    for (auto& name : journal_.names_aside(stream_)) known.insert(std::move(name));
    return known;
  }

  void read_new_files(Mailbox& mailbox) {
    const auto known = names_known();
    std::vector<Mailed> wanted;
    for (const auto& file : listing_.files)
      if (sync::is_segment_name(file.name) && !known.contains(file.name)) wanted.push_back(file);
    auto texts = mailbox.read(wanted, sync::segment_limit);
    files_.clear();
    mine_before_.clear();
    late_.clear();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const auto header = texts[i] ? sync::peek(*texts[i]) : std::nullopt;
      if (!header)
        late_.insert(wanted[i].name);
      else if (header->stream == stream_.uid && header->device == devices_.here().device)
        mine_before_.push_back({{wanted[i].name, std::move(*texts[i])}, *header});
      else if (header->stream == stream_.uid)
        files_.push_back({wanted[i].name, std::move(*texts[i])});
    }
  }

  /// This device, then those that the journal was before.
  [[nodiscard]] std::vector<sync::Receiver> receivers(std::span<const sync::Pin> pins) const {
    std::vector<sync::Receiver> all;
    for (const auto& own : devices_.keys()) all.push_back({stream_.uid, own.device, &own.keys, pins});
    return all;
  }

  /// A file that this journal did not write, signed by its key: the journal is on two machines, or was restored with
  /// its keys.
  [[nodiscard]] bool somebody_writes_as_me() const {
    const auto intakes = journal_.intakes(stream_);
    const auto mine = intakes.find(devices_.here().device);
    const sync::Intake written = mine == intakes.end() ? sync::Intake{} : mine->second;
    const std::uint64_t kept_from = written.hashes.empty() ? 0 : written.hashes.begin()->first;
    const auto pins = devices_.pins(stream_, intakes);
    return std::any_of(mine_before_.begin(), mine_before_.end(), [&](const auto& one) {
      const auto& [file, header] = one;
      if (header.sequence < kept_from) return false;
      const auto found = sync::receive(file.name, file.bytes, receivers(pins).front(), written, now());
      return found.verdict != sync::Verdict::quarantined && found.verdict != sync::Verdict::repeated;
    });
  }

  [[nodiscard]] bool begins_to_share() const {
    return !stream_.mentorship.empty() && !journal_.intakes(stream_).contains(devices_.here().device);
  }

  [[nodiscard]] bool is_unknown_to_somebody() const {
    return std::any_of(waiting_.begin(), waiting_.end(), [](const auto& one) { return one.second.not_for_me; });
  }

  [[nodiscard]] sync::Moment now() const { return sync::Moment{context_.written_at.time_since_epoch()}; }

  /// The newest file of each device that was taken in, or sent, must still be there.
  void notice_going_back() {
    std::set<std::string> waiting;
    for (const auto& parcel : journal_.waiting(stream_)) waiting.insert(parcel.name);
    for (const auto& [device, intake] : journal_.intakes(stream_)) {
      const auto last = intake.hashes.find(intake.sequence);
      if (last == intake.hashes.end()) continue;
      const std::string name = sync::segment_name(last->second);
      if (is_listed(name) || waiting.contains(name)) continue;
      const auto* known = devices_.find(device);
      if (device == devices_.here().device) {
        if (listing_.files.empty())
          throw UserError(messages::mailbox_is_empty(visible(stream_.place), verb()), Exit::failed);
        whole_again_ = true;
        exchanged_.told.push_back(wish_.dry ? messages::mailbox_lacks_mine() : messages::mailbox_lost_mine());
      } else if (is_news(name + " was lost")) {
        exchanged_.told.push_back(messages::mailbox_went_back(visible(known == nullptr ? device : known->name)));
      }
    }
  }

  /// What else lies there is left alone, and told once.
  void notice_strange() {
    if (wish_.dry) return;
    std::vector<std::string> fresh;
    for (const auto& name : listing_.strange)
      if (journal_.set_aside(stream_, name, "")) fresh.push_back("\"" + visible(truncate(name, 60)) + "\"");
    constexpr std::size_t most = 5;
    if (fresh.size() > most) {
      const std::string more = plural(static_cast<std::int64_t>(fresh.size() - most + 1), "other");
      fresh.resize(most - 1);
      fresh.push_back(more);
    }
    if (!fresh.empty()) exchanged_.told.push_back(messages::strange_files(in_a_row(fresh)));
  }

  [[nodiscard]] bool are_many_files() const {
    constexpr std::size_t most_files = 100;  // since the last one that holds all
    const auto intakes = journal_.intakes(stream_);
    const auto mine = intakes.find(devices_.here().device);
    return mine != intakes.end() && mine->second.hashes.size() >= most_files + files_of_whole(mine->second);
  }

  static std::size_t files_of_whole(const sync::Intake& mine) {
    return mine.whole == 0 ? 0 : mine.whole - mine.hashes.begin()->first;
  }

  void publish(Writing::Extent extent) {
    const Writing writing{&devices_.here().keys, devices_.recipients(stream_), extent};
    add(exchanged_.published,
        journal_.publish(stream_, writing, context_.written_at, wish_.dry ? Store::Dry::yes : Store::Dry::no));
  }

  void deliver(Mailbox& mailbox) {
    const auto parcels = journal_.waiting(stream_);
    const auto intakes = journal_.intakes(stream_);
    if (const auto mine = intakes.find(devices_.here().device); mine != intakes.end() && !parcels.empty())
      devices_.remember_sent(stream_, mine->second.sequence);
    ProgressLine line(context_, "Sending", "files");
    for (const auto& parcel : parcels) {
      mailbox.put(parcel.name, parcel.bytes);
      line.step();
    }
    mailbox.deliver();
    for (const auto& parcel : parcels) journal_.delivered(stream_, parcel.name);
  }

  /// Files of mine from before the one that holds all, once everybody has read that.
  void remove_superseded(Mailbox& mailbox) {
    const auto intakes = journal_.intakes(stream_);
    const auto readers = devices_.recipients(stream_);
    bool removed = false;
    for (const auto& [file, header] : mine_before_)
      if (sync::is_superseded(header, readers, intakes)) {
        mailbox.remove(file.name);
        removed = true;
      }
    if (removed) mailbox.deliver();
  }

  struct Accepted {
    sync::Received received;
    const SharedDevice* device;
  };

  void take_in() {
    sync::Intakes intakes = journal_.intakes(stream_);
    const auto pins = devices_.pins(stream_, intakes);
    std::vector<Accepted> accepted;
    for (auto& received : sync::receive_all(files_, receivers(pins), intakes, now())) {
      const auto* device = devices_.find(received.segment.header.device);
      if (received.verdict == sync::Verdict::accepted && device != nullptr) {
        waiting_.erase(device->uid);  // what holds all needs none of those before it
        accepted.push_back({std::move(received), device});
      } else {
        put_aside(received, device);
      }
    }
    files_.clear();
    ask_about_removals(accepted);
    tell_of_waiting();
    ProgressLine line(context_, "Taking in", "files", static_cast<std::int64_t>(accepted.size()));
    for (const auto& one : accepted) {
      auto taken = journal_.take_in(stream_, one.received, {one.device, messages::sync_from(one.device->name)},
                                    context_.written_at);
      for (const auto& handle : taken.erased)
        exchanged_.told.push_back(messages::erased_there(handle, visible(one.device->name)));
      exchanged_.taken.push_back({one.device->uid, one.device->name, std::move(taken)});
      line.step();
    }
    Store& store = context_.store(Access::write);
    if (store.is_rewriting_due()) store.rewrite();
  }

  /// What of a device's files cannot be taken in yet.
  struct Waiting {
    std::string called;
    std::set<std::string> names;
    bool held = false;        ///< for its clock
    bool not_for_me = false;  ///< it does not know this device yet
  };

  void put_aside(const sync::Received& received, const SharedDevice* device) {
    using sync::Fault;
    const std::string name = visible(device == nullptr ? std::string() : device->name);
    const Fault fault = received.fault;
    switch (received.verdict) {
      case sync::Verdict::accepted:
      case sync::Verdict::repeated:
        return;
      case sync::Verdict::waits:
      case sync::Verdict::held: {
        Waiting& waiting = waiting_[received.segment.header.device];
        waiting.called = name;
        waiting.names.insert(received.name);
        waiting.held = waiting.held || received.verdict == sync::Verdict::held;
        waiting.not_for_me = waiting.not_for_me || fault == Fault::not_for_me;
        return;
      }
      case sync::Verdict::stopped:
        journal_.keep_intake(stream_, received.segment.header.device, received.intake);
        if (!was_this_one(received.segment.header.device) && is_news(received.segment.header.device + " was stopped"))
          exchanged_.told.push_back(messages::device_stopped(name));
        return;
      case sync::Verdict::quarantined:
        break;
    }
    if (fault == Fault::unknown_device) {
      unknown_.insert(received.segment.header.device + " is unknown");
    } else if (fault == Fault::torn || fault == Fault::other_name || fault == Fault::newer) {
      late_.insert(received.name);
    } else {
      const bool silent = fault == Fault::not_for_me || fault == Fault::revoked;
      if (journal_.set_aside(stream_, received.name, sync::in_words(fault)) && !silent)
        exchanged_.told.push_back(messages::file_without_effect(received.name, name, sync::in_words(fault)));
    }
  }

  [[nodiscard]] bool was_this_one(const std::string& device) const {
    return std::any_of(devices_.keys().begin(), devices_.keys().end(),
                       [&](const sync::KeyFile& own) { return own.device == device; });
  }

  /// What was never told before.
  bool is_news(const std::string& what) {
    return wish_.dry || journal_.set_aside(stream_, what, "", InStep::Aside::late);
  }

  std::int64_t count_news(const std::set<std::string>& names) {
    return std::count_if(names.begin(), names.end(), [&](const auto& name) { return is_news(name); });
  }

  void tell_of_waiting() {
    for (const auto& [device, waiting] : waiting_) {
      if (waiting.held) {
        exchanged_.told.push_back(messages::held_for_clock(waiting.called));
      } else if (waiting.not_for_me) {
        if (count_news(waiting.names) > 0) exchanged_.told.push_back(messages::not_added_there(waiting.called));
      } else {
        late_.insert(waiting.names.begin(), waiting.names.end());
      }
    }
    exchanged_.not_whole = static_cast<std::int64_t>(late_.size());
    if (const auto fresh = count_news(late_); fresh > 0)
      exchanged_.told.push_back(messages::not_whole_yet(plural(fresh, "file")));
    if (count_news(unknown_) > 0) exchanged_.told.push_back(messages::unknown_devices_write(for_whom()));
  }

  /// With whom; nothing among my own devices, or where the mentorship was removed.
  [[nodiscard]] std::optional<std::string> handle() const {
    if (stream_.mentorship.empty()) return std::nullopt;
    const auto mentorship = context_.store(Access::write).find_uid(Kind::mentorship, stream_.mentorship);
    return mentorship ? std::optional(mentorship->text("handle")) : std::nullopt;
  }

  [[nodiscard]] std::string for_whom() const {
    const auto with = handle();
    return with ? " --for " + *with : "";
  }

  [[nodiscard]] std::string verb() const {
    return stream_.mentorship.empty() ? "sync" : "share " + handle().value_or("WHO");
  }

  void ask_about_removals(const std::vector<Accepted>& accepted) {
    constexpr std::int64_t few = 20;
    std::int64_t removals = 0;
    for (const auto& one : accepted) removals += journal_.count_removed_by(one.received.segment.contents.ops);
    if (wish_.yes || removals < few || removals * 5 < journal_.count_records()) return;
    const std::string count = plural(removals, "record");
    if (!context_.interactive) throw UserError(messages::yes_to_removals(count), Exit::failed);
    if (!said_yes(context_, messages::really_remove_so_many(count)))
      throw UserError(messages::removals_not_taken(), Exit::aborted);
  }

  Context& context_;
  InStep& journal_;
  const Stream& stream_;
  const ExchangeWish& wish_;
  OwnDevices devices_;
  MailboxListing listing_;
  Exchanged exchanged_;
  std::vector<sync::MailFile> files_;                                 ///< of others, not taken in yet
  std::vector<std::pair<sync::MailFile, sync::Header>> mine_before_;  ///< of this device, from before its snapshot
  std::map<std::string, Waiting> waiting_;                            ///< by the device
  std::set<std::string> late_;                                        ///< not whole, or one before is missing
  std::set<std::string> unknown_;
  bool whole_again_ = false;
};

}  // namespace

Exchanged exchange(Context& context, InStep& journal, const Stream& stream, const ExchangeWish& wish) {
  return Exchange(context, journal, stream, wish).run();
}

std::vector<sync::Offer> offers_in(Mailbox& mailbox, const std::string& here) {
  std::vector<Mailed> wanted;
  for (const auto& file : mailbox.list().files)
    if (!sync::is_segment_name(file.name) && file.size <= longest_offer) wanted.push_back(file);
  std::vector<sync::Offer> offers;
  for (const auto& text : mailbox.read(wanted, longest_offer))
    if (auto offer = text ? sync::read_offer(*text) : std::nullopt; offer && offer->device != here)
      offers.push_back(std::move(*offer));
  return offers;
}

void put_offer(Mailbox& mailbox, const OwnDevices& devices, const Stream& stream) {
  const auto offer = devices.offer(stream);
  mailbox.put(sync::offer_file_name(offer), sync::offer_text(offer, devices.here().keys));
}

}  // namespace mentor::commands
