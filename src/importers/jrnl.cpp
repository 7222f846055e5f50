// SPDX-License-Identifier: MIT
// jrnl's export in JSON and its journal's text: each entry is a session, its title the summary, its body the notes.
#include "importers/imported_values.hpp"
#include "importers/json_object.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/other_programs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace mentor::importers {

namespace {

struct JrnlEntry {
  std::size_t line = 0;
  ForeignMoment moment;
  std::string title;
  std::string body;
  std::vector<std::string> tags;
  bool starred = false;
};

/// Entries of the same minute are told apart by their order.
class JrnlKeys {
 public:
  std::string next(const ForeignMoment& moment) {
    const std::string when =
        fmt::format("{} {}", format_date(moment.date), moment.time ? format_clock(*moment.time) : std::string("-"));
    return fmt::format("jrnl:{}:{}", when, seen_[when]++);
  }

 private:
  std::map<std::string, int> seen_;
};

ImportedRecord record_of_entry(const JrnlEntry& entry, const ImportClock& clock, JrnlKeys& keys, Imported& reading) {
  Session session = foreign_session(entry.moment, clock);
  if (const auto status = status_in_title(entry.title)) {
    session.status = *status;
    reading.remarks.push_back({entry.line, messages::entry_taken_as(to_text(*status), trim(entry.title))});
  }
  session.summary = foreign_text(entry.title, "the title");
  session.notes = foreign_text(entry.body, "the text");
  if (!session.summary && !session.notes) throw UserError(messages::empty_entry());
  ImportedRecord record;
  record.record = to_record(session);
  record.key = keys.next(entry.moment);
  record.line = entry.line;
  record.labels = entry.tags;
  record.tags = tags_of_labels(entry.tags);
  if (entry.starred) record.tags.push_back("starred");
  return record;
}

JrnlEntry entry_of_object(const ForeignObject& object, std::size_t line, const ImportClock& clock) {
  JrnlEntry entry;
  entry.line = line;
  entry.moment = read_foreign_moment(object.required("date"), "the date", clock);
  if (const auto time = object.text("time"); !time.empty()) entry.moment.time = read_foreign_time(time, "the time");
  entry.title = object.text("title");
  entry.body = object.text("body");
  entry.tags = object.texts("tags");
  entry.starred = object.flag("starred");
  return entry;
}

bool goes_on_in_tag(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         c == '_' || c == '-' || c == '+';
}

/// "@ana" at the beginning of a word; "#idea" too, as some set jrnl to.
void find_jrnl_tags(std::string_view text, std::vector<std::string>& tags) {
  for (std::size_t at = text.find_first_of("@#"); at != std::string_view::npos; at = text.find_first_of("@#", at + 1)) {
    if (at > 0 && std::string_view(" \t\n\r(\"'").find(text[at - 1]) == std::string_view::npos) continue;
    std::size_t end = at + 1;
    while (end < text.size() && goes_on_in_tag(text[end])) ++end;
    if (end == at + 1 || (text[at] == '#' && text[at + 1] >= '0' && text[at + 1] <= '9')) continue;
    std::string tag = to_lower_ascii(text.substr(at, end - at));
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(std::move(tag));
  }
}

/// The words between the brackets at the beginning of a line; nothing if they look like no date.
std::optional<std::string_view> bracketed_date(std::string_view line) {
  if (!line.starts_with('[')) return std::nullopt;
  const std::size_t end = line.find(']');
  if (end == std::string_view::npos || end > 60) return std::nullopt;
  const std::string_view inside = line.substr(1, end - 1);
  const bool behind = end + 1 == line.size() || line[end + 1] == ' ' || line[end + 1] == '\r';
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < inside.size(); ++i)
    if (inside[i] >= '0' && inside[i] <= '9' && (i == 0 || inside[i - 1] < '0' || inside[i - 1] > '9')) ++numbers;
  return behind && numbers >= 3 ? std::optional(inside) : std::nullopt;
}

class JrnlText {
 public:
  JrnlText(const ImportClock& clock, Imported& reading) : clock_(clock), reading_(reading) {}

  void read(std::string_view text) {
    std::size_t number = 0;
    for (const auto line : split_lines(text)) {
      ++number;
      if (const auto date = bracketed_date(line))
        begin(*date, line.substr(date->size() + 2), number);
      else
        go_on(line, number);
    }
    close();
  }

 private:
  void begin(std::string_view date, std::string_view title, std::size_t line);
  void go_on(std::string_view line, std::size_t number);
  void close();

  const ImportClock& clock_;
  Imported& reading_;
  JrnlKeys keys_;
  std::optional<JrnlEntry> entry_;
  bool skipping_ = false;  ///< in an entry whose date cannot be read, or in front of the first
};

void JrnlText::begin(std::string_view date, std::string_view title, std::size_t line) {
  close();
  skipping_ = true;
  JrnlEntry entry;
  entry.line = line;
  take_or_fault(reading_, line, [&] {
    entry.moment = read_foreign_moment(date, "the date", clock_);
    skipping_ = false;
  });
  if (skipping_) return;
  title = trim(title);
  entry.starred = title.ends_with(" *") || title == "*";
  if (entry.starred) title = trim(title.substr(0, title.size() - 1));
  entry.title = title;
  entry_ = std::move(entry);
}

void JrnlText::go_on(std::string_view line, std::size_t number) {
  if (entry_) {
    entry_->body += line;
    entry_->body += '\n';
  } else if (!skipping_ && !trim(line).empty()) {
    reading_.faults.push_back({number, messages::before_first_entry()});
    skipping_ = true;
  }
}

void JrnlText::close() {
  if (!entry_) return;
  find_jrnl_tags(entry_->title, entry_->tags);
  find_jrnl_tags(entry_->body, entry_->tags);
  take_or_fault(reading_, entry_->line,
                [&] { reading_.records.push_back(record_of_entry(*entry_, clock_, keys_, reading_)); });
  entry_.reset();
}

}  // namespace

Imported read_jrnl(std::string_view text, const ImportClock& clock) {
  Imported reading;
  if (!trim(text).starts_with('{')) {
    JrnlText(clock, reading).read(text);
    if (reading.records.empty() && reading.faults.size() < 2 && !reading.needs_order)
      throw UserError(messages::not_jrnl(), Exit::failed);
    return reading;
  }
  JrnlKeys keys;
  each_object(text, "entries", "an export of jrnl, as jrnl --format json writes it", reading,
              [&](const ForeignObject& object, std::size_t line) {
                reading.records.push_back(record_of_entry(entry_of_object(object, line, clock), clock, keys, reading));
              });
  return reading;
}

}  // namespace mentor::importers
