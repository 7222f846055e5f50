// SPDX-License-Identifier: MIT
// Kim and Ana, each with a journal on two devices; the first device of each also shares their mentorship.
#pragma once

#include "store/laptops.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mentor::tests {

/// What exchanges brought, all in all.
struct Came {
  std::int64_t refused = 0;
  std::int64_t parked = 0;
  std::vector<std::string> set_back;  ///< "g1"
  std::int64_t kept_by_partner = 0;
  std::int64_t removals = 0;
};

struct Journal : Laptop {
  std::string partner{};  ///< handle of the mentorship with them, and of their person
  std::vector<Stream> streams{};
  Came came{};

  Journal() {
    name = uid.substr(0, 4);
    believed = std::chrono::hours{48};
  }
  void undo() {
    time += std::chrono::seconds{7};
    static_cast<void>(store->undo(1, now()));
  }
  void redo() {
    time += std::chrono::seconds{7};
    static_cast<void>(store->redo(1, now()));
  }
  [[nodiscard]] const Stream& own() const { return streams.front(); }
  [[nodiscard]] const Stream& share() const { return streams.back(); }

  Published send(const Stream& on, Mailbag& box) {
    auto published = send_on(on, box);
    for (const auto& one : published.set_back) came.set_back.push_back(to_text(one.record));
    came.kept_by_partner += published.kept_by_partner;
    came.removals += on.partner.empty() ? 0 : published.removals;
    return published;
  }

  void exchange(const Stream& on, Mailbag& box) {
    send(on, box);
    for (const auto& mail : Mailbag(box)) {
      const auto taken = take_on(on, mail);
      came.refused += taken.refused;
      came.parked += taken.parked;
    }
  }

  [[nodiscard]] std::string mentorship() const { return store->find_handle(Kind::mentorship, partner)->uid; }
  [[nodiscard]] std::string person() const { return store->find_handle(Kind::person, partner)->uid; }
};

/// [0] and [1] are Kim's, [2] and [3] are Ana's; [0] and [2] share.
struct TwoPeople {
  std::vector<Journal> journals{4};
  Mailbag box{};

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
      const std::string own = i < 2 ? all_of_mine : "00000000-0000-4000-8000-000000000002";
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
