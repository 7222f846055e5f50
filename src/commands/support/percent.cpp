// A goal's percentage: how it is typed, and that it is always the one of its latest progress entry.
#include "commands/support/percent.hpp"

#include "mentor/errors.hpp"
#include "mentor/text.hpp"

#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <tuple>

namespace mentor {

PercentTyped read_percent(std::string_view text, std::string_view option) {
  std::string_view word = trim(text);
  if (word.ends_with('%')) word = trim(word.substr(0, word.size() - 1));
  PercentTyped typed;
  if (word.starts_with('+') || word.starts_with('-')) typed.form = PercentTyped::Form::move;
  const std::string_view digits = word.starts_with('+') ? word.substr(1) : word;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), typed.number);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.starts_with("+"))
    throw UserError(
        fmt::format("{} \"{}\" is no percentage. Expected is a whole number such as 60 or 60%, or a step "
                    "such as +10.",
                    option, visible(text)));
  return typed;
}

std::int64_t percent_after(const Goal& goal, const Goal& shown, PercentTyped typed, std::string_view option) {
  const bool step = typed.form == PercentTyped::Form::move;
  if (step && (typed.number > 100 || typed.number < -100))
    throw UserError(
        fmt::format("{} {:+} is too large a step. Expected is one from -100 to +100.", option, typed.number));
  const std::int64_t percent = step ? goal.percent + typed.number : typed.number;
  if (percent >= 0 && percent <= 100) return percent;
  const std::string name = to_text(Id{Kind::goal, goal.id});
  if (shown.withheld)
    throw UserError(fmt::format("{} {}: a percentage is from 0 to 100, and {} would leave that.", option,
                                step ? fmt::format("{:+}", typed.number) : fmt::format("{} %", typed.number), name));
  if (step)
    throw UserError(
        fmt::format("{} {:+}: {} stands at {} %, so that would make {} %. Expected is a result from 0 to 100.", option,
                    typed.number, name, goal.percent, percent));
  throw UserError(
      fmt::format("{} {} %: a percentage is from 0 to 100; {} stands at {} %.", option, percent, name, goal.percent));
}

std::int64_t percent_with(const Reading& store, std::int64_t goal, const std::optional<Progress>& changed,
                          std::optional<std::int64_t> removed) {
  auto entries = store.all<Progress>({.parent = Id{Kind::goal, goal}});
  if (changed) entries.push_back(*changed);
  const auto place = [](const Progress& entry) {
    return std::tuple{entry.date, entry.id == 0 ? std::numeric_limits<std::int64_t>::max() : entry.id};
  };
  const Progress* latest = nullptr;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool replaced = changed && changed->id != 0 && i + 1 < entries.size() && entries[i].id == changed->id;
    if (replaced || (removed && entries[i].id == *removed)) continue;
    if (!latest || place(entries[i]) >= place(*latest)) latest = &entries[i];
  }
  return latest ? latest->percent : 0;
}

void require_open(const Goal& goal, std::string_view option) {
  if (goal.status == GoalStatus::open) return;
  const std::string name = to_text(Id{Kind::goal, goal.id});
  throw UserError(fmt::format("{} {} is {} already. To open it again: mentor edit {} --set status=open", option, name,
                              to_text(goal.status), name));
}

}  // namespace mentor
