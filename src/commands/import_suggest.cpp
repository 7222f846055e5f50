// SPDX-License-Identifier: MIT
// `mentor import markdown --suggest`: what the notes hold besides their dates.
#include "commands/import_formats.hpp"
#include "commands/support/output.hpp"
#include "commands/support/suggesting.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/suggest.hpp"

namespace mentor::commands {

namespace {

/// Those of a mentorship that only the plan knows yet are in the plan.
std::vector<Person> partners_in(const Reading& journal, const ImportHome& home) {
  if (home.person) return {*home.person};
  if (!home.starts) return partners_of(journal, home.mentorship.handle);
  const auto known = journal.find_handle(Kind::person, home.mentorship.handle);
  return known ? std::vector{from_record<Person>(*known)} : std::vector<Person>{};
}

std::vector<SuggestedSession> suggested_by(Context& context, const ImportRequest& request, const ImportPlan& plan) {
  const Reading& journal = context.store(Access::read);
  std::vector<Session> sessions;
  std::vector<Record> records;
  for (const auto& item : plan.records) {
    if (item.record.kind == Kind::session)
      sessions.push_back(from_record<Session>(item.record));
    else
      records.push_back(item.record);
  }
  if (!plan.home->starts) add_proposable(journal, plan.home->mentorship.handle, records);
  const auto me = journal.find_handle(Kind::person, my_handle);
  auto people = noted_people(plan.home->mentorship, partners_in(journal, *plan.home),
                             me ? std::optional(from_record<Person>(*me)) : std::nullopt);
  add_initials(people, request.initials);
  return suggest_of(context, sessions, people, records);
}

}  // namespace

void say_what_notes_hold(Context& context, const ImportRequest& request, const ImportPlan& plan) {
  std::size_t count = 0;
  for (const auto& one : suggested_by(context, request, plan)) count += one.proposals.size();
  if (count > 0)
    confirm(context,
            messages::notes_hold(plural(static_cast<std::int64_t>(count), "proposal"), plan.home->mentorship.handle));
}

Exit suggest_of_import(Context& context, const ImportRequest& request, const ImportPlan& plan) {
  const auto suggested = suggested_by(context, request, plan);
  if (request.dry_run) {
    list_proposals(context, suggested);
    return Exit::ok;
  }
  std::string again = "mentor suggest " + plan.home->mentorship.handle;
  if (!request.initials.empty()) again += initials_again(request.initials);
  return answer_proposals(context, suggested, request.answers, again);
}

}  // namespace mentor::commands
