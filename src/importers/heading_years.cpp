// SPDX-License-Identifier: MIT
// Years for dates that have none: people write "Feb 3" above their notes, one meeting after the other.
#include "importers/markdown_parts.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/notes_import.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace mentor::importers {

namespace {

/// A heading with a date, in the order of the file.
struct Placed {
  HeadingDate* date = nullptr;
  int turn = 0;              ///< years since the first, as the order tells
  std::optional<int> above;  ///< the year of a heading above it
  std::size_t line = 0;
};

unsigned in_year(const HeadingDate& date) {
  if (date.kind == HeadingKind::yearless) return date.month * 100 + date.day;
  const std::chrono::year_month_day day{date.date};
  return static_cast<unsigned>(day.month()) * 100 + static_cast<unsigned>(day.day());
}

std::optional<int> bare_year(std::string_view text) {
  if (text.size() != 4 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const int year = std::stoi(std::string(text));
  return year >= 1950 && year <= 2100 ? std::optional(year) : std::nullopt;
}

std::vector<Placed> placed(std::vector<DatedHeading>& headings) {
  std::vector<Placed> found;
  std::optional<int> above;
  for (auto& item : headings) {
    if (const auto year = bare_year(item.heading.text)) above = year;
    if (item.date.kind == HeadingKind::yearless || item.date.kind == HeadingKind::dated)
      found.push_back({&item.date, 0, above, item.heading.line + 1});
  }
  return found;
}

void count_turns(std::vector<Placed>& found) {
  // The order in which less time goes by.
  constexpr int year = 1200;
  std::int64_t forth = 0;
  std::int64_t back = 0;
  for (std::size_t i = 1; i < found.size(); ++i) {
    const int step = static_cast<int>(in_year(*found[i].date)) - static_cast<int>(in_year(*found[i - 1].date));
    forth += step < 0 ? step + year : step;
    back += step > 0 ? year - step : -step;
  }
  for (std::size_t i = 1; i < found.size(); ++i) {
    const auto one = in_year(*found[i - 1].date);
    const auto next = in_year(*found[i].date);
    const bool oldest_first = forth <= back;
    found[i].turn = found[i - 1].turn + (oldest_first ? (next < one ? 1 : 0) : (next > one ? -1 : 0));
  }
}

std::optional<Date> day_in(const HeadingDate& date, int year) {
  return WrittenDate{.year = year, .month = date.month, .day = date.day}.date();
}

/// The year of the first, if nothing in the file says one: the latest that lets all be over, and their weekdays true.
struct FirstYear {
  int year = 0;
  bool by_weekday = false;
};
FirstYear first_year_of(const std::vector<Placed>& found, Date today) {
  const auto is_over = [&](int first) {
    return std::all_of(found.begin(), found.end(), [&](const Placed& item) {
      const auto day = day_in(*item.date, first + item.turn);
      return !day || *day <= today;
    });
  };
  const auto weekdays_fit = [&](int first) {
    return std::all_of(found.begin(), found.end(), [&](const Placed& item) {
      const auto day = day_in(*item.date, first + item.turn);
      return day && (!item.date->weekday || iso_weekday(*day) == *item.date->weekday);
    });
  };
  int latest = year_of(today) + 1;
  while (!is_over(latest) && latest > year_of(today) - 60) --latest;
  const bool named = std::any_of(found.begin(), found.end(), [](const auto& item) { return item.date->weekday; });
  for (int year = latest; year > latest - 30; --year)
    if (weekdays_fit(year)) return {year, named};
  return {latest, false};
}

/// Of each, by the nearest date with a year before it, or else behind it; nothing if there is none.
std::vector<std::optional<int>> years_beside(const std::vector<Placed>& found) {
  std::vector<std::optional<int>> years(found.size());
  const auto walk = [&](auto begin, auto end, auto year) {
    const Placed* with_year = nullptr;
    for (; begin != end; ++begin, ++year) {
      if (begin->date->kind == HeadingKind::dated) with_year = &*begin;
      if (with_year != nullptr && !*year) *year = year_of(with_year->date->date) + begin->turn - with_year->turn;
    }
  };
  walk(found.begin(), found.end(), years.begin());
  walk(found.rbegin(), found.rend(), years.rbegin());
  return years;
}

void give_year(HeadingDate& date, int year) {
  const WrittenDate written{.year = year, .month = date.month, .day = date.day, .weekday = date.weekday};
  if (!written.date()) {
    date.kind = HeadingKind::unclear;
    date.problem = messages::no_such_date(year, date.month, date.day);
    return;
  }
  date.kind = HeadingKind::dated;
  date.date = *written.date();
  date.problem = written.weekday_problem();
}

}  // namespace

std::optional<ImportedRemark> give_years(std::vector<DatedHeading>& headings, std::optional<int> year, Date today) {
  auto found = placed(headings);
  const auto is_yearless = [](const Placed& item) { return item.date->kind == HeadingKind::yearless; };
  const auto first = std::find_if(found.begin(), found.end(), is_yearless);
  if (first == found.end()) return std::nullopt;
  count_turns(found);
  const auto beside = years_beside(found);
  std::optional<FirstYear> guess;
  std::vector<std::pair<HeadingDate*, int>> given;
  std::string_view why;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!is_yearless(found[i])) continue;
    auto of_this = found[i].above;
    if (!of_this) of_this = beside[i];
    if (!of_this && year) {
      of_this = *year + found[i].turn - first->turn;
    } else if (!of_this) {
      if (!guess) guess = first_year_of(found, today);
      of_this = guess->year + found[i].turn;
      why = guess->by_weekday ? "as their weekdays say" : "the latest that is over";
    }
    given.emplace_back(found[i].date, *of_this);
  }
  std::set<int> years;
  for (const auto& [date, of_this] : given) {
    give_year(*date, of_this);
    years.insert(of_this);
  }
  if (why.empty()) return std::nullopt;
  const std::string words =
      years.size() == 1 ? fmt::format("{}", *years.begin()) : fmt::format("{} to {}", *years.begin(), *years.rbegin());
  return ImportedRemark{first->line,
                        messages::years_given(plural(static_cast<std::int64_t>(given.size()), "date"), words, why)};
}

}  // namespace mentor::importers
