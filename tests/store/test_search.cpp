// SPDX-License-Identifier: MIT
// Full-text search: what is found, in which order, and that the index follows every change.
#include "mentor/domain/text.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

std::vector<std::string> found(const Store& store, const std::vector<std::string>& words,
                               std::optional<std::string> mentorship = {}, std::vector<Kind> kinds = {}) {
  SearchQuery query;
  query.words = words;
  query.mentorship = std::move(mentorship);
  query.kinds = std::move(kinds);
  std::vector<std::string> found_names;
  for (const SearchHit& hit : store.search(query).hits) found_names.push_back(hit.record.name());
  return found_names;
}

using Names = std::vector<std::string>;

Session session_of(const std::string& notes, Instant start = samples::now) {
  Session session = samples::session("ana", start);
  session.notes = notes;
  return session;
}

void write_session(Store& store, const Session& session) {
  store.write("log", samples::now, [&](Writer& w) { w.insert(session); });
}

}  // namespace

TEST_CASE("words are found without their accents and without their case") {
  const auto store = samples::with_ana();
  write_session(*store, session_of("Zoë liked the naïve CAFÉ."));
  for (const char* word : {"zoe", "Zoë", "naive", "café", "cafe", "LIKED"}) CHECK(found(*store, {word}) == Names{"s1"});
  CHECK(found(*store, {"lik"}).empty());
  CHECK(found(*store, {"lik*"}) == Names{"s1"});
  CHECK(found(*store, {"zoe", "absent"}).empty());
}

TEST_CASE("what looks like syntax is taken as words") {
  const auto store = samples::with_ana();
  write_session(*store, session_of("He said \"NOT now\" AND left (early)."));
  for (const char* word : {"AND", "NOT", "\"NOT now\"", "(early)", "left*", "words:left", "a\"b"})
    CHECK_NOTHROW(found(*store, {word}));
  CHECK(found(*store, {"AND"}) == Names{"s1"});
  CHECK(found(*store, {"(early)"}) == Names{"s1"});
}

TEST_CASE("raw syntax is understood when asked for, and explained when wrong") {
  const auto store = samples::with_ana();
  write_session(*store, session_of("parsers and lexers"));
  SearchQuery query;
  query.fts = "parsers NOT compilers";
  CHECK(store->search(query).hits.size() == 1);
  query.fts = "parsers AND (";
  CHECK_THROWS_WITH_AS(static_cast<void>(store->search(query)), doctest::Contains("--fts"), UserError);
}

TEST_CASE("the newest come first, and there is said to be more") {
  const auto store = samples::with_ana();
  write_session(*store, session_of("middle parser", samples::now - std::chrono::hours{48}));
  write_session(*store, session_of("oldest parser", samples::now - std::chrono::hours{24 * 40000}));
  write_session(*store, session_of("newest parser", samples::now));
  SearchQuery query;
  query.words = {"parser"};
  query.limit = 2;
  const auto result = store->search(query);
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].record.name() == "s3");
  CHECK(result.hits[1].record.name() == "s1");
  CHECK(result.more);
  CHECK(result.hits[0].day == make_date(2026, 11, 21));
  query.limit = 3;
  CHECK_FALSE(store->search(query).more);
}

TEST_CASE("the index follows changes, removals, undo and redo") {
  const auto store = samples::with_ana();
  write_session(*store, session_of("alpha"));
  store->write("edit", samples::now, [&](Writer& w) {
    auto session = *store->find({Kind::session, 1});
    session.set("notes", std::string("beta"));
    session.set("start", std::int64_t{0});
    w.update(session);
  });
  CHECK(found(*store, {"alpha"}).empty());
  CHECK(found(*store, {"beta"}) == Names{"s1"});
  store->undo(1, samples::now);
  CHECK(found(*store, {"alpha"}) == Names{"s1"});
  CHECK(found(*store, {"beta"}).empty());
  store->redo(1, samples::now);
  CHECK(found(*store, {"beta"}) == Names{"s1"});
  store->write("rm", samples::now, [](Writer& w) { w.remove({Kind::session, 1}); });
  CHECK(found(*store, {"beta"}).empty());
  CHECK(store->diagnose().empty());
}

TEST_CASE("a record that is changed twice and removed within one transaction leaves no trace in the index") {
  const auto store = samples::with_ana();
  write_session(*store, session_of("alpha"));
  store->write("busy", samples::now, [&](Writer& w) {
    for (const char* word : {"beta", "gamma"}) {
      auto session = *store->find({Kind::session, 1});
      session.set("notes", std::string(word));
      w.update(session);
    }
    const Id brief = w.insert(session_of("delta"));
    w.remove(brief);
  });
  for (const char* word : {"alpha", "beta", "delta"}) CHECK(found(*store, {word}).empty());
  CHECK(found(*store, {"gamma"}) == Names{"s1"});
  CHECK(store->diagnose().empty());
}

TEST_CASE("search can be narrowed to a mentorship and to kinds; a tag stands for its item") {
  const auto store = samples::with_ana();
  store->write("add bo", samples::now, [](Writer& w) {
    samples::pair(w, "bo");
    auto goal = samples::goal("bo");
    goal.title = "parser for bo";
    const Id id = w.insert(goal);
    Milestone milestone;
    milestone.goal = id;
    milestone.title = "parser reads numbers";
    w.insert(milestone);
    Tag tag;
    tag.item = to_text(id);
    tag.name = "compilers";
    w.insert(tag);
  });
  write_session(*store, session_of("parser for ana"));
  CHECK(found(*store, {"parser"}, "ana") == Names{"s1"});
  CHECK(found(*store, {"parser"}, "bo").size() == 2);
  CHECK(found(*store, {"parser"}, {}, {Kind::milestone}) == Names{"m1"});
  CHECK(found(*store, {"compilers"}) == Names{"g1"});
}

TEST_CASE("the excerpt is one line around the word") {
  const auto store = samples::with_ana();
  write_session(*store,
                session_of(std::string(300, 'x') + "\nthen we\n\nspoke of Zoë's garden\n" + std::string(300, 'y')));
  SearchQuery query;
  query.words = {"zoe"};
  const auto result = store->search(query);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].excerpt.find("then we spoke of Zoë's garden") != std::string::npos);
  CHECK(result.hits[0].excerpt.find('\n') == std::string::npos);
  CHECK(result.hits[0].excerpt.size() < 200);
  CHECK(result.hits[0].mentorship == "ana");
}

TEST_CASE("a star alone is no prefix, raw syntax has prefixes too, and no words find nothing") {
  const auto store = samples::with_ana();
  write_session(*store, session_of("Parsing\tPDF\rfiles; x"));
  CHECK(found(*store, {"x"}) == Names{"s1"});
  CHECK(found(*store, {"*"}).empty());
  CHECK(found(*store, {}).empty());
  SearchQuery query;
  query.fts = "pars* AND pdf";
  const auto result = store->search(query);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].excerpt == "Parsing PDF files; x");
}

TEST_CASE("search in several kinds finds those of each, and the excerpt is of the field that has the word") {
  const auto store = samples::with_ana();
  store->write("fill", samples::now, [](Writer& w) {
    auto goal = samples::goal("ana");
    goal.why = "for the harpsichord";
    w.insert(goal);
    w.insert(samples::commitment("ana", "me"));
    auto session = session_of("no music");
    session.summary = "tuned the harpsichord";
    w.insert(session);
    Note note;
    note.mentorship = "ana";
    note.text = "owns a harpsichord";
    note.date = make_date(2026, 1, 1);
    w.insert(note);
  });
  CHECK(found(*store, {"harpsichord"}, {}, {Kind::session, Kind::goal}) == Names{"s1", "g1"});
  SearchQuery query;
  query.words = {"harpsichord"};
  query.kinds = {Kind::session};
  CHECK(store->search(query).hits.at(0).excerpt == "tuned the harpsichord");
  query.kinds = {Kind::goal};
  CHECK(store->search(query).hits.at(0).excerpt == "for the harpsichord");
}

TEST_CASE("the excerpt is around the word whatever letters and digits stand at its ends") {
  const auto store = samples::with_ana();
  std::string filler;
  for (int i = 0; i < 60; ++i) filler += "and so on ";
  for (const std::string word : {"0b1", "b10", "9b", "b9", "ab", "zz", "AZ"}) {
    CAPTURE(word);
    write_session(*store, session_of(filler + word + " then"));
    SearchQuery query;
    query.words = {word};
    CHECK(store->search(query).hits.at(0).excerpt.ends_with(word + " then"));
  }
}

TEST_CASE("an excerpt of a text without blanks is cut between characters") {
  const auto store = samples::with_ana();
  std::string notes = "harpsichord,";
  for (int i = 0; i < 100; ++i) notes += "\u00eb";
  write_session(*store, session_of(notes));
  SearchQuery query;
  query.words = {"harpsichord"};
  const auto excerpt = store->search(query).hits.at(0).excerpt;
  CHECK(excerpt.ends_with(" \u2026"));
  CHECK(excerpt.starts_with("harpsichord,\u00eb"));
  CHECK_FALSE(bad_utf8(excerpt));
}

TEST_CASE("without a star a word is shown as a whole, not where another one begins like it") {
  const auto store = samples::with_ana();
  write_session(*store, session_of("parameters first. " + std::string(200, '-') + " and the par itself"));
  SearchQuery query;
  query.fts = "par AND itself";
  CHECK(store->search(query).hits.at(0).excerpt.find("the par itself") != std::string::npos);
}

TEST_CASE("an item is found once, by its words and by its tag; digits are part of a word") {
  const auto store = samples::with_ana();
  store->write("goal", samples::now, [](Writer& w) {
    auto goal = samples::goal("ana");
    goal.title = std::string(150, '-') + " parser v10 of it";
    Tag tag;
    tag.item = to_text(w.insert(goal));
    tag.name = "parser";
    w.insert(tag);
  });
  CHECK(found(*store, {"parser"}) == Names{"g1"});
  SearchQuery query;
  query.words = {"v10"};
  CHECK(store->search(query).hits.at(0).excerpt.find("parser v10") != std::string::npos);
}

}  // namespace mentor::tests
