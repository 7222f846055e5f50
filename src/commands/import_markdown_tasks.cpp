// Task lines of meeting notes as promises: whose they are, until when; and the cadence that the meetings show.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/who.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <set>

namespace mentor {

namespace {

/// Gaps that people call by a name, in days: from, to, cadence.
struct UsualGap {
  std::int64_t from;
  std::int64_t to;
  Cadence cadence;
};
constexpr std::int64_t days_a_week = 7;
constexpr std::int64_t days_a_month = 30;

Cadence cadence_of_gap(std::int64_t days) {
  using Unit = Cadence::Unit;
  static const std::vector<UsualGap> usual{{6, 8, {1, Unit::week}},    {12, 17, {2, Unit::week}},
                                           {19, 24, {3, Unit::week}},  {26, 34, {1, Unit::month}},
                                           {55, 66, {2, Unit::month}}, {84, 98, {3, Unit::month}}};
  for (const auto& gap : usual)
    if (gap.from <= days && days <= gap.to) return gap.cadence;
  if (days < days_a_week * 2) return {static_cast<int>(days), Unit::day};
  if (days < days_a_month * 3) return {static_cast<int>((days + days_a_week / 2) / days_a_week), Unit::week};
  return {static_cast<int>(std::min<std::int64_t>((days + days_a_month / 2) / days_a_month, 999)), Unit::month};
}

struct OwnedTask {
  std::string owner;
  std::string text;
};

/// Without a mapping ME is me, and everybody else's are the partner's, with their initials kept in the text.
OwnedTask owned_task(const MarkdownTask& task, const Initials& initials, const std::string& partner,
                     std::set<std::string>& guessed) {
  if (const auto found = initials.find(task.initials); found != initials.end()) return {found->second, task.text};
  if (task.initials == "ME") {
    guessed.insert("ME");
    return {std::string(my_handle), task.text};
  }
  guessed.insert(task.initials);
  if (task.initials.empty()) return {partner, task.text};
  return {partner, task.initials + ": " + task.text};
}

/// "send the paper by 5 May" -> the words before and the date, counted from the meeting's day.
std::optional<Date> take_due(std::string& text, Date day) {
  const std::size_t at = to_lower_ascii(text).rfind(" by ");
  if (at == std::string::npos) return std::nullopt;
  const std::string_view rest = trim(std::string_view(text).substr(at + 4));
  const auto date = read_date_prefix(rest, LocalTime{day}, Direction::future);
  if (!date || date->length != rest.size()) return std::nullopt;
  const Date due = date->value.date;
  text = std::string(trim(std::string_view(text).substr(0, at)));
  return due;
}

CommitmentStep commitment_step(const Context& context, const Store& store, Commitment wanted, std::string session_uid) {
  const auto record = store.find_uid(Kind::commitment, wanted.uid);
  if (!record) return {ImportStep::add, std::move(wanted), std::move(session_uid)};
  Commitment stored = from_record<Commitment>(*record);
  if (stored.outcome != Outcome::open || wanted.outcome == Outcome::open)
    return {ImportStep::unchanged, stored, std::move(session_uid)};
  stored.outcome = Outcome::kept;
  stored.closed = context.today();
  return {ImportStep::change, stored, std::move(session_uid)};
}

void require_owners(const Store& store, const Initials& initials, const MarkdownPlan& plan) {
  for (const auto& [letters, owner] : initials) {
    const bool is_new = plan.new_person && plan.new_person->handle == owner;
    if (!is_new && owner != my_handle && !store.find_handle(Kind::person, owner))
      throw UserError(
          fmt::format("--initials {}={}: no person is called \"{}\". Expected is me, {}, or somebody of: "
                      "mentor person list",
                      visible(letters), visible(owner), visible(owner), plan.mentorship.handle));
  }
}

/// To whom tasks go that nobody is named for.
std::string default_owner(const Store& store, const MarkdownPlan& plan) {
  if (plan.starts) return plan.mentorship.handle;
  const auto partners = partners_of(store, plan.mentorship.handle);
  return partners.empty() ? std::string(my_handle) : partners.front().handle;
}

std::string assumption(const std::set<std::string>& guessed, const std::string& owner, const MarkdownPlan& plan) {
  if (guessed.empty()) return {};
  const bool me = guessed.contains("ME");
  const bool others = guessed.size() > (me ? 1U : 0U);
  const std::string whose = owner == my_handle ? "yours" : visible(plan.mentorship.title) + "'s";
  std::string text = me ? "tasks marked ME are yours" : "";
  if (others)
    text += fmt::format("{}{} are {}", me ? ", " : "", me ? "all others" : "tasks without known initials", whose);
  return fmt::format("Assumed: {}. To say otherwise: --initials ME=me,XY={}", text, plan.mentorship.handle);
}

}  // namespace

GuessedCadence guess_cadence(std::vector<Date> days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  if (days.size() < 3) return {std::nullopt, "no cadence: three meetings are needed to guess one (--every sets it)"};
  std::vector<std::int64_t> gaps;
  for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back((days[i] - days[i - 1]).count());
  std::sort(gaps.begin(), gaps.end());
  const std::int64_t median = (gaps[(gaps.size() - 1) / 2] + gaps[gaps.size() / 2]) / 2;
  const Cadence cadence = cadence_of_gap(median);
  return {cadence, fmt::format("{}: the gap is {} at the median", format_cadence(cadence), plural(median, "day"))};
}

Initials read_initials(const std::vector<std::string>& typed) {
  Initials initials;
  for (const auto& text : typed)
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(',', at), text.size());
      const std::string_view pair = trim(std::string_view(text).substr(at, end - at));
      const std::size_t equals = pair.find('=');
      if (equals == std::string_view::npos || equals == 0 || equals + 1 == pair.size())
        throw UserError(
            fmt::format("--initials \"{}\": expected are initials and a handle, for example: --initials "
                        "ME=me,EK=emma",
                        visible(text)));
      initials[std::string(trim(pair.substr(0, equals)))] = to_lower_ascii(trim(pair.substr(equals + 1)));
      at = end + 1;
    }
  return initials;
}

void plan_markdown_tasks(Context& context, const Store& store, const Initials& initials, const MarkdownLog& log,
                         MarkdownPlan& plan) {
  require_owners(store, initials, plan);
  const std::string partner = default_owner(store, plan);
  const std::string& handle = plan.mentorship.handle;
  std::set<std::string> guessed;
  for (const auto& meeting : log.meetings) {
    std::map<std::string, int> seen;
    for (const auto& task : meeting.tasks) {
      auto owned = owned_task(task, initials, partner, guessed);
      Commitment commitment = fresh<Commitment>(context);
      commitment.mentorship = handle;
      commitment.owner = owned.owner;
      const int nth = seen[task.initials + task.text]++;
      commitment.uid = uid_from(fmt::format("markdown-task:{}:{}:{}:{}:{}:{}", handle, format_date(meeting.date),
                                            meeting.ordinal, task.initials, task.text, nth));
      commitment.due = take_due(owned.text, meeting.date);
      commitment.text = require_line(owned.text, fmt::format("FILE, task at line {}", task.line));
      commitment.made = meeting.date;
      if (task.done) {
        commitment.outcome = Outcome::kept;
        commitment.closed = meeting.date;
      }
      plan.commitments.push_back(
          commitment_step(context, store, std::move(commitment), markdown_session_uid(handle, meeting)));
    }
  }
  plan.assumed = assumption(guessed, partner, plan);
}

}  // namespace mentor
