// SPDX-License-Identifier: MIT
// `mentor` without a command: planned sessions, what is due, who waits; and the first words to somebody new.
#include "commands/support/looking.hpp"
#include "commands/support/say.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

constexpr Days days_ahead{7};
constexpr std::size_t hints_of_today = 2;

constexpr std::string_view welcome =
    R"(Welcome. This is a mentoring journal, and it is still empty. To begin:

  mentor add ana --name "Ana Alba" --every 2w   start a mentorship
  mentor log ana "what you talked about"        record a session
  mentor check-in                               see what is due

Meeting notes in Markdown can come along: mentor import markdown FILE --to ana
More: mentor help
)";

struct PlannedSession {
  Session session;
  std::string title;
  LocalTime start;  ///< on the owner's clock
};

std::vector<PlannedSession> planned_soon(const Context& context, const OpenBook& book) {
  std::vector<PlannedSession> planned;
  for (const auto& open : book.mentorships)
    for (const auto& session : open.planned) {
      const LocalTime start = clock_of(context).mine(session.start);
      if (date_of(start) >= context.today() && date_of(start) <= context.today() + days_ahead)
        planned.push_back({session, open.mentorship.title, start});
    }
  std::stable_sort(planned.begin(), planned.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
  return planned;
}

std::string planned_block(const Context& context, const std::vector<PlannedSession>& planned) {
  Table table;
  for (const auto& item : planned) {
    const Date day = date_of(item.start);
    std::string when = item.session.has_time ? format_local(item.start) : format_day(day);
    std::string focus;
    if (item.session.withheld) focus = sealed_words;
    if (item.session.focus) focus = first_line(*item.session.focus);
    table.rows.push_back(
        {when, format_relative(day, context.today()), item.title, to_text(Id{Kind::session, item.session.id}), focus});
  }
  return planned.empty() ? std::string() : "Planned\n" + render_indented(table, context.style) + "\n";
}

std::string today_json(const Context& context, const std::vector<PlannedSession>& planned, const Digest& due) {
  std::vector<std::string> sessions;
  for (const auto& item : planned) sessions.push_back(to_text(Id{Kind::session, item.session.id}));
  std::vector<std::string> ids;
  for (const auto& group : due.groups)
    for (const auto& reminder : group.reminders) ids.push_back(reminder.id);
  return json_flat(
      "mentor.today/1",
      {{"date", format_date(context.today())}, {"planned", sessions}, {"due_count", due.count()}, {"due", ids}});
}

}  // namespace

Exit run_today(Context& context, Reveal reveal) {
  const Reading& store = context.reading(reveal);
  const auto planned = planned_soon(context, store.open_book());
  const Digest due = due_now(context, store.open_book(std::nullopt, Parts::withheld), std::nullopt);
  if (context.json) {
    print(context, today_json(context, planned, due));
    return Exit::ok;
  }
  if (store.handles(Kind::mentorship).empty()) {
    print(context, welcome);
    return Exit::ok;
  }
  std::string text = format_day(context.today()) + "\n\n" + planned_block(context, planned);
  text +=
      due.empty() ? std::string("Nothing is due.\n") : render_digest(limit_hints(due, hints_of_today), context.style);
  print(context, text);
  return Exit::ok;
}

Verb today_verb() {
  const auto reveal = std::make_shared<bool>(false);
  return {.options = {flag("--reveal", *reveal, "Show the words of sealed items")},
          .run = [reveal](Context& context) { return run_today(context, Reveal{*reveal}); }};
}

}  // namespace mentor::commands
