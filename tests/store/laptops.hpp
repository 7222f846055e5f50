// SPDX-License-Identifier: MIT
// Journals on devices that exchange what they changed, through a bag of mail instead of a mailbox.
#pragma once

#include "mentor/store/in_step.hpp"
#include "store/samples.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace mentor::tests {

inline constexpr const char* all_of_mine = "00000000-0000-4000-8000-000000000001";

struct Mail {
  std::string name;
  std::string bytes;
};
using Mailbag = std::vector<Mail>;

/// A journal on a device, with a clock of its own.
struct Laptop {
  std::unique_ptr<Store> store = Store::in_memory();
  sync::DeviceKeys keys = sync::DeviceKeys::random();
  std::string uid = random_uid();
  std::string name;
  std::chrono::seconds skew{0};
  Stream stream{all_of_mine, "", "", "/box", true};
  Instant time = samples::now;
  std::chrono::hours believed{24};                                 ///< how far ahead a clock may be
  std::vector<std::pair<std::string, sync::DeviceKeys>> before{};  ///< devices that it was, when it was restored

  [[nodiscard]] Instant now() const { return time + skew; }
  /// As another journal knows it, in which its owner is `person`.
  [[nodiscard]] SharedDevice as_device(bool here, const std::string& person = std::string(sync::me_word)) const {
    return {uid, name, person, here, keys.offered(), std::nullopt};
  }

  void write(const std::function<void(Writer&)>& work) {
    time += std::chrono::seconds{7};
    store->write("something", now(), work);
  }

  [[nodiscard]] Writing writing(const Stream& on, Writing::Extent extent = Writing::Extent::needed) const {
    Writing writing{&keys, {}, extent};
    for (const auto& device : InStep(*store).devices())
      if (!device.revoked && is_of(device, on)) writing.recipients.push_back({device.uid, device.keys.sealing});
    return writing;
  }

  Published publish(Store::Dry dry = Store::Dry::no) {
    time += std::chrono::seconds{7};
    return InStep(*store).publish(stream, writing(stream), now(), dry);
  }

  Published send_on(const Stream& on, Mailbag& box, Writing::Extent extent = Writing::Extent::needed) {
    time += std::chrono::seconds{7};
    InStep in_step(*store);
    auto published = in_step.publish(on, writing(on, extent), now(), Store::Dry::no);
    for (auto& parcel : in_step.waiting(on)) {
      in_step.delivered(on, parcel.name);
      box.push_back({parcel.name, parcel.bytes});
    }
    return published;
  }
  Published send(Mailbag& box, Writing::Extent extent = Writing::Extent::needed) {
    return send_on(stream, box, extent);
  }

  TakenIn take_on(const Stream& on, const Mail& mail) {
    InStep in_step(*store);
    const auto head = sync::peek(mail.bytes);
    REQUIRE(head);
    const auto devices = in_step.devices();
    std::vector<sync::Pin> pins;
    const SharedDevice* sender = nullptr;
    for (const auto& device : devices) {
      if (!is_of(device, on)) continue;
      const auto role = device.is_mine() ? sync::DeviceOf::me : sync::DeviceOf::partner;
      pins.push_back({device.uid, role, device.person, device.keys, std::nullopt});
      if (head->device == device.uid) sender = &device;
    }
    if (head->stream != on.uid || sender == nullptr || sender->here) return {};
    auto intakes = in_step.intakes(on);
    auto known_as = before;
    known_as.emplace_back(uid, keys);
    for (const auto& [device, own_keys] : known_as) {
      const auto received = sync::receive(mail.name, mail.bytes, {on.uid, device, &own_keys, pins},
                                          intakes[sender->uid], sync::Moment{(now() + believed).time_since_epoch()});
      if (received.fault == sync::Fault::not_for_me) continue;
      CHECK(received.verdict != sync::Verdict::quarantined);  // nobody writes what others cannot read
      if (received.verdict != sync::Verdict::accepted) return {};
      time += std::chrono::seconds{1};
      return in_step.take_in(on, received, {sender, "sync"}, now());
    }
    return {};
  }
  TakenIn take(const Mail& mail) { return take_on(stream, mail); }

  /// What all of it brought.
  TakenIn take_all(const Mailbag& box) {
    TakenIn all;
    for (const auto& mail : box) {
      const auto taken = take(mail);
      all.added += taken.added;
      all.changed += taken.changed;
      all.removed += taken.removed;
      all.refused += taken.refused;
      all.conflicts.insert(all.conflicts.end(), taken.conflicts.begin(), taken.conflicts.end());
    }
    return all;
  }

  void exchange(Mailbag& box) {
    static_cast<void>(send(box, Writing::Extent::changes));
    static_cast<void>(take_all(box));
    static_cast<void>(send(box));
  }

 private:
  [[nodiscard]] static bool is_of(const SharedDevice& device, const Stream& on) {
    return device.is_mine() || device.person == on.partner;
  }
};

/// Devices of one person, who know each other.
inline std::vector<Laptop> paired(std::size_t count) {
  std::vector<Laptop> laptops(count);
  for (std::size_t i = 0; i < count; ++i) laptops[i].name = fmt::format("device {}", i);
  for (auto& one : laptops) {
    InStep in_step(*one.store);
    in_step.begin(one.as_device(true));
    in_step.set_up(one.stream);
    for (const auto& other : laptops)
      if (other.uid != one.uid) in_step.pin(other.as_device(false));
  }
  return laptops;
}

/// Everybody writes and reads until nobody has anything new.
inline void exchange_all(std::vector<Laptop>& laptops, Mailbag& box) {
  for (int round = 0; round < 2; ++round)
    for (auto& laptop : laptops) laptop.exchange(box);
  for (auto& laptop : laptops) static_cast<void>(laptop.take_all(box));
}

/// One more device, which those know, and which knows them.
inline void add_late(std::vector<Laptop>& laptops, const std::vector<std::size_t>& known) {
  Laptop late;
  late.name = "late";
  InStep in_step(*late.store);
  in_step.begin(late.as_device(true));
  in_step.set_up(late.stream);
  for (const auto i : known) {
    in_step.pin(laptops[i].as_device(false));
    InStep(*laptops[i].store).pin(late.as_device(false));
  }
  laptops.push_back(std::move(late));
}

/// Two of them that both have a goal with ana.
inline std::vector<Laptop> paired_with_a_goal(Mailbag& box) {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) {
    samples::pair(w, "ana");
    w.insert(samples::goal("ana"));
  });
  exchange_all(laptops, box);
  return laptops;
}

}  // namespace mentor::tests
