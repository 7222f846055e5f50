// The date that a meeting's heading names, in the spellings that people use, and the time if there is one.
#include "importers/markdown_parts.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <fmt/format.h>

namespace mentor {

namespace {

enum class WordKind { letters, digits, mark };

struct HeadingWord {
  WordKind kind = WordKind::mark;
  std::string text;  ///< lower case
  int number = 0;
  bool glued = false;  ///< no blank before it
};

constexpr std::array<std::string_view, 12> month_words{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekday_words{"sunday",   "monday", "tuesday", "wednesday",
                                                        "thursday", "friday", "saturday"};
/// What may stand before a meeting's date without making it the date of something else.
constexpr std::array<std::string_view, 30> meeting_words{
    "date",    "meeting",  "session",     "week",    "call", "check",   "in",    "checkin", "mentoring", "weekly",
    "monthly", "biweekly", "fortnightly", "catch",   "up",   "catchup", "notes", "no",      "nr",        "day",
    "of",      "on",       "the",         "minutes", "chat", "on",      "one",   "1on1",    "entry",     "log"};
/// What makes it the date of something to come, or of the file.
constexpr std::array<std::string_view, 19> other_words{
    "next",    "until",   "till",    "by",      "due",       "before", "after", "since",     "deadline", "planned",
    "updated", "started", "created", "written", "postponed", "moved",  "last",  "cancelled", "begun"};

WordKind word_kind(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (std::isdigit(byte)) return WordKind::digits;
  return std::isalpha(byte) || byte >= 0x80 ? WordKind::letters : WordKind::mark;
}

std::vector<HeadingWord> heading_words(std::string_view heading) {
  std::vector<HeadingWord> words;
  bool glued = false;
  for (std::size_t at = 0; at < heading.size();) {
    if (heading[at] == ' ' || heading[at] == '\t') {
      glued = false;
      ++at;
      continue;
    }
    HeadingWord word;
    word.kind = word_kind(heading[at]);
    std::size_t end = at + 1;
    while (word.kind != WordKind::mark && end < heading.size() && word_kind(heading[end]) == word.kind) ++end;
    word.text = to_lower_ascii(heading.substr(at, end - at));
    if (word.kind == WordKind::digits) word.number = end - at <= 4 ? std::stoi(word.text) : -1;
    word.glued = glued;
    words.push_back(word);
    glued = true;
    at = end;
  }
  return words;
}

std::string with_capital(std::string_view word) {
  std::string text(word);
  text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

/// A name's place (from 0) if `word` is it or its first three letters or more ("sept").
template <std::size_t N>
std::optional<unsigned> named_place(const std::array<std::string_view, N>& words, std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < N; ++i)
    if (words[i].starts_with(word)) return i;
  return std::nullopt;
}

/// Steps over the words of a heading.
class HeadingReader {
 public:
  HeadingReader(const std::vector<HeadingWord>& words, std::size_t at) : words_(&words), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] const HeadingWord& word(std::size_t ahead = 0) const {
    static const HeadingWord none;
    return at_ + ahead < words_->size() ? (*words_)[at_ + ahead] : none;
  }
  [[nodiscard]] bool digits(std::size_t most, std::size_t ahead = 0) const {
    return word(ahead).kind == WordKind::digits && word(ahead).text.size() <= most;
  }
  bool skip(std::string_view text) {
    if (word().text != text) return false;
    ++at_;
    return true;
  }
  void skip_marks(std::string_view marks) {
    while (word().text.size() == 1 && word().kind == WordKind::mark &&
           marks.find(word().text) != std::string_view::npos)
      ++at_;
  }
  const HeadingWord& take() { return (*words_)[at_++]; }
  std::optional<unsigned> take_month() {
    const auto month = word().kind == WordKind::letters ? named_place(month_words, word().text) : std::nullopt;
    if (month) ++at_;
    return month ? std::optional(*month + 1) : std::nullopt;
  }

 private:
  const std::vector<HeadingWord>* words_;
  std::size_t at_;
};

struct FoundDate {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  std::optional<unsigned> weekday;  ///< as named, Sunday is 0
  HeadingKind trouble = HeadingKind::plain;
  std::string problem;
};

void skip_ordinal(HeadingReader& reader) {
  if (!reader.word().glued) return;
  for (const auto* ending : {"st", "nd", "rd", "th"})
    if (reader.skip(ending)) return;
}

FoundDate without_year(FoundDate found, std::string_view why) {
  found.trouble = HeadingKind::unclear;
  found.problem = why;
  return found;
}

FoundDate take_year(HeadingReader& reader, FoundDate found) {
  reader.skip_marks(",.-/'");
  if (!reader.digits(4)) return without_year(found, "its date has no year; expected is for example 18 March 2024");
  if (reader.word().text.size() != 4)
    return without_year(found, "its year has not four digits; expected is for example 18 March 2024");
  found.year = reader.take().number;
  return found;
}

/// "18 March 2024", "18th of March, 2024", "18-Mar-2024".
std::optional<FoundDate> day_first(HeadingReader& reader) {
  HeadingReader ahead = reader;
  if (!ahead.digits(2)) return std::nullopt;
  FoundDate found;
  found.day = static_cast<unsigned>(ahead.take().number);
  skip_ordinal(ahead);
  ahead.skip_marks(".-/");
  ahead.skip("of");
  const auto month = ahead.take_month();
  if (!month) return std::nullopt;
  found.month = *month;
  found = take_year(ahead, found);
  reader = ahead;
  return found;
}

/// "March 18th, 2024", "Mar 18 2024".
std::optional<FoundDate> month_first(HeadingReader& reader) {
  HeadingReader ahead = reader;
  const auto month = ahead.take_month();
  if (!month) return std::nullopt;
  ahead.skip_marks(".-");
  if (!ahead.digits(2)) return std::nullopt;
  FoundDate found;
  found.month = *month;
  found.day = static_cast<unsigned>(ahead.take().number);
  skip_ordinal(ahead);
  found = take_year(ahead, found);
  reader = ahead;
  return found;
}

/// Three numbers with the same mark between them and no blanks.
bool three_numbers(const HeadingReader& reader) {
  const auto& mark = reader.word(1);
  return reader.digits(4) && mark.glued && std::string_view("-/.").find(mark.text) != std::string_view::npos &&
         reader.digits(2, 2) && reader.word(2).glued && reader.word(3).text == mark.text && reader.word(3).glued &&
         reader.digits(4, 4) && reader.word(4).glued;
}

void read_two_orders(FoundDate& found, unsigned first, unsigned second, std::optional<DateOrder> order) {
  const bool day_leads = order == DateOrder::dmy || (order != DateOrder::mdy && first > 12);
  const bool month_leads = order == DateOrder::mdy || (order != DateOrder::dmy && second > 12);
  if (!day_leads && !month_leads) {
    found.trouble = HeadingKind::two_orders;
    found.problem =
        fmt::format("its date has two readings, {} {} and {} {}; --date-order dmy or mdy says which is meant", first,
                    with_capital(month_words.at(std::clamp(second, 1U, 12U) - 1)), second,
                    with_capital(month_words.at(std::clamp(first, 1U, 12U) - 1)));
    return;
  }
  found.day = day_leads ? first : second;
  found.month = day_leads ? second : first;
}

/// "2024-03-18", and with an order "18/03/2024".
std::optional<FoundDate> digits_only(HeadingReader& reader, std::optional<DateOrder> order) {
  if (!three_numbers(reader)) return std::nullopt;
  const HeadingWord first = reader.take();
  reader.take();
  const HeadingWord second = reader.take();
  reader.take();
  const HeadingWord third = reader.take();
  FoundDate found;
  if (first.text.size() == 4 && third.text.size() <= 2) {
    found.year = first.number;
    found.month = static_cast<unsigned>(second.number);
    found.day = static_cast<unsigned>(third.number);
  } else if (first.text.size() <= 2 && third.text.size() == 4) {
    found.year = third.number;
    read_two_orders(found, static_cast<unsigned>(first.number), static_cast<unsigned>(second.number), order);
  } else {
    found = without_year(found, "its year has not four digits; expected is for example 2024-03-18");
  }
  return found;
}

std::optional<FoundDate> date_at(HeadingReader& reader, std::optional<DateOrder> order) {
  HeadingReader ahead = reader;
  std::optional<unsigned> weekday;
  if (ahead.word().kind == WordKind::letters) weekday = named_place(weekday_words, ahead.word().text);
  if (weekday) {
    ahead.take();
    ahead.skip_marks(",.");
    ahead.skip("the");
  }
  auto found = digits_only(ahead, order);
  if (!found) found = day_first(ahead);
  if (!found) found = month_first(ahead);
  if (!found) return std::nullopt;
  found->weekday = weekday;
  reader = ahead;
  return found;
}

/// "15:00", "3pm", "3:30 pm" after a date.
std::optional<Minutes> time_at(HeadingReader reader) {
  reader.skip_marks(",@(-");
  if (!reader.skip("at")) reader.skip("t");
  if (!reader.digits(2)) return std::nullopt;
  int hour = reader.take().number;
  int minute = -1;
  if (reader.word().text == ":" && reader.word().glued && reader.digits(2, 1) && reader.word(1).text.size() == 2) {
    reader.take();
    minute = reader.take().number;
  }
  const bool afternoon = reader.word().text == "pm";
  if (afternoon || reader.word().text == "am") {
    if (hour < 1 || hour > 12) return std::nullopt;
    hour = hour % 12 + (afternoon ? 12 : 0);
    minute = std::max(minute, 0);
  }
  if (minute < 0 || minute > 59 || hour > 23) return std::nullopt;
  return Minutes(hour * 60 + minute);
}

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What the words before the date make of it.
HeadingKind kind_by_lead(const std::vector<HeadingWord>& words, std::size_t count) {
  HeadingKind kind = HeadingKind::dated;
  for (std::size_t i = 0; i < count; ++i) {
    if (words[i].kind != WordKind::letters) continue;
    if (is_among(other_words, words[i].text)) return HeadingKind::looks_on;
    if (!is_among(meeting_words, words[i].text) && !named_place(weekday_words, words[i].text))
      kind = HeadingKind::mentions;
  }
  return kind;
}

void settle(HeadingDate& result, const FoundDate& found, HeadingKind kind) {
  if (found.trouble != HeadingKind::plain) {
    result.kind = kind == HeadingKind::dated ? found.trouble : HeadingKind::plain;
    result.problem = found.problem;
    return;
  }
  const std::chrono::year_month_day day{std::chrono::year{found.year}, std::chrono::month{found.month},
                                        std::chrono::day{found.day}};
  if (!day.ok() || found.year < first_year || found.year > last_year) {
    result.kind = kind == HeadingKind::dated ? HeadingKind::unclear : HeadingKind::plain;
    result.problem = fmt::format("the date {:04}-{:02}-{:02} does not exist", found.year, found.month, found.day);
    return;
  }
  result.kind = kind;
  result.date = Date{day};
  const auto weekday = std::chrono::weekday{result.date}.c_encoding();
  if (found.weekday && *found.weekday != weekday)
    result.problem =
        fmt::format("{} is a {}, not a {}", format_date(result.date), with_capital(weekday_words.at(weekday)),
                    with_capital(weekday_words.at(*found.weekday)));
}

bool is_template_heading(const std::vector<HeadingWord>& words) {
  if (words.empty()) return false;
  if (words.front().text == "template") return true;
  return words.front().text == "date" && (words.size() == 1 || words[1].text == ":") &&
         std::none_of(words.begin(), words.end(), [](const auto& word) { return word.kind == WordKind::digits; });
}

}  // namespace

HeadingDate read_heading_date(std::string_view heading, std::optional<DateOrder> order) {
  const auto words = heading_words(heading);
  HeadingDate result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    HeadingReader reader(words, i);
    const auto found = date_at(reader, order);
    if (!found) continue;
    settle(result, *found, kind_by_lead(words, i));
    if (result.kind == HeadingKind::dated || result.kind == HeadingKind::mentions) result.time = time_at(reader);
    return result;
  }
  if (is_template_heading(words)) result.kind = HeadingKind::blank;
  return result;
}

}  // namespace mentor
