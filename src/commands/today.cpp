// SPDX-License-Identifier: MIT
// `mentor` without a command: what is owed or comes, today's and tomorrow's sessions first, what is open besides, and
// the first words to somebody new.
#include "commands/support/display.hpp"
#include "commands/support/exchange.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/still_open.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/columns.hpp"
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

/// What is due, and below it what is open besides.
std::string all_open(Context& context, const OpenRecords& book, const Digest& due) {
  const auto also = still_open(book, due, context.now, clock_of(context));
  std::string text = render_digest(due, context.style, detail_of(context));
  if (due.empty())
    text = (also.empty() ? messages::nothing_is_open() : messages::nothing_is_due()) + "\n";
  else if (!also.empty())
    text += "\n";
  for (const auto& line : also) text += paragraph(line, context.style);
  return text;
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
  print(context, format_day(context.today()) + "\n\n" + all_open(context, book, open) + in_step_line(context));
  return Exit::ok;
}

Verb today_verb() {
  const auto reveal = std::make_shared<bool>(false);
  return {.options = {flag("--reveal", *reveal, "Show the words of sealed items")},
          .run = [reveal](Context& context) { return run_today(context, Reveal{*reveal}); }};
}

}  // namespace mentor::commands
