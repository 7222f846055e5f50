// SPDX-License-Identifier: MIT
// Exports: which format is meant, what stays back, and that every record is somewhere.
#include "support/layers.hpp"
#include "support/marked_journal.hpp"
#include "support/property.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

namespace {

using namespace mentor::tests;

struct ExportContext : TestContext {
  ExportContext() {
    run({"add", "ana", "--name", "Ana Alba", "--start", "2026-09-01"});
    run({"goal", "add", "ana", "Hidden goal", "--by", "2026-12-24", "--sealed"});
    run({"goal", "milestone", "g1", "Hidden step", "--by", "2026-12-01"});
    run({"promise", "ana", "send the paper", "--by", "2026-11-27"});
    run({"plan", "ana", "2026-11-27 15:00", "--duration", "45m"});
    run({"lesson", "Ask first"});
  }
  [[nodiscard]] bool says(std::string_view words) const { return out.str().find(words) != std::string::npos; }
  [[nodiscard]] bool complains(std::string_view words) const { return err.str().find(words) != std::string::npos; }
};

/// The texts of sealed records; each is in no other text.
std::vector<std::string> sealed_texts(const Store& store) {
  std::vector<std::string> texts;
  for (const Kind kind : all_kinds()) {
    Filter filter;
    filter.kind = kind;
    store.each(filter, [&](const Record& record) {
      if (record.visibility != Visibility::sealed) return;
      for (const auto& field : info(kind).fields)
        if ((field.kind == FieldKind::line || field.kind == FieldKind::note) && !record.text(field.name).empty())
          texts.push_back(record.text(field.name));
    });
  }
  return texts;
}

}  // namespace

TEST_CASE("Of random journals no sealed word is in an export in which it was not asked for") {
  CHECK(holds_in(25, "sealed words stay back", [] {
    TestContext journal;
    fill_marked_journal(journal.store(), [](std::int64_t below) {
      return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(0, below));
    });
    std::string all;
    for (const auto* format : {"md", "ics"}) {
      RC_ASSERT(journal.run({"export", "--format", format}) == Exit::ok);
      all += journal.out.str();
    }
    RC_ASSERT(journal.run({"export", "--format", "csv", "-o", "out"}) == Exit::ok);
    for (const auto& file : journal.services.files) all += file.second;
    for (const auto& text : sealed_texts(journal.store()))
      if (const std::size_t at = all.find(text); at != std::string::npos)
        RC_FAIL(all.substr(at < 80 ? 0 : at - 80, 160));
    RC_ASSERT(!sealed_texts(journal.store()).empty());
  }));
}

TEST_CASE("A file's ending chooses the format") {
  ExportContext journal;
  for (const auto* file : {"all.jsonl", "all.md", "all.ics"}) {
    CHECK(journal.run({"export", "-o", file}) == Exit::ok);
    CHECK(journal.services.files.contains(file));
  }
  CHECK(journal.services.files["all.jsonl"].starts_with(R"({"schema":"mentor.journal/1")"));
  CHECK(journal.services.files["all.md"].starts_with("# Ana Alba\n"));
  CHECK(journal.services.files["all.ics"].starts_with("BEGIN:VCALENDAR\r\n"));
}

TEST_CASE("What does not go together is refused") {
  ExportContext journal;
  const std::vector<std::vector<std::string>> refused{{"--format", "xml"},
                                                      {"--format", "csv"},
                                                      {"--format", "csv", "-o", "a.ics"},
                                                      {"--format", "ics", "-o", "folder"},
                                                      {"--kind", "session"},
                                                      {"--reveal"},
                                                      {"--format", "md", "--history"},
                                                      {"--format", "csv", "--kind", "sesion"},
                                                      {"--format", "csv", "--kind", "session", "-o", "folder"}};
  for (const auto& options : refused) {
    std::vector<std::string> words{"export"};
    words.insert(words.end(), options.begin(), options.end());
    CHECK(journal.run(words) == Exit::usage);
    CHECK(journal.out.str().empty());
  }
}

TEST_CASE("Sealed items and what belongs to them stay back until asked for, and that is said") {
  ExportContext journal;
  for (const std::vector<std::string>& format :
       {std::vector<std::string>{"--format", "ics"}, {"--format", "md"}, {"--format", "csv", "--kind", "milestone"}}) {
    std::vector<std::string> words{"export"};
    words.insert(words.end(), format.begin(), format.end());
    CHECK(journal.run(words) == Exit::ok);
    CHECK_FALSE(journal.says("Hidden"));
    CHECK(journal.complains("left out: "));
    CHECK(journal.complains("1 sealed milestone"));
    words.emplace_back("--reveal");
    CHECK(journal.run(words) == Exit::ok);
    CHECK(journal.says("Hidden step"));
    CHECK(journal.err.str().empty());
  }
}

TEST_CASE("Markdown goes into a file for each mentorship and one for the rest") {
  ExportContext journal;
  CHECK(journal.run({"export", "--format", "md", "-o", "out"}) == Exit::ok);
  CHECK(journal.services.folders == std::vector<std::string>{"out"});
  CHECK(journal.services.files["out/ana.md"].find("send the paper") != std::string::npos);
  CHECK(journal.services.files["out/_mine.md"].find("Ask first") != std::string::npos);
}

TEST_CASE("CSV goes into a file for each kind, with a heading even where there is nothing") {
  ExportContext journal;
  CHECK(journal.run({"export", "--format", "csv", "-o", "out"}) == Exit::ok);
  CHECK(journal.services.files.size() == all_kinds().size());
  CHECK(journal.services.files["out/pulses.csv"].starts_with("id,mentorship,date,"));
  CHECK(journal.services.files["out/commitments.csv"].find("\r\nc1,ana,me,send the paper,2026-11-27,open,") !=
        std::string::npos);
}

TEST_CASE("A calendar has what is open in mentorships that are not closed, and takes back what is over") {
  ExportContext journal;
  journal.run({"export", "--format", "ics"});
  CHECK(journal.says("SUMMARY:Session with Ana Alba\r\n"));
  CHECK(journal.says("DTSTART:20261127T150000Z\r\nDTEND:20261127T154500Z\r\n"));
  CHECK(journal.says("SUMMARY:Promised to Ana Alba: send the paper\r\n"));
  journal.run({"done", "c1"});
  journal.run({"session", "cancel", "s1", "--reason", "ill"});
  journal.run({"export", "--format", "ics"});
  CHECK(journal.says("STATUS:CANCELLED"));
  CHECK_FALSE(journal.says("STATUS:CONFIRMED"));
  journal.run({"export", "--format", "ics", "--todos"});
  CHECK(journal.says("STATUS:COMPLETED"));
  journal.run({"plan", "ana", "2026-12-02"});
  journal.run({"close", "ana", "--reason", "done"});
  journal.run({"export", "--format", "ics"});
  CHECK(journal.says("VEVENT"));
  CHECK_FALSE(journal.says("STATUS:CONFIRMED"));
}

TEST_CASE("A session whose time is not known is an event of the whole day") {
  ExportContext journal;
  journal.run({"plan", "ana", "2026-12-02"});
  journal.run({"export", "--format", "ics"});
  CHECK(journal.says("DTSTART;VALUE=DATE:20261202\r\n"));
}
