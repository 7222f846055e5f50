// SPDX-License-Identifier: MIT
// One exchange with a mailbox. Its order is what makes a crash harmless: local changes become files in the journal
// first, the number of the last one is remembered outside it, then they are put into the mailbox, and only what was
// delivered is forgotten. What comes is taken in file by file.
#include "commands/support/exchange.hpp"

#include "commands/support/progress.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/devices.hpp"
#include "mentor/sync/receive.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace mentor::commands {

namespace {

constexpr std::size_t longest_offer = 4096;

/// A file that was not taken in yet.
struct NewFile {
  std::string name;
  std::string bytes;
  sync::Header header;
};

class Exchange {
 public:
  Exchange(Context& context, InStep& journal, const Stream& stream, const ExchangeWish& wish)
      : context_(context), journal_(journal), stream_(stream), wish_(wish), devices_(context, journal) {
    exchanged_.told = devices_.news();
  }

  Exchanged run() {
    auto mailbox = context_.mailboxes->open_mailbox(stream_.place, devices_.box());
    mailbox->fetch();
    listing_ = mailbox->list();
    notice_going_back();
    publish();
    if (wish_.dry) return std::move(exchanged_);
    put_offer(*mailbox, devices_, stream_);
    deliver(*mailbox);
    take_in(*mailbox);
    remove_superseded(*mailbox);
    return std::move(exchanged_);
  }

 private:
  [[nodiscard]] bool is_listed(const std::string& name) const {
    return std::any_of(listing_.files.begin(), listing_.files.end(),
                       [&](const Mailed& file) { return file.name == name; });
  }

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
        whole_again_ = true;
        exchanged_.told.push_back(messages::mailbox_lost_mine());
      } else {
        exchanged_.told.push_back(messages::mailbox_went_back(visible(known == nullptr ? device : known->name)));
      }
    }
  }

  void publish() {
    constexpr std::size_t most_files = 100;  // since the last one that holds all
    const auto intakes = journal_.intakes(stream_);
    const auto mine = intakes.find(devices_.here().device);
    const bool many = mine != intakes.end() && mine->second.hashes.size() >= most_files;
    const Writing writing{&devices_.here().keys, devices_.recipients(stream_), whole_again_ || many};
    exchanged_.published =
        journal_.publish(stream_, writing, context_.written_at, wish_.dry ? Store::Dry::yes : Store::Dry::no);
    if (exchanged_.published.withheld > 0)
      exchanged_.told.push_back(messages::gate_held(plural(exchanged_.published.withheld, "change")));
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

  [[nodiscard]] std::set<std::string> names_known() const {
    std::set<std::string> known;
    for (const auto& [device, intake] : journal_.intakes(stream_))
      for (const auto& [sequence, hash] : intake.hashes) known.insert(sync::segment_name(hash));
    for (auto& name : journal_.names_aside(stream_)) known.insert(std::move(name));
    return known;
  }

  /// In the order in which each device wrote them.
  [[nodiscard]] std::vector<NewFile> new_files(Mailbox& mailbox) {
    const auto known = names_known();
    std::vector<Mailed> wanted;
    for (const auto& file : listing_.files)
      if (sync::is_segment_name(file.name) && !known.contains(file.name)) wanted.push_back(file);
    auto texts = mailbox.read(wanted, sync::segment_limit);
    std::vector<NewFile> files;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const auto header = texts[i] ? sync::peek(*texts[i]) : std::nullopt;
      if (!header)
        ++exchanged_.not_whole;
      else if (header->device == devices_.here().device)
        mine_before_.emplace_back(wanted[i].name, *header);
      else if (header->stream == stream_.uid)
        files.push_back({wanted[i].name, std::move(*texts[i]), *header});
    }
    std::sort(files.begin(), files.end(), [](const NewFile& a, const NewFile& b) {
      return std::tie(a.header.device, a.header.sequence, a.name) <
             std::tie(b.header.device, b.header.sequence, b.name);
    });
    return files;
  }

  /// Files of mine from before the one that holds all, once everybody has read that.
  void remove_superseded(Mailbox& mailbox) {
    const auto intakes = journal_.intakes(stream_);
    const auto mine = intakes.find(devices_.here().device);
    if (mine_before_.empty() || mine == intakes.end() || mine->second.hashes.empty()) return;
    const auto& [snapshot, hash] = *mine->second.hashes.begin();
    std::vector<Mailed> whole;
    for (const auto& file : listing_.files)
      if (file.name == sync::segment_name(hash)) whole.push_back(file);
    std::vector<sync::Header> headers;
    for (const auto& text : mailbox.read(whole, sync::segment_limit))
      if (auto header = text ? sync::peek(*text) : std::nullopt) headers.push_back(std::move(*header));
    for (const auto& [name, header] : mine_before_)
      if (header.stream == stream_.uid) headers.push_back(header);
    const auto gone = sync::superseded(snapshot, headers, intakes);
    for (const auto& [name, header] : mine_before_)
      if (header.stream == stream_.uid && std::find(gone.begin(), gone.end(), header.sequence) != gone.end())
        mailbox.remove(name);
    if (!gone.empty()) mailbox.deliver();
  }

  struct Accepted {
    sync::Received received;
    const SharedDevice* device;
  };

  /// With the keys of this device, or of one that this journal was before.
  [[nodiscard]] sync::Received receive(const NewFile& file, const sync::Intakes& intakes, const sync::Intake& intake) {
    const auto pins = devices_.pins(stream_, intakes);
    sync::Received received;
    for (const auto& own : devices_.keys()) {
      received = sync::receive(file.name, file.bytes, {stream_.uid, own.device, &own.keys, pins}, intake,
                               sync::Moment{context_.written_at.time_since_epoch()});
      if (received.fault != sync::Fault::not_for_me) break;
    }
    return received;
  }

  void take_in(Mailbox& mailbox) {
    const auto first = journal_.intakes(stream_);
    sync::Intakes intakes = first;
    std::vector<Accepted> accepted;
    for (const auto& file : new_files(mailbox)) {
      auto received = receive(file, first, intakes[file.header.device]);
      const auto* device = devices_.find(file.header.device);
      if (received.verdict == sync::Verdict::accepted && device != nullptr) {
        intakes[file.header.device] = received.intake;
        waiting_.erase(file.header.device);  // what holds all needs none of those before it
        accepted.push_back({std::move(received), device});
      } else {
        put_aside(file, received, device);
      }
    }
    for (const auto& [device, count] : waiting_) exchanged_.not_whole += count;
    if (!unknown_.empty()) exchanged_.told.push_back(messages::unknown_devices_write());
    ask_about_removals(accepted);
    ProgressLine line(context_, "Taking in", "files", static_cast<std::int64_t>(accepted.size()));
    for (const auto& one : accepted) {
      auto taken = journal_.take_in(stream_, one.received, {one.device, messages::sync_from(one.device->name)},
                                    context_.written_at);
      exchanged_.taken.emplace_back(one.device->name, std::move(taken));
      line.step();
    }
  }

  void put_aside(const NewFile& file, const sync::Received& received, const SharedDevice* device) {
    const std::string name = visible(device == nullptr ? std::string() : device->name);
    switch (received.verdict) {
      case sync::Verdict::accepted:
      case sync::Verdict::repeated:
        return;
      case sync::Verdict::waits:
        ++waiting_[file.header.device];
        return;
      case sync::Verdict::held:
        return exchanged_.told.push_back(messages::held_for_clock(name));
      case sync::Verdict::stopped:
        journal_.keep_intake(stream_, file.header.device, received.intake);
        return exchanged_.told.push_back(messages::device_stopped(name));
      case sync::Verdict::quarantined:
        break;
    }
    using sync::Fault;
    const Fault fault = received.fault;
    if (fault == Fault::unknown_device) {
      unknown_.insert(file.header.device);
      return;
    }
    if (fault == Fault::torn || fault == Fault::other_name || fault == Fault::newer) {
      ++exchanged_.not_whole;
      return;
    }
    const bool silent = fault == Fault::not_for_me || fault == Fault::revoked;
    if (journal_.set_aside(stream_, file.name, sync::in_words(fault)) && !silent)
      exchanged_.told.push_back(messages::file_without_effect(file.name, name, sync::in_words(fault)));
  }

  void ask_about_removals(const std::vector<Accepted>& accepted) {
    constexpr std::int64_t few = 20;
    std::int64_t removals = 0;
    for (const auto& one : accepted) removals += journal_.count_removed_by(one.received.segment.contents.ops);
    if (wish_.yes || removals < few || removals * 5 < journal_.count_records()) return;
    const std::string count = plural(removals, "record");
    if (!context_.interactive) throw UserError(messages::yes_to_removals(count), Exit::failed);
    const std::string word = to_lower_ascii(trim(context_.terminal->ask(messages::really_remove_so_many(count))));
    if (word != "y" && word != "yes") throw UserError(messages::removals_not_taken(), Exit::aborted);
  }

  Context& context_;
  InStep& journal_;
  const Stream& stream_;
  const ExchangeWish& wish_;
  OwnDevices devices_;
  MailboxListing listing_;
  Exchanged exchanged_;
  std::set<std::string> unknown_;
  std::map<std::string, std::int64_t> waiting_;
  std::vector<std::pair<std::string, sync::Header>> mine_before_;
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
