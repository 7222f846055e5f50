// SPDX-License-Identifier: MIT
// An undo after other devices gave a handle to somebody else: what comes back is about whom it was about.
#include "store/contents.hpp"
#include "store/two_people.hpp"
#include "support/layers.hpp"

namespace mentor::tests {

namespace {

constexpr Kind kinds_that_name_ana[] = {Kind::goal, Kind::commitment, Kind::tag};

/// The fields in which those name a mentorship or a person by its handle.
std::string names_in(const Store& store) {
  std::string names;
  for (const Kind kind : kinds_that_name_ana)
    for (const auto& record : store.list({.kind = kind}))
      for (const std::string_view field : {"mentorship", "owner", "item"})
        if (info(kind).has(field) && !record.text(field).empty()) names += record.text(field) + " ";
  return names;
}

void add_what_names_ana(Journal& journal) {
  journal.write([](Writer& w) {
    samples::pair(w, "bo");
    w.insert(samples::goal("ana"));
    w.insert(samples::commitment("ana", "ana"));
    Tag tag;
    tag.item = "ana";
    tag.name = "one";
    w.insert(tag);
  });
}

void remove_it(Journal& journal) {
  journal.write([&](Writer& w) {
    for (const Kind kind : kinds_that_name_ana)
      for (const auto& record : journal.store->list({.kind = kind})) w.remove(record.reference());
  });
}

void move_it_to_bo(Journal& journal) {
  journal.write([&](Writer& w) {
    for (const Kind kind : kinds_that_name_ana)
      for (auto record : journal.store->list({.kind = kind})) {
        for (const std::string_view field : {"mentorship", "owner", "item"})
          if (info(kind).has(field) && record.text(field) == "ana") record.set(field, std::string("bo"));
        w.update(record);
      }
  });
}

Record called_ana(const Journal& journal, Kind kind) { return journal.store->find_handle(kind, "ana").value(); }

/// Somebody else is ana from now on; the one who was is called dora, or gone.
void call_another_ana(Journal& journal, bool gone) {
  for (const Kind kind : {Kind::mentorship, Kind::person}) {
    if (gone)
      journal.write([&](Writer& w) { w.remove(called_ana(journal, kind).reference()); });
    else
      set(journal, called_ana(journal, kind), "handle", std::string("dora"));
  }
  journal.write([](Writer& w) { samples::pair(w, "ana"); });
}

struct Step {
  std::string_view what;
  void (*take)(Journal&);
};
constexpr Step steps[] = {{"removed", remove_it}, {"moved", move_it_to_bo}};

}  // namespace

TEST_CASE("what is taken back is about whom it was about, though another device calls somebody else so by now") {
  for (const auto& step : steps)
    for (const bool gone : {false, true}) {
      CAPTURE(step.what);
      CAPTURE(gone);
      TwoPeople two;
      add_what_names_ana(two.kim());
      two.sync();
      step.take(two.kim());
      two.sync();
      const auto changed = names_in(*two.kim().store);
      call_another_ana(two.kims_other(), gone);
      two.sync();
      two.kim().undo();
      CHECK(names_in(*two.kim().store) == (gone ? changed : std::string("dora dora dora dora ")));
      two.sync();
      CHECK(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
      two.kim().redo();
      CHECK(names_in(*two.kim().store) == changed);
      CHECK(two.kim().store->diagnose().empty());
    }
}

TEST_CASE("what is taken back, or changed, by somebody who knows of a change with a later clock comes after that") {
  TwoPeople two;
  two.kims_other().skew = std::chrono::hours{9};
  two.kim().write([](Writer& w) {
    w.insert(samples::goal("ana"));
    w.insert(samples::commitment("ana", "me"));
  });
  two.sync();
  // Both do the same, so that what comes changes nothing.
  for (auto* journal : {&two.kim(), &two.kims_other()}) {
    set(*journal, only(*journal->store, Kind::commitment), "text", std::string("send two papers"));
    journal->write([](Writer& w) { w.remove({Kind::goal, 1}); });
  }
  two.sync();
  two.kim().undo();
  set(two.kim(), only(*two.kim().store, Kind::commitment), "text", std::string("send three papers"));
  two.sync();
  for (auto* journal : {&two.kim(), &two.kims_other()}) {
    CHECK(journal->store->count({.kind = Kind::goal}) == 1);
    CHECK(only<Commitment>(*journal->store).text == "send three papers");
  }
}

}  // namespace mentor::tests
