// SPDX-License-Identifier: MIT
// Laws that hold for any sequence of changes.
#include "mentor/importers/imported.hpp"
#include "mentor/render/record_csv.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"
#include "support/property.hpp"

#include <doctest/doctest.h>
#include <sstream>

namespace mentor::tests {

namespace {

std::string whole_export(const Store& store) {
  std::string all;
  store.export_lines([&](std::string_view line) { all += std::string(line) + "\n"; });
  return all;
}

Kind any_kind() {
  return *rc::gen::element(Kind::session, Kind::goal, Kind::commitment, Kind::milestone, Kind::tag, Kind::mentorship);
}

std::optional<Id> any_record(const Store& store, Kind kind) {
  const auto records = store.list({.kind = kind});
  if (records.empty()) return std::nullopt;
  return records[static_cast<std::size_t>(one_of(static_cast<int>(records.size())))].reference();
}

void add_something(const Store& store, Writer& writer) {
  const auto handles = store.handles(Kind::mentorship);
  if (handles.empty() || one_of(8) == 0) {
    const std::string fresh = "p-" + random_uid().substr(0, 8);
    return samples::pair(writer, fresh);
  }
  const std::string with = *rc::gen::elementOf(handles);
  const auto goal = any_record(store, Kind::goal);
  switch (one_of(4)) {
    case 0:
      writer.insert(samples::session(with, samples::now + std::chrono::seconds{*rc::gen::inRange(0, 100000000)}));
      break;
    case 1:
      writer.insert(samples::goal(with));
      break;
    case 2: {
      auto promise = samples::commitment(with, "me");
      promise.goal = goal;
      writer.insert(promise);
      break;
    }
    default: {
      Tag tag;
      tag.item = goal ? to_text(*goal) : with;
      tag.name = "t-" + random_uid();
      writer.insert(tag);
    }
  }
}

void change_something(const Store& store, Writer& writer) {
  const auto id = any_record(store, any_kind());
  if (!id) return add_something(store, writer);
  auto record = *store.find(*id);
  if (record.kind == Kind::mentorship)
    record.set("handle", "q-" + random_uid().substr(0, 8));
  else if (record.kind == Kind::tag)
    record.set("name", "u-" + random_uid());
  else
    record.set(info(record.kind).text, "words " + random_uid());
  writer.update(record);
}

void one_step(Store& store) {
  store.write("step", samples::now, [&](Writer& writer) {
    const int count = 1 + one_of(3);
    for (int i = 0; i < count; ++i) {
      const int what = one_of(5);
      const auto id = what == 0 ? any_record(store, any_kind()) : std::nullopt;
      if (id)
        writer.remove(*id);
      else if (what == 1)
        change_something(store, writer);
      else
        add_something(store, writer);
    }
  });
}

}  // namespace

TEST_CASE("any changes, all undone, give the journal before them; all redone, the journal after them") {
  CHECK(holds_in(50, "undo and redo", [] {
    const auto store = samples::with_ana();
    const std::string before = whole_export(*store);
    const int steps = 1 + one_of(7);
    for (int i = 0; i < steps; ++i) one_step(*store);
    const std::string after = whole_export(*store);
    const auto lines_written = static_cast<std::int64_t>(store->history({}, {}, 1000).size()) - 1;
    store->undo(lines_written, samples::now);
    RC_ASSERT(whole_export(*store) == before);
    for (std::int64_t i = 0; i < lines_written; ++i) RC_ASSERT(store->redo(1, samples::now).entries.size() == 1u);
    RC_ASSERT(whole_export(*store) == after);
    RC_ASSERT(store->diagnose().empty());
  }));
}

TEST_CASE("any journal, exported and imported into an empty one, exports the same bytes") {
  CHECK(holds_in(50, "exchange", [] {
    const auto store = samples::with_ana();
    const int steps = 1 + one_of(7);
    for (int i = 0; i < steps; ++i) one_step(*store);
    const std::string exported = whole_export(*store);
    const auto other = Store::in_memory();
    std::istringstream lines_in(exported);
    other->import_lines(
        [&]() -> std::optional<std::string> {
          std::string line;
          if (!std::getline(lines_in, line)) return std::nullopt;
          return line;
        },
        "import", samples::now, Store::Dry::no);
    RC_ASSERT(whole_export(*other) == exported);
    RC_ASSERT(other->diagnose().empty());
  }));
}

TEST_CASE("any journal, exported as tables and imported into an empty one, exports the same bytes") {
  CHECK(holds_in(50, "tables", [] {
    const auto store = samples::with_ana();
    const int steps = 1 + one_of(7);
    for (int i = 0; i < steps; ++i) one_step(*store);
    std::vector<Record> records;
    for (const Kind kind : all_kinds()) {
      std::string text = csv_heading(kind);
      for (const auto& record : store->list({.kind = kind})) text += csv_line(record);
      RC_ASSERT(kind_of_own_table(text) == kind);
      const OwnRecords table = read_own_table(kind, text);
      RC_ASSERT(table.faults.empty());
      records.insert(records.end(), table.records.begin(), table.records.end());
    }
    const auto other = Store::in_memory();
    other->import_records(records, "import", samples::now, Store::Dry::no);
    RC_ASSERT(whole_export(*other) == whole_export(*store));
    RC_ASSERT(other->diagnose().empty());
  }));
}

}  // namespace mentor::tests
