// SPDX-License-Identifier: MIT
// `mentor suggest`: what the notes of sessions hold that could be records, to be accepted or refused.
#include "mentor/messages/suggest.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/suggesting.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <memory>

namespace mentor::commands {

namespace {

struct SuggestRequest {
  std::string what;
  std::vector<std::string> initials;
  ProposalAnswers answers;
  bool reveal = false;
};

std::optional<Person> myself(const Reading& journal) {
  const auto me = journal.find_handle(Kind::person, my_handle);
  return me ? std::optional(from_record<Person>(*me)) : std::nullopt;
}

void suggest_in(Context& context, const Reading& journal, const SuggestRequest& request, const Mentorship& mentorship,
                const std::vector<Session>& sessions, std::vector<SuggestedSession>& suggested) {
  auto people = noted_people(mentorship, partners_of(journal, mentorship.handle), myself(journal));
  add_initials(people, request.initials);
  std::vector<Record> records;
  add_proposable(journal, mentorship.handle, records);
  for (auto& one : suggest_of(context, sessions, people, records)) suggested.push_back(std::move(one));
}

/// Of one session, one mentorship, or all that are not closed.
std::vector<SuggestedSession> suggested_by(Context& context, const Reading& journal, const SuggestRequest& request) {
  const std::string& what = request.what;
  std::vector<SuggestedSession> suggested;
  if (const auto id = parse_id(trim(what))) {
    const auto session = from_record<Session>(find_kind(journal, what, std::array{Kind::session}, "WHAT"));
    if (hides_parts(session)) refuse_sealed(*id);
    suggest_in(context, journal, request,
               from_record<Mentorship>(journal.required(Kind::mentorship, session.mentorship)), {session}, suggested);
    return suggested;
  }
  std::int64_t sealed = 0;
  std::vector<Mentorship> mentorships;
  if (what.empty())
    mentorships = journal.all<Mentorship>({.status = {"active", "paused"}});
  else
    mentorships.push_back(find_mentorship(context, journal, what, "WHAT"));
  for (const auto& mentorship : mentorships) {
    if (remark_sealed(context, mentorship)) continue;
    const auto sessions = journal.all<Session>({.mentorship = mentorship.handle, .status = {"held"}});
    sealed +=
        std::count_if(sessions.begin(), sessions.end(), [](const Session& session) { return hides_parts(session); });
    suggest_in(context, journal, request, mentorship, sessions, suggested);
  }
  if (sealed > 0) remark(context, messages::sealed_notes(plural(sealed, "session")));
  return suggested;
}

Exit run_suggest(Context& context, const SuggestRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const auto suggested = suggested_by(context, journal, request);
  std::string again = "mentor suggest" + (request.what.empty() ? std::string() : " " + visible(request.what));
  if (!request.initials.empty()) again += initials_again(request.initials);
  const bool of_several =
      !suggested.empty() && suggested.front().session.mentorship != suggested.back().session.mentorship;
  if (of_several && !request.answers.any() && !context.json && fill_a_screen(suggested)) {
    count_proposals(context, suggested);
    return Exit::ok;
  }
  return answer_proposals(context, suggested, request.answers, again);
}

}  // namespace

Verb suggest_verb() {
  const auto request = std::make_shared<SuggestRequest>();
  Verb verb{.run = runs(run_suggest, request)};
  verb.options = {
      meaning(Means::record, word("WHAT", request->what, "A session, or a mentorship; all without it")),
      option("--initials", request->initials, "WHOSE", "Whose initials stand in the notes: ME=me,EK=emma"),
      proposal_options(request->answers),
      flag("--reveal", request->reveal, "Read sealed sessions too; what comes of them is sealed"),
  };
  return verb;
}

}  // namespace mentor::commands
