// SPDX-License-Identifier: MIT
// Which matters speak today.
#include "mentor/domain/telling.hpp"

#include "domain/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <set>
#include <tuple>
#include <vector>

namespace mentor {

namespace {

/// Days after which what is owed speaks again; from then on every `later_steps`.
constexpr std::array<int, 5> first_steps{0, 3, 7, 14, 30};
constexpr int later_steps = 30;
constexpr Days between_practices{7};
/// A practice does not break the silence of a day that has nothing else to say, until it waited for so long.
constexpr Days practice_alone{14};
constexpr std::string_view line_form = "told1";
/// A practice that goes quiet says so.
constexpr std::string_view last_time = "; not said again";
/// What was told late, after a weekend say, is not told again on the very next days for the step that comes then.
constexpr Days fresh{3};
/// So long a practice that a pause or a snooze hides is not taken for one that was followed.
constexpr Days remembered{90};

Date newest_step(Date since, Date today) {
  const auto days = static_cast<int>((today - since).count());
  if (days >= first_steps.back()) return since + Days{days - days % later_steps};
  int newest = 0;
  for (const int step : first_steps)
    if (step <= days) newest = step;
  return since + Days{newest};
}

std::string key_of(const Matter& matter) { return std::string(matter.rule).append(1, ' ').append(matter.uid); }

/// Nothing is known of what was told on a day that is yet to come: a clock was wrong.
const Told* find_told(const ToldBook& told, const Matter& matter, Date today) {
  const auto found = told.matters.find(key_of(matter));
  return found != told.matters.end() && found->second.day <= today ? &found->second : nullptr;
}

/// One that was followed, and became due anew since it was told, is another one: it begins from the start.
const Told* find_showings(const ToldBook& told, const Matter& matter, Date today) {
  const Told* before = find_told(told, matter, today);
  return before && matter.since <= before->day ? before : nullptr;
}

/// Where contact is late nothing is said of how it could go better.
bool is_contact_late(const DigestGroup& group) {
  return std::any_of(group.matters.begin(), group.matters.end(),
                     [](const Matter& matter) { return traits_of(matter).before_practices; });
}

/// Whether what is owed or comes speaks today.
bool speaks_now(const ToldBook& told, const Matter& matter, Date today) {
  if (matter.type == MatterClass::practice || matter.moment > today) return false;
  const Told* before = find_told(told, matter, today);
  if (!before || before->day == today) return true;
  if (matter.moment <= before->moment) return false;
  return matter.type != MatterClass::owed || matter.moment - before->day >= fresh;
}

bool says_anything(const Digest& open, const ToldBook& told, Date today) {
  return std::any_of(open.groups.begin(), open.groups.end(), [&](const DigestGroup& group) {
    return std::any_of(group.matters.begin(), group.matters.end(),
                       [&](const Matter& matter) { return speaks_now(told, matter, today); });
  });
}

/// What speaks today, as far as there is room.
std::set<const Matter*> speaking(const Digest& open, const ToldBook& told, const Matter* practice, Date today) {
  std::vector<const Matter*> all;
  for (const auto& group : open.groups)
    for (const auto& matter : group.matters)
      if (speaks_now(told, matter, today) || &matter == practice) all.push_back(&matter);
  std::stable_sort(all.begin(), all.end(), [](const Matter* a, const Matter* b) { return is_more_urgent(*a, *b); });
  all.resize(std::min(all.size(), most_told));
  return {all.begin(), all.end()};
}

/// The practices that may speak: none where contact is late.
std::vector<const Matter*> open_practices(const Digest& open) {
  std::vector<const Matter*> practices;
  for (const auto& group : open.groups) {
    if (is_contact_late(group)) continue;
    for (const auto& matter : group.matters)
      if (matter.type == MatterClass::practice) practices.push_back(&matter);
  }
  return practices;
}

/// The practice that speaks today, if one does.
const Matter* practice_of_today(const Digest& open, const ToldBook& told, Date today) {
  const Days wait = says_anything(open, told, today) ? between_practices : practice_alone;
  const bool spoke = told.practice && *told.practice <= today && today - *told.practice < wait;
  const auto times = [&](const Matter& matter) {
    const Told* before = find_showings(told, matter, today);
    return before ? before->times : 0;
  };
  const Matter* best = nullptr;
  const auto rank_of = [&](const Matter& matter) {
    return std::tuple(times(matter), find_rule(matter.rule), matter.since);
  };
  for (const Matter* matter : open_practices(open)) {
    const Told* before = find_told(told, *matter, today);
    const bool again = before && before->day == today;
    if (spoke ? !again : times(*matter) >= traits_of(*matter).showings) continue;
    if (best == nullptr || rank_of(*matter) < rank_of(*best)) best = matter;
  }
  return best;
}

/// The same practice in other mentorships, where one line says it of all.
std::vector<const Matter*> said_along(const Digest& open, const ToldBook& told, const Matter* practice, Date today) {
  std::vector<const Matter*> along;
  if (!practice || !traits_of(*practice).once_for_all) return along;
  for (const Matter* matter : open_practices(open)) {
    const Told* before = find_showings(told, *matter, today);
    const bool said = before && before->day != today && before->times >= traits_of(*matter).showings;
    if (matter != practice && matter->rule == practice->rule && !said) along.push_back(matter);
  }
  return along;
}

/// "; nor with bo, cy, 3 more"
std::string nor_with(const std::vector<const Matter*>& along) {
  constexpr std::size_t most_along = 3;
  std::vector<std::string> names;
  for (const Matter* matter : along)
    if (names.size() < most_along) names.push_back(matter->mentorship);
  if (along.size() > most_along) names.back() = fmt::format("{} more", along.size() - most_along + 1);
  return names.empty() ? std::string() : "; nor with " + with_commas(names);
}

/// "; 3 late, 1 waits": what is owed there and has no line of its own today.
std::string owed_besides(const DigestGroup& open, const DigestGroup& told) {
  std::string words;
  for (const auto state : {MatterState::late, MatterState::waits, MatterState::due}) {
    const auto owed = [&](const DigestGroup& group) {
      return std::count_if(group.matters.begin(), group.matters.end(), [&](const Matter& matter) {
        return matter.type == MatterClass::owed && matter.state == state;
      });
    };
    const auto count = owed(open) - owed(told);
    if (count > 0) words += fmt::format("{}{} {}", words.empty() ? "; " : ", ", count, to_text(state));
  }
  return words;
}

/// A session says what is owed to those who meet, so that it needs no line of its own again.
void count_at_sessions(const Digest& open, Digest& told) {
  for (auto& group : told.groups) {
    const auto meeting = std::find_if(group.matters.begin(), group.matters.end(),
                                      [](const Matter& matter) { return traits_of(matter).meeting; });
    const auto all = std::find_if(open.groups.begin(), open.groups.end(),
                                  [&](const DigestGroup& one) { return one.mentorship == group.mentorship; });
    if (meeting != group.matters.end() && all != open.groups.end()) meeting->tail += owed_besides(*all, group);
  }
}

/// What is known of a matter once it was told today.
Told told_today(const Told* before, const Matter& matter, Date today) {
  const std::int64_t times = before ? before->times : 0;
  return {matter.moment, today, before && before->day == today ? times : times + 1};
}

/// What of the practices that are not open today is still known tomorrow.
void remember_practices(const ToldBook& told, Date today, ToldBook& kept) {
  for (const auto& [key, one] : told.matters) {
    const Rule* rule = find_rule(std::string_view(key).substr(0, key.find(' ')));
    if (rule && rule->type == MatterClass::practice && one.day <= today && today - one.day < remembered)
      kept.matters.try_emplace(key, one);
  }
}

std::optional<std::int64_t> next_number(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return number;
}

std::string_view next_word(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  const auto word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

}  // namespace

Date newest_moment(const Matter& matter, const std::vector<Date>& sessions, Date today) {
  if (matter.type == MatterClass::practice) return matter.since;
  if (matter.type == MatterClass::owed) return newest_step(matter.since, today);
  Date newest = today < matter.since ? matter.since - matter.ahead : matter.since;
  if (!matter.at_sessions) return newest;
  for (const Date session : sessions)
    if (session <= today) newest = std::max(newest, session);
  return newest;
}

std::string to_line(const ToldBook& told) {
  std::string line = fmt::format("{} {}", line_form, told.practice ? told.practice->time_since_epoch().count() : 0);
  for (const auto& [key, one] : told.matters)
    line += fmt::format(" {} {} {} {}", key, one.moment.time_since_epoch().count(), one.day.time_since_epoch().count(),
                        one.times);
  return line;
}

ToldBook told_of_line(std::string_view line) {
  ToldBook told;
  if (next_word(line) != line_form) return {};
  const auto practice = next_number(line);
  if (!practice) return {};
  if (*practice != 0) told.practice = Date{Days{*practice}};
  while (!line.empty()) {
    std::string key(next_word(line));
    key.append(1, ' ').append(next_word(line));
    const auto moment = next_number(line);
    const auto day = next_number(line);
    const auto times = next_number(line);
    if (!moment || !day || !times) return {};
    told.matters[std::move(key)] = {Date{Days{*moment}}, Date{Days{*day}}, *times};
  }
  return told;
}

Telling tell(const Digest& open, const ToldBook& told, Date today) {
  Telling telling;
  telling.told.practice = told.practice;
  const Matter* practice = practice_of_today(open, told, today);
  const auto along = said_along(open, told, practice, today);
  const auto speak = speaking(open, told, practice, today);
  std::int64_t more = 0;
  telling.digest = only_matters(open, [&](const Matter& matter) {
    const bool practises = matter.type == MatterClass::practice;
    const Told* before = practises ? find_showings(told, matter, today) : find_told(told, matter, today);
    const bool speaks = speak.contains(&matter);
    const bool is_along = std::find(along.begin(), along.end(), &matter) != along.end();
    if (speaks || is_along) telling.told.matters[key_of(matter)] = told_today(before, matter, today);
    if (speaks && practises) telling.told.practice = today;
    if (!speaks && !is_along && before) telling.told.matters[key_of(matter)] = *before;
    if (!speaks && !practises) ++more;
    return speaks;
  });
  remember_practices(told, today, telling.told);
  telling.digest.more = more;
  for (auto& group : telling.digest.groups)
    for (auto& matter : group.matters) {
      if (matter.type != MatterClass::practice) continue;
      if (!along.empty()) matter.tail = nor_with(along);
      if (telling.told.matters[key_of(matter)].times >= traits_of(matter).showings) matter.tail += last_time;
    }
  count_at_sessions(open, telling.digest);
  return telling;
}

}  // namespace mentor
