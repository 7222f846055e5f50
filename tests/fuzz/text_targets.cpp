// SPDX-License-Identifier: MIT
// Readers and encoders that need no journal.
#include "domain/text_units.hpp"
#include "fuzz/targets.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/question_bank.hpp"
#include "mentor/domain/review.hpp"
#include "mentor/domain/session_form.hpp"
#include "mentor/domain/spreadsheet.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/toml.hpp"
#include "render/csv_text.hpp"
#include "render/html_text.hpp"
#include "support/layers.hpp"

namespace mentor::tests {

namespace {

/// A refusal is an answer.
template <class Work>
void try_it(Work&& work) {
  try {
    work();
  } catch (const UserError&) {
  }
}

const LocalTime noon{make_date(2026, 11, 20).time_since_epoch() + std::chrono::hours{12}};

void read_day(std::string_view text, Direction direction) {
  const Date today = date_of(noon);
  const Date day = parse_date(text, "DATE", today, direction);
  must(make_date(first_year, 1, 1) <= day && day <= make_date(last_year, 12, 31), "a date that was read is in range");
  for (const auto& printed : {format_date(day), format_day(day), format_due(day, today)})
    must(parse_date(printed.substr(0, printed.find(" (")), "DATE", today, direction) == day,
         "a printed date is read back to itself: " + printed);
}

void read_moment(std::string_view text, Direction direction) {
  const auto moment = parse_date_time(text, "WHEN", noon, direction);
  must(!moment.time || (moment.time->count() >= 0 && moment.time->count() < 1440), "a time lies within its day");
}

/// No byte that acts on a terminal: control characters in either form, and what turns the direction of writing.
bool is_harmless(std::string_view shown, std::string_view allowed = {}) {
  if (bad_utf8(shown)) return false;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const auto byte = static_cast<unsigned char>(shown[at]);
    if ((byte < 0x20 && allowed.find(shown[at]) == std::string_view::npos) || byte == 0x7f) return false;
    if (byte == 0xc2 && static_cast<unsigned char>(shown[at + 1]) < 0xa0) return false;
  }
  for (const std::string_view turning : {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068",
                                         "\u2069", "\u200e", "\u200f", "\u061c"})
    if (shown.find(turning) != std::string_view::npos) return false;
  return true;
}

/// What cannot be broken.
int widest_cluster(std::string_view text) {
  int widest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto cluster = text_cluster_at(text, at);
    widest = std::max(widest, cluster.width);
    at += cluster.length;
  }
  return widest;
}

/// What RFC 4180 says that the one cell of this record is.
std::string cell_of(std::string_view record) {
  while (!record.empty() && (record.back() == '\n' || record.back() == '\r')) record.remove_suffix(1);
  if (record.empty() || record.front() != '"') return std::string(record);
  std::string cell;
  for (std::size_t at = 1; at < record.size(); ++at) {
    if (record[at] == '"') {
      if (at + 1 == record.size()) return cell;
      must(record[++at] == '"', "a quote in a cell is doubled");
    }
    cell += record[at];
  }
  throw Broken("a quoted cell has an end");
}

void encode_csv(const std::string& text) {
  const std::string cell = cell_of(csv_record({text}));
  must(cell == harmless_cell(text), "a cell is read back as it was written");
  must(cell.empty() || std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos,
       "no cell is a formula");
}

void encode_html(const std::string& text) {
  for (const std::string& html : {html_line(text), html_lines(text), html_prose(text), html_paragraphs(text)})
    for (const std::string_view tag : {"<script", "<img", "<iframe", "<svg", "<a ", "<object", "<style", "<form"})
      must(to_lower_ascii(html).find(tag) == std::string::npos, "text stays text in HTML");
  const std::string html = to_lower_ascii(html_from_markdown(text));
  for (const std::string_view tag : {"<script", "<iframe", "<svg", "<object", "<style", "<form", "href=\"javascript:"})
    must(html.find(tag) == std::string::npos, "Markdown brings no HTML of its own");
}

OpenMentorship with_open_records() {
  OpenMentorship open;
  open.mentorship.handle = "ana";
  open.mentorship.title = "Ana";
  Commitment promise;
  promise.id = 3;
  promise.owner = "me";
  promise.text = "send the paper";
  open.commitments = {promise};
  Topic topic;
  topic.id = 2;
  topic.text = "the talk";
  open.topics = {topic};
  Goal goal;
  goal.id = 1;
  goal.title = "Write a parser";
  goal.percent = 40;
  open.goals = {{goal, std::nullopt, {}}};
  return open;
}

}  // namespace

void fuzz_dates(std::string_view input) {
  for (const auto direction : {Direction::past, Direction::future}) {
    try_it([&] { read_day(input, direction); });
    try_it([&] { read_moment(input, direction); });
  }
  try_it([&] {
    const Period period = parse_period(input, "-p", date_of(noon));
    must(period.first <= period.last, "a period begins before it ends");
  });
  try_it([&] {
    const Minutes length = parse_duration(input, "--duration");
    must(parse_duration(format_duration(length), "--duration") == length, "a printed length is read back to itself");
  });
  try_it([&] {
    const Cadence cadence = parse_cadence(input, "--every");
    must(parse_cadence(cadence_code(cadence), "--every") == cadence, "a stored cadence is read back to itself");
    must(parse_cadence(format_cadence(cadence), "--every") == cadence, "a printed cadence is read back to itself");
  });
  static_cast<void>(date_from_iso(input));
  if (const auto instant = instant_from_rfc3339(input))
    must(instant_from_rfc3339(format_utc(*instant)) == instant, "an instant is read back to itself");
}

void fuzz_promise(std::string_view input) {
  const auto split = split_due(input, noon);
  const std::string_view before_time = std::string_view(split.words).substr(0, split.words.rfind(" ("));
  must(input.find(split.words) != std::string_view::npos || input.find(before_time) != std::string_view::npos,
       "the words of a promise stand in what was typed, but for a time behind them");
  must(split.due || split.words == trim(input) || split.words == input, "without a day nothing is taken off");
  std::vector<std::string> words;
  for (std::size_t at = 0; at < input.size(); ++at) {
    const std::size_t end = std::min(input.find(' ', at), input.size());
    if (end > at) words.emplace_back(input.substr(at, end - at));
    at = end;
  }
  try_it([&] {
    must(date_words_at_start(words, "when", noon, Direction::future) <= words.size(),
         "a day at the beginning lies within the text");
  });
}

void fuzz_terminal(std::string_view input) {
  const std::string text(input);
  must(is_harmless(visible(text)), "nothing that is shown acts on a terminal");
  must(is_harmless(visible(text, Keep::lines), "\n\t"), "nothing that is shown acts on a terminal, lines kept");
  must(visible(visible(text)) == visible(text), "what is visible stays as it is");
  const std::string shown = visible(text);
  for (const int width : {1, 7, 40}) {
    must(display_width(truncate(shown, width)) <= width, "what is cut fits");
    must(display_width(pad(shown, width)) >= width, "what is filled up is filled up");
    for (const auto& line : wrap(shown, width))
      must(display_width(line) <= std::max(width, widest_cluster(line)), "a wrapped line fits");
  }
  if (bad_utf8(text)) return;
  encode_csv(text);
  encode_html(text);
}

void fuzz_toml(std::string_view input) {
  try_it([&] {
    const TomlEntries entries = read_toml(input, "FILE");
    static_cast<void>(read_config(entries, "FILE"));
    try_it([&] { static_cast<void>(read_agreement(entries, date_of(noon))); });
    try_it([&] { static_cast<void>(read_questions(entries)); });
    try_it([&] {
      const ReviewSet set = read_review_set("set", entries);
      try_it([&] { static_cast<void>(read_review(set, entries)); });
    });
  });
}

void fuzz_form(std::string_view input) {
  const OpenMentorship open = with_open_records();
  SessionForm form;
  form.title = "Ana";
  form.when = "Fri 2026-11-20 12:00";
  const std::string blank = write_session_form(form, open);
  must(read_session_form(blank, form, open, blank).is_untouched(), "the form as it was written says nothing");
  for (const std::string& text : {std::string(input), blank + std::string(input)})
    static_cast<void>(read_session_form(text, form, open, blank));
  must(trim(input).empty() || !read_session_form(blank + std::string(input), form, open, blank).is_untouched(),
       "what was written behind the form is notes, or a problem");
}

}  // namespace mentor::tests
