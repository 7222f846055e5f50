// SPDX-License-Identifier: MIT
// How a letter quotes, counts, dates, and calls people.
#include "domain/letter/sentences.hpp"
#include "mentor/domain/date_scanner.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t quote_bytes = 240;  ///< bytes

std::string in_one_line(std::string_view text) {
  std::string line;
  for (const auto part : split_lines(text)) {
    const auto words = trim(part);
    if (!words.empty()) line.append(line.empty() ? "" : " ").append(words);
  }
  return line;
}

unsigned letter_day_number(Date date) { return static_cast<unsigned>(std::chrono::year_month_day{date}.day()); }

}  // namespace

bool can_quote(const RecordBase& record, std::string_view text) { return !record.withheld && !trim(text).empty(); }

std::string quote(std::string_view text) {
  std::string words = in_one_line(text);
  if (words.size() > quote_bytes) {
    words.resize(words.rfind(' ', quote_bytes) == std::string::npos ? 0 : words.rfind(' ', quote_bytes));
    if (words.empty()) words = truncate(in_one_line(text), static_cast<int>(quote_bytes / 2));
    if (!words.ends_with("…")) words += " …";
  }
  while (words.ends_with('.')) words.pop_back();
  return fmt::format("“{}”", words);
}

std::string spelt(std::int64_t count) {
  constexpr std::array<std::string_view, 13> small{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                                   "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  return count >= 0 && count < std::ssize(small) ? std::string(small.at(static_cast<std::size_t>(count)))
                                                 : std::to_string(count);
}

std::string times_spelt(std::int64_t count) {
  if (count == 1) return "once";
  return count == 2 ? "twice" : spelt(count) + " times";
}

std::string sentence_case(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string letter_month(Date date, Date today) {
  const std::string month(full_month_name(month_of(date)));
  return year_of(date) == year_of(today) ? month : fmt::format("{} {}", month, year_of(date));
}

std::string letter_date(Date date, Date today) {
  return fmt::format("{} {}", letter_day_number(date), letter_month(date, today));
}

std::string letter_day(Date date, Date today) { return "on " + letter_date(date, today); }

std::string calling_name(const Person& person) {
  const std::string first = person.name.substr(0, person.name.find(' '));
  return fold(first) == fold(person.handle) ? first : person.name;
}

std::string letter_who(const ReportData& data, std::string_view handle) {
  if (handle == my_handle) return "I";
  if (data.audience != Audience::me && data.mentorship.type != MentorshipKind::group) return "you";
  for (const auto& person : data.partners)
    if (person.handle == handle && !person.name.empty()) return calling_name(person);
  return report_who(data, handle);
}

std::string letter_whose(const ReportData& data, std::string_view handle) {
  const std::string who = letter_who(data, handle);
  if (who == "I") return "my";
  return who == "you" ? "your" : who + "'s";
}

std::string letter_them(const ReportData& data) {
  if (data.audience != Audience::me) return "you";
  const bool one = data.partners.size() == 1 && !data.partners.front().name.empty();
  return one ? calling_name(data.partners.front()) : report_side(data, Side::partner);
}

bool says_goodbye(const ReportData& data, const Period& period) {
  return data.mentorship.status == MentorshipStatus::closed && in_period(period, data.mentorship.closed_on);
}

bool in_period(const Period& period, std::optional<Date> day) { return day && period.holds(*day); }

}  // namespace mentor
