// SPDX-License-Identifier: MIT
// `mentor list`: the mentorships, a line each: when the last contact was, what is planned, what is open.
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/still_open.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/who.hpp"
#include "mentor/render/overview.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

struct OverviewRequest {
  bool all = false;
  bool reveal = false;
};

ListedMentorship listed_open(const Context& context, const OpenMentorship& open, const std::vector<Snooze>& snoozes) {
  ListedMentorship row;
  row.mentorship = open.mentorship;
  if (hides_parts(row.mentorship)) return row;
  const WallClock clock = clock_of(context);
  row.last = last_contact_day(open, clock);
  for (const auto& session : open.planned) {
    const Date day = date_of(clock.shown(session));
    if (clock.is_to_come(session, context.now) && (!row.next || day < *row.next)) row.next = day;
  }
  row.people = open.partners;
  row.open = tally_of(open);
  row.contact = contact_due(open, snoozes, context.now, context.config.rules, clock);
  return row;
}

ListedMentorship listed_closed(const Context& context, const Reading& store, const Mentorship& mentorship) {
  ListedMentorship row;
  row.mentorship = mentorship;
  if (hides_parts(row.mentorship)) return row;
  for (const auto& book : store.open_records(mentorship.handle, Parts::left_out, Breadth::listed).mentorships)
    row.last = last_contact_day(book, clock_of(context));
  row.people = partners_of(store, mentorship.handle);
  return row;
}

std::vector<ListedMentorship> listed_mentorships(Context& context, const OverviewRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  std::vector<ListedMentorship> rows;
  const OpenRecords book = store.open_records(std::nullopt, Parts::left_out, Breadth::listed);
  for (const auto& open : book.mentorships) rows.push_back(listed_open(context, open, book.snoozes));
  if (request.all)
    for (const auto& mentorship : store.all<Mentorship>({.status = {"closed"}}))
      rows.push_back(listed_closed(context, store, mentorship));
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.mentorship.handle < b.mentorship.handle; });
  return rows;
}

Exit run_overview(Context& context, const OverviewRequest& request) {
  const auto rows = listed_mentorships(context, request);
  if (context.json)
    print(context, json_overview(rows, context.today()));
  else if (!rows.empty())
    print(context, render_overview(rows, context.style, context.today()));
  else
    remark(context, request.all ? messages::no_mentorship() : messages::no_open_mentorship());
  return Exit::ok;
}

}  // namespace

Verb list_verb() {
  const auto request = std::make_shared<OverviewRequest>();
  Verb verb{.run = runs(run_overview, request)};
  verb.options = {
      flag("-a,--all", request->all, "Closed mentorships too"),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands
