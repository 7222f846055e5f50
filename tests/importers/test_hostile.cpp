// SPDX-License-Identifier: MIT
// Files that end anywhere, and files with a few bytes changed: nothing crashes, nothing half is taken for whole.
#include "importers/samples.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <rapidcheck.h>

using namespace mentor::tests;

namespace {

struct HostileFormat {
  std::string name;
  std::string sample;
  std::function<Imported(const std::string&)> read;
};

std::vector<HostileFormat> hostile_formats() {
  const auto& clock = berlin_clock();
  return {{"jrnl's JSON", jrnl_json_sample, [&](const std::string& text) { return read_jrnl(text, clock); }},
          {"jrnl's text", jrnl_text_sample, [&](const std::string& text) { return read_jrnl(text, clock); }},
          {"Taskwarrior", taskwarrior_sample, [&](const std::string& text) { return read_taskwarrior(text, clock); }},
          {"Timewarrior", timewarrior_sample, [&](const std::string& text) { return read_timewarrior(text, clock); }},
          {"a table", csv_sample, [&](const std::string& text) { return read_table(text); }},
          {"a calendar", calendar_sample, [&](const std::string& text) { return read_icalendar(text, clock); }}};
}

/// What was read can be stored once it has a mentorship.
bool is_storable(const Imported& reading) {
  for (const auto& item : reading.records) {
    Record record = item.record;
    record.set("mentorship", std::string("ana"));
    record.uid.clear();
    if (record.kind == Kind::commitment && record.text("owner").empty()) record.set("owner", std::string("ana"));
    check(record);
  }
  return true;
}

/// True if the text is refused, or every record of it is whole.
bool is_harmless(const HostileFormat& format, const std::string& text) {
  if (bad_utf8(text)) return true;  // never gets to a reader
  try {
    return is_storable(format.read(text));
  } catch (const UserError&) {
    return true;
  }
}

}  // namespace

TEST_CASE("a file that ends anywhere does no harm") {
  for (const auto& format : hostile_formats())
    for (std::size_t size = 0; size < format.sample.size(); ++size) {
      INFO(format.name << " cut at " << size);
      REQUIRE(is_harmless(format, format.sample.substr(0, size)));
    }
}

TEST_CASE("a list or a calendar that ends in the middle is never taken for whole") {
  for (const auto& format : hostile_formats()) {
    if (format.sample[0] != '[' && format.sample[0] != '{' && format.sample[0] != 'B') continue;
    if (format.sample[1] == '2') continue;  // jrnl's text has no end
    const std::size_t whole = format.sample.find_last_of("]R");
    for (std::size_t size = 1; size < whole; ++size) {
      INFO(format.name << " cut at " << size);
      bool noticed = false;
      try {
        noticed = !format.read(format.sample.substr(0, size)).faults.empty();
      } catch (const UserError&) {
        noticed = true;
      }
      REQUIRE(noticed);
    }
  }
}

TEST_CASE("a file with any bytes changed does no harm") {
  static const auto formats = hostile_formats();
  CHECK(rc::check("changed bytes", [] {
    const auto& format = formats[*rc::gen::inRange<std::size_t>(0, formats.size())];
    std::string text = format.sample;
    const auto changes = *rc::gen::inRange(1, 12);
    for (int i = 0; i < changes; ++i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
      const std::string_view marks = "{}[]\",:;\\\n\r\t 0195-TZ=@#*\x01\x7f";
      const char mark = marks[*rc::gen::inRange<std::size_t>(0, marks.size())];
      switch (*rc::gen::inRange(0, 3)) {
        case 0:
          text[at] = mark;
          break;
        case 1:
          text.insert(at, 1, mark);
          break;
        default:
          text.erase(at, *rc::gen::inRange<std::size_t>(1, 20));
      }
      if (text.empty()) break;
    }
    RC_ASSERT(is_harmless(format, text));
  }));
}

TEST_CASE("any text at all does no harm") {
  static const auto formats = hostile_formats();
  CHECK(rc::check("any text", [](const std::string& text) {
    for (const auto& format : formats) RC_ASSERT(is_harmless(format, text));
  }));
}
