// SPDX-License-Identifier: MIT
// Kim and Ana, each with a journal on two devices; the first device of each also shares their mentorship.
#pragma once

#include "mentor/store/in_step.hpp"
#include "store/samples.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mentor::tests {

struct Posted {
  std::string stream;
  std::string name;
  std::string bytes;
};
using Box = std::vector<Posted>;

/// What exchanges brought, all in all.
struct Came {
  std::int64_t refused = 0;
  std::int64_t parked = 0;
  std::vector<std::string> set_back;  ///< "g1"
  std::int64_t kept_by_partner = 0;
  std::int64_t removals = 0;
};

struct Journal {
  std::unique_ptr<Store> store = Store::in_memory();
  sync::DeviceKeys keys = sync::DeviceKeys::random();
  std::string uid = random_uid();
  std::string partner{};  ///< handle of the mentorship with them, and of their person
  std::chrono::seconds skew{0};
  Instant time = samples::now;
  std::vector<Stream> streams{};
  std::vector<std::pair<std::string, sync::DeviceKeys>> before{};  ///< devices that it was, when it was restored
  Came came{};

  [[nodiscard]] Instant now() { return time + skew; }
  void write(const std::function<void(Writer&)>& work) {
    time += std::chrono::seconds{7};
    store->write("something", now(), work);
  }
  void undo() {
    time += std::chrono::seconds{7};
    static_cast<void>(store->undo(1, now()));
  }
  void redo() {
    time += std::chrono::seconds{7};
    static_cast<void>(store->redo(1, now()));
  }
  [[nodiscard]] SharedDevice as_device(bool here, const std::string& person) const {
    return {uid, uid.substr(0, 4), person, here, keys.offered(), std::nullopt};
  }
  [[nodiscard]] const Stream& own() const { return streams.front(); }
  [[nodiscard]] const Stream& share() const { return streams.back(); }

  [[nodiscard]] Writing writing_to(const Stream& stream) const {
    Writing writing;
    writing.keys = &keys;
    for (const auto& device : InStep(*store).devices())
      if (device.is_mine() || device.person == stream.partner)
        writing.recipients.push_back({device.uid, device.keys.sealing});
    return writing;
  }

  Published send(const Stream& stream, Box& box) {
    InStep in_step(*store);
    time += std::chrono::seconds{1};
    auto published = in_step.publish(stream, writing_to(stream), now(), Store::Dry::no);
    for (const auto& one : published.set_back) came.set_back.push_back(to_text(one.record));
    came.kept_by_partner += published.kept_by_partner;
    came.removals += stream.partner.empty() ? 0 : published.removals;
    for (auto& parcel : in_step.waiting(stream)) {
      in_step.delivered(stream, parcel.name);
      box.push_back({stream.uid, parcel.name, parcel.bytes});
    }
    return published;
  }

  void take(const Stream& stream, const Posted& mail) {
    const auto head = sync::peek(mail.bytes);
    REQUIRE(head);
    if (mail.stream != stream.uid || head->device == uid) return;
    InStep in_step(*store);
    const auto devices = in_step.devices();
    std::vector<sync::Pin> pins;
    const SharedDevice* sender = nullptr;
    for (const auto& device : devices) {
      pins.push_back({device.uid, device.is_mine() ? sync::DeviceOf::me : sync::DeviceOf::partner, device.person,
                      device.keys, std::nullopt});
      if (head->device == device.uid) sender = &device;
    }
    if (sender == nullptr) return;
    auto intakes = in_step.intakes(stream);
    auto known_as = before;
    known_as.emplace_back(uid, keys);
    for (const auto& [device, own_keys] : known_as) {
      const auto received =
          sync::receive(mail.name, mail.bytes, {stream.uid, device, &own_keys, pins}, intakes[sender->uid],
                        sync::Moment{(now() + std::chrono::hours{48}).time_since_epoch()});
      if (received.fault == sync::Fault::not_for_me) continue;
      CHECK(received.verdict != sync::Verdict::quarantined);  // nobody writes what others cannot read
      if (received.verdict != sync::Verdict::accepted) return;
      time += std::chrono::seconds{1};
      const auto taken = in_step.take_in(stream, received, {sender, "sync"}, now());
      came.refused += taken.refused;
      came.parked += taken.parked;
      return;
    }
  }

  void exchange(const Stream& stream, Box& box) {
    send(stream, box);
    for (const auto& mail : Box(box)) take(stream, mail);
  }

  [[nodiscard]] std::string mentorship() const { return store->find_handle(Kind::mentorship, partner)->uid; }
  [[nodiscard]] std::string person() const { return store->find_handle(Kind::person, partner)->uid; }
};

/// [0] and [1] are Kim's, [2] and [3] are Ana's; [0] and [2] share.
struct TwoPeople {
  std::vector<Journal> journals{4};
  Box box{};

  Journal& kim() { return journals[0]; }
  Journal& kims_other() { return journals[1]; }
  Journal& ana() { return journals[2]; }
  Journal& anas_other() { return journals[3]; }

  TwoPeople() {
    for (std::size_t i = 0; i < 4; ++i) {
      auto& journal = journals[i];
      journal.partner = i < 2 ? "ana" : "kim";
      InStep in_step(*journal.store);
      in_step.begin(journal.as_device(true, "me"));
      const std::string own = i < 2 ? "00000000-0000-4000-8000-000000000001" : "00000000-0000-4000-8000-000000000002";
      journal.streams.push_back({own, "", "", "/box", true});
      in_step.set_up(journal.streams.front());
      in_step.pin(journals[i ^ 1U].as_device(false, "me"));
    }
    kim().write([](Writer& w) { samples::pair(w, "ana"); });
    ana().write([](Writer& w) { samples::pair(w, "kim"); });
    sync();
    for (const std::size_t i : {0U, 2U}) {
      auto& journal = journals[i];
      journal.streams.push_back(
          {"00000000-0000-4000-8000-000000000003", journal.mentorship(), journal.person(), "/ours", i == 0});
      InStep(*journal.store).set_up(journal.streams.back());
      InStep(*journal.store).pin(journals[2 - i].as_device(false, journal.person()));
    }
    exchange_all();
  }

  void sync() {
    for (int round = 0; round < 2; ++round)
      for (auto& journal : journals) journal.exchange(journal.own(), box);
  }
  void share() {
    for (int round = 0; round < 2; ++round)
      for (const std::size_t i : {0U, 2U}) journals[i].exchange(journals[i].share(), box);
  }
  void exchange_all() {
    for (int round = 0; round < 3; ++round) {
      sync();
      share();
    }
    sync();
  }
};

inline Goal shared_goal(const std::string& with) {
  Goal goal = samples::goal(with);
  goal.visibility = Visibility::shared;
  return goal;
}

inline void set(Journal& journal, const Record& record, std::string_view field, Value value) {
  journal.write([&](Writer& w) {
    Record changed = record;
    changed.set(field, std::move(value));
    w.update(changed);
  });
}

}  // namespace mentor::tests
