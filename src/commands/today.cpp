// SPDX-License-Identifier: MIT
// `mentor` without a command: all that is owed or comes, today's and tomorrow's sessions first; and the first words to
// somebody new.
#include "commands/support/display.hpp"
#include "commands/support/exchange.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <memory>
#include <string>

namespace mentor::commands {

namespace {

constexpr std::string_view welcome =
    R"(Welcome. This is a mentoring journal, and it is still empty. To begin:

  mentor add ana --name "Ana Alba" --every 2w   start a mentorship
  mentor log ana "what you talked about"        record a session
  mentor check-in                               see what is due

Meeting notes in Markdown can come along: mentor import markdown FILE --to ana
More: mentor help
)";

/// What is said where nothing is due, with the session that comes next.
std::string nothing_due(const Context& context, const OpenRecords& book) {
  const Session* next = nullptr;
  std::string_view title;
  for (const auto& open : book.mentorships)
    for (const auto& session : open.planned)
      if (!hides_parts(open.mentorship) && session.start >= context.instant && (!next || session.start < next->start)) {
        next = &session;
        title = open.mentorship.title;
      }
  if (!next) return messages::nothing_waits();
  const WallClock clock = clock_of(context);
  return messages::nothing_until(visible(title), clock.start_of(*next),
                                 format_relative(date_of(clock.shown(*next)), context.today()));
}

/// My promises that need nothing yet; without them "nothing is due" would read as "nothing is owed".
std::string still_promised(const OpenRecords& book) {
  std::int64_t count = 0;
  std::optional<Date> next;
  for (const auto& open : book.mentorships)
    for (const auto& promise : open.commitments) {
      if (promise.owner != my_handle || hides_parts(open.mentorship)) continue;
      ++count;
      if (promise.due && (!next || *promise.due < *next)) next = promise.due;
    }
  if (count == 0) return {};
  return messages::promises_of_yours(plural(count, "promise"),
                                     next ? messages::next_promise_by(format_day(*next)) : "");
}

}  // namespace

Exit run_today(Context& context, Reveal reveal) {
  const Reading& store = context.reading(reveal);
  const OpenRecords book = store.open_records(std::nullopt, Parts::withheld);
  Digest open = only_matters(due_now(context, book, std::nullopt),
                             [](const Matter& matter) { return matter.type != MatterClass::practice; });
  if (context.json) {
    print(context, json_today(open, context.today(), in_step_lately(context)));
    return Exit::ok;
  }
  if (store.handles(Kind::mentorship).empty()) {
    print(context, welcome);
    return Exit::ok;
  }
  recall_last_talk(store, open);
  print(context, format_day(context.today()) + "\n\n" +
                     (open.empty() ? nothing_due(context, book) + still_promised(book)
                                   : render_digest(open, context.style, detail_of(context))) +
                     in_step_line(context));
  return Exit::ok;
}

Verb today_verb() {
  const auto reveal = std::make_shared<bool>(false);
  return {.options = {flag("--reveal", *reveal, "Show the words of sealed items")},
          .run = [reveal](Context& context) { return run_today(context, Reveal{*reveal}); }};
}

}  // namespace mentor::commands
