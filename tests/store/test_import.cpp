// SPDX-License-Identifier: MIT
// Records that come into a journal which is not empty: who is who, what they refer to, and what their file may not
// undo.
#include "mentor/messages/acts.hpp"
#include "mentor/messages/journal.hpp"
#include "store/samples.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

ImportCount import_these(Store& store, const std::vector<Record>& records, Store::Dry dry = Store::Dry::no) {
  return store.import_records(records, "import", samples::now, dry);
}

ImportCount import_as_lines(Store& store, const std::string& text) {
  bool given = false;
  std::size_t at = 0;
  return store.import_lines(
      [&]() -> std::optional<std::string> {
        if (given && at >= text.size()) return std::nullopt;
        given = true;
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = text.substr(at, end - at);
        at = end + 1;
        return line;
      },
      "import", samples::now, Store::Dry::no);
}

template <class T>
Record numbered_as(T value, std::int64_t id) {
  Record record = to_record(value);
  record.id = id;
  record.uid = random_uid();
  return record;
}

std::string refusal_of_these(Store& store, const std::vector<Record>& records) {
  try {
    import_these(store, records);
  } catch (const UserError& error) {
    return error.what();
  }
  return "";
}

Tag book_tag(const std::string& item) {
  Tag tag;
  tag.item = item;
  tag.name = "book";
  return tag;
}

constexpr const char* first_of_export = "{\"type\":\"journal\",\"schema\":\"mentor.journal/1\"}\n";

}  // namespace

TEST_CASE("numbers of a file are its own: what they refer to follows, and what no record had before is refused") {
  const auto store = samples::with_ana();
  store->write("goal", samples::now, [](Writer& w) { w.insert(samples::goal("ana")); });
  Milestone milestone;
  milestone.goal = {Kind::goal, 40};
  milestone.title = "A grammar";
  const auto goal = numbered_as(samples::goal("ana"), 40);
  CHECK(import_these(*store, {goal, numbered_as(milestone, 7), numbered_as(book_tag("g40"), 1)}).added == 3);
  CHECK(store->all<Milestone>().front().goal == Id{Kind::goal, 2});
  CHECK(store->all<Tag>().front().item == "g2");
  milestone.goal = {Kind::goal, 41};
  CHECK(refusal_of_these(*store, {numbered_as(milestone, 8)}).find(messages::refers_ahead("g41")) != std::string::npos);
  CHECK(refusal_of_these(*store, {numbered_as(book_tag("nobody"), 2)}).find(messages::tag_of_lost("nobody")) !=
        std::string::npos);
}

TEST_CASE("the owner of a file is the owner of the journal, and a tag or a part that says the same is the same") {
  const auto store = samples::with_ana();
  store->write("tag", samples::now, [](Writer& w) { w.insert(book_tag("ana")); });
  Person me;
  me.handle = std::string(my_handle);
  me.name = "Kim";
  me.visibility = Visibility::shared;
  Participant part;
  part.mentorship = "ana";
  part.person = "ana";
  part.part = "speaker";
  const auto count = import_these(*store, {numbered_as(me, 9), numbered_as(book_tag("ana"), 9), numbered_as(part, 9)});
  CHECK(count.added == 0);
  CHECK(count.unchanged == 1);
  CHECK(count.updated == 2);
  CHECK(store->find_handle(Kind::person, my_handle)->text("name") == "Kim");
  CHECK(store->count({.kind = Kind::tag}) == 1);
  CHECK(store->count({.kind = Kind::participant}) == 1);
}

TEST_CASE("an old file shows nothing that was hidden since") {
  const auto store = samples::with_ana();
  auto mentorship = store->find_handle(Kind::mentorship, "ana").value();
  Record older = mentorship;
  older.set("for_sponsor", std::int64_t{1});
  mentorship.visibility = Visibility::sealed;
  store->write("hide", samples::now, [&](Writer& w) { w.update(mentorship); });
  const auto count = import_these(*store, {older});
  CHECK(count.stricter == 1);
  CHECK(store->find_handle(Kind::mentorship, "ana")->visibility == Visibility::sealed);
  CHECK(store->find_handle(Kind::mentorship, "ana")->number("for_sponsor") == 0);
}

TEST_CASE("a name that is taken here by somebody else is refused") {
  const auto store = samples::with_ana();
  CHECK(refusal_of_these(*store, {numbered_as(samples::person("ana"), 4)})
            .find(messages::handle_taken_here("person", "ana")) != std::string::npos);
}

TEST_CASE("what is no export at all is called what it is") {
  const auto said = [](const std::string& text) -> std::string {
    const auto store = Store::in_memory();
    try {
      import_as_lines(*store, text);
    } catch (const UserError& error) {
      return error.what();
    }
    return "";
  };
  CHECK(said("\xFF\xFEx").find(messages::export_in_utf16()) != std::string::npos);
  CHECK(said("\xFE\xFFx").find(messages::export_in_utf16()) != std::string::npos);
  CHECK(said(std::string(first_of_export) + "\n  \n").empty());
  CHECK(said(std::string(first_of_export) + "{\"type\":\"goal\",\"id") == messages::import_ends_early(2));
  CHECK(said(std::string(first_of_export) + "{\"type\":\"goal\",\"id\n{}\n") != messages::import_ends_early(2));
}

TEST_CASE("a tag that is there is found among others of the same item") {
  const auto store = samples::with_ana();
  store->write("tags", samples::now, [](Writer& w) {
    auto other = book_tag("ana");
    other.name = "alpha";
    w.insert(other);
    w.insert(book_tag("ana"));
  });
  const auto count = import_these(*store, {numbered_as(book_tag("ana"), 9)});
  CHECK(count.unchanged == 1);
  CHECK(store->count({.kind = Kind::tag, .item = "ana"}) == 2);
}

}  // namespace mentor::tests
