// SPDX-License-Identifier: MIT
// What an audience may not read changes no byte of what it reads: in any format, but for the line about what was held
// back; and what is sealed not even that one.
#include "mentor/render/render.hpp"
#include "support/layers.hpp"
#include "support/marked_journal.hpp"
#include "support/test_context.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <random>

using namespace mentor::tests;

namespace {

enum class Hidden { all, sealed };

constexpr std::array hidden_kinds{Kind::goal,       Kind::milestone, Kind::session,  Kind::progress,
                                  Kind::commitment, Kind::topic,     Kind::question, Kind::feedback,
                                  Kind::note,       Kind::pulse,     Kind::review,   Kind::agreement};

bool has_free_words(const Field& field) { return field.kind == FieldKind::line || field.kind == FieldKind::note; }

bool is_toml(Kind kind, const Field& field) {
  return field.name == "answers" || (kind == Kind::agreement && field.name == "text");
}

/// Every word that they do not get is another one.
Record with_other_words(Record record, const std::optional<Record>& theirs) {
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool said = std::holds_alternative<std::string>(record.values[i]);
    const bool read = theirs && theirs->values[i] == record.values[i];
    if (has_free_words(fields[i]) && !is_toml(record.kind, fields[i]) && said && !read)
      record.values[i] = "other words " + std::get<std::string>(record.values[i]).substr(3);
  }
  return record;
}

/// Changes what the audience may not read, takes some of it away, and writes some twice.
void change_hidden(Store& store, Audience audience, Hidden hidden, std::mt19937_64& random) {
  for (const Kind kind : hidden_kinds)
    for (const Record& record : store.list({.kind = kind})) {
      const auto now = store.find({kind, record.id});
      if (!now || (hidden == Hidden::sealed && now->visibility != Visibility::sealed)) continue;
      const auto theirs = store.as(audience).find({kind, record.id});
      // What lies in something sealed would be private only once that is gone.
      const bool stays = theirs || (hidden == Hidden::sealed && (kind == Kind::session || kind == Kind::goal));
      const auto what = stays ? 0 : std::uniform_int_distribution(0, 2)(random);
      store.write("change", Instant{}, [&](Writer& writer) {
        if (what == 1) return writer.remove(Id{kind, record.id});
        const Record other = with_other_words(*now, theirs);
        writer.update(other);
        if (what == 0 || kind == Kind::agreement) return;
        Record twin = other;
        twin.id = 0;
        twin.uid.clear();
        writer.insert(twin);
      });
    }
}

/// Without the line about what was held back, which may count what is private.
std::string without_held_back(const std::string& text, std::string_view format) {
  if (format == "json") {
    auto document = nlohmann::ordered_json::parse(text);
    document.erase("held_back");
    return document.dump();
  }
  const std::string_view begin = format == "csv" ? "Held back," : format == "html" ? "<footer>" : "\nHeld back:";
  return text.substr(0, text.find(begin));
}

std::string reports_of(TestContext& test, const MarkedJournal& journal, Audience audience, Hidden hidden) {
  std::string all;
  for (const auto& handle : journal.mentorships)
    for (const auto format : all_names<ReportFormat>()) {
      const Exit ended = test.run({"report", handle, "-p", "2026-H2", "--compare", "--audience",
                                   std::string(to_text(audience)), "--format", std::string(format)});
      CHECK(ended == Exit::ok);
      const std::string text = test.out.str();
      all += hidden == Hidden::sealed ? text : without_held_back(text, format);
    }
  return all;
}

std::string around(const std::string& text, std::ptrdiff_t place) {
  constexpr std::ptrdiff_t before = 120;
  return text.substr(static_cast<std::size_t>(std::max<std::ptrdiff_t>(place - before, 0)), 2 * before);
}

}  // namespace

TEST_CASE("What an audience may not read changes no byte of a report") {
  const unsigned journals = std::getenv("MENTOR_SOAK") ? 200 : 3;
  for (unsigned seed = 1; seed <= journals; ++seed)
    for (const auto audience : {Audience::partner, Audience::sponsor})
      for (const auto hidden : {Hidden::all, Hidden::sealed}) {
        CAPTURE(seed);
        std::mt19937_64 random(seed);
        TestContext test;
        const auto journal = fill_marked_journal(test.store(), [&](std::int64_t below) {
          return std::uniform_int_distribution<std::int64_t>(0, below - 1)(random);
        });
        const auto before = reports_of(test, journal, audience, hidden);
        change_hidden(test.store(), audience, hidden, random);
        const auto after = reports_of(test, journal, audience, hidden);
        const auto differs = std::ranges::mismatch(before, after).in1 - before.begin();
        CHECK_MESSAGE(before.size() + after.size() == 2 * static_cast<std::size_t>(differs),
                      fmt::format("a {} reads of it: {}", to_text(audience), around(before, differs)));
        CHECK(before.size() > 1000);
      }
}
