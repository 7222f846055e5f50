// SPDX-License-Identifier: MIT
// `mentor report`: what happened in a period, for one mentorship or several, in any of its formats.
#include "commands/support/agreed.hpp"
#include "commands/support/letter.hpp"
#include "commands/support/output.hpp"
#include "commands/support/report_choice.hpp"
#include "commands/support/report_data.hpp"
#include "commands/support/report_item.hpp"
#include "commands/support/report_output.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/agreement.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/letter.hpp"
#include "mentor/messages/reports.hpp"

#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct ReportRequest {
  std::vector<std::string> who;
  PeriodOptions period;
  ReportOutput output;
  std::string audience;
  std::string session;
  std::string goal;
  std::string intro;
  bool compare = false;
  bool letter = false;
  bool recover = false;
  bool reveal = false;
};

/// A session's or a goal's report is about that one thing.
void require_one_subject(const ReportRequest& request) {
  if (!request.session.empty() && !request.goal.empty()) throw UserError(messages::either("--session", "--goal"));
  const std::string_view option = request.session.empty() ? "--goal" : "--session";
  const auto& period = request.period;
  if (!request.who.empty()) throw UserError(messages::item_and_who(option));
  if (!period.period.empty() || !period.since.empty() || !period.until.empty() || request.compare)
    throw UserError(messages::item_and_period(option));
}

/// The journal as it is read for that report.
const Reading& journal_for(const Store& store, const ReportRequest& request, Audience audience) {
  if (request.reveal && audience != Audience::me) throw UserError(messages::reveal_for_others(to_text(audience)));
  return store.as(audience == Audience::me && !request.reveal ? Audience::screen : audience);
}

/// The summary is what such a mail is for; it has to be written, and it is private until it is shared.
void say_unshared(Context& context, const Session& session, Audience audience) {
  if (audience != Audience::partner || session.visibility == Visibility::sealed) return;
  const auto id = to_text(Id{Kind::session, session.id});
  const bool hidden = session.visibility == Visibility::private_;
  if (!session.summary)
    remark(context, messages::no_summary_to_share(id, hidden ? " --set visibility=shared" : ""));
  else if (hidden)
    remark(context, messages::summary_left_out(id));
}

/// The sender's paragraph, as typed or as a file has it.
std::string intro_of(Context& context, const ReportRequest& request) {
  if (!request.intro.starts_with('@')) return request.intro;
  const std::string path = request.intro.substr(1);
  if (path.empty()) throw UserError(messages::intro_without_file("--intro"));
  return context.files->read_file(path, "--intro", note_limit);
}

/// A letter needs a name: where it has none, how to give it one.
void say_name_missing(Context& context, const ReportData& data) {
  if (data.audience == Audience::me || data.my_name_known) return;
  const auto me = context.store(Access::read).find_handle(Kind::person, my_handle);
  const bool named = me && me->text("name") != my_handle;
  remark(context, named ? messages::my_name_not_shared(data.my_name) : messages::my_name_unknown(data.my_name));
}

void say_unmarked(Context& context, const std::vector<Mentorship>& mentorships, Audience audience) {
  if (audience != Audience::sponsor) return;
  std::vector<std::string> handles;
  for (const auto& mentorship : mentorships)
    if (!mentorship.for_sponsor) handles.push_back(mentorship.handle);
  if (handles.empty()) return;
  const std::string are = fmt::format("{} {}", fmt::join(handles, ", "), handles.size() == 1 ? "is" : "are");
  remark(context, messages::not_marked_for_sponsor(are, handles.front()));
}

/// What goes to a third one is held against what the two agreed, where one mentorship is reported on.
void say_what_stays(Context& context, const std::vector<Mentorship>& mentorships, Audience audience) {
  if (audience != Audience::sponsor || mentorships.size() != 1) return;
  const Clauses agreed = agreed_clauses(context.screen(), mentorships.front().handle);
  const std::string stays = agreed.line("confidentiality.stays");
  const std::string exceptions = agreed.line("confidentiality.exceptions");
  if (!stays.empty())
    remark(context, messages::agreed_to_stay(mentorships.front().handle, visible(stays),
                                             exceptions.empty() ? exceptions : messages::but_for(visible(exceptions))));
}

/// Everything a report says of itself is said of the report with the sender's words in it.
void hand_over(Context& context, Report report, const ReportRequest& request, ReportFormat format,
               std::string_view what) {
  report.intro = intro_of(context, request);
  put_report(context, report, format, request.output, what);
}

/// It is made to be handed over, so the partner reads it if nobody else is named.
Exit report_session(Context& context, const ReportRequest& request) {
  const Store& store = context.store(Access::read);
  const ReportFormat format = chosen_format(context, request.output);
  const Audience audience = request.audience.empty() ? Audience::partner : chosen_audience(request.audience);
  if (audience == Audience::sponsor) throw UserError(messages::session_for_sponsor());
  const Reading& journal = journal_for(store, request, audience);
  const auto session = from_record<Session>(find_kind(store, request.session, std::array{Kind::session}, "--session"));
  const auto data = read_session_data(context, journal, session);
  hand_over(context, build_session_report(data, context.today()), request, format,
            fmt::format("Report on {}", to_text(Id{Kind::session, session.id})));
  say_name_missing(context, data);
  say_unshared(context, session, audience);
  return Exit::ok;
}

Exit report_goal(Context& context, const ReportRequest& request) {
  const Store& store = context.store(Access::read);
  const ReportFormat format = chosen_format(context, request.output);
  const Audience audience = chosen_audience(request.audience);
  const Reading& journal = journal_for(store, request, audience);
  const auto goal = from_record<Goal>(find_kind(store, request.goal, std::array{Kind::goal}, "--goal"));
  const auto data = read_goal_data(context, journal, goal);
  hand_over(context, build_goal_report(data, context.today()), request, format,
            fmt::format("Report on {}", to_text(Id{Kind::goal, goal.id})));
  say_name_missing(context, data);
  return Exit::ok;
}

/// "report s12" is a small mistake with a clear meaning.
void refuse_item_as_who(const Store& store, const std::vector<std::string>& who) {
  for (const auto& word : who) {
    const auto id = parse_id(word);
    const bool has_report = id && (id->kind == Kind::session || id->kind == Kind::goal);
    if (has_report && !store.find_handle(Kind::mentorship, to_lower_ascii(word)))
      throw UserError(messages::report_on_item(to_text(*id), info(id->kind).noun()));
  }
}

Exit report_period(Context& context, const ReportRequest& request) {
  const Store& store = context.store(Access::read);
  refuse_item_as_who(store, request.who);
  const Period period = chosen_period(context, request.period);
  const ReportFormat format = chosen_format(context, request.output);
  const Audience audience = chosen_audience(request.audience);
  const Reading& journal = journal_for(store, request, audience);
  const auto read_one = [&](const Mentorship& mentorship) {
    auto one = read_report_data(context, journal, mentorship, period);
    if (!request.compare) return one;
    one.period_before = period_before(period);
    one.before = std::make_shared<const ReportData>(read_report_data(context, journal, mentorship, one.period_before));
    return one;
  };
  std::vector<ReportData> data;
  const auto chosen = chosen_mentorships(context, store, request.who, period, journal.audience());
  for (const auto& mentorship : chosen) data.push_back(read_one(mentorship));
  if (data.empty()) return Exit::ok;  // that all of it is sealed was said
  hand_over(context, build_report(data, period, context.today()), request, format,
            fmt::format("Report on {}", period.label));
  say_name_missing(context, data.front());
  say_unmarked(context, chosen, audience);
  say_what_stays(context, chosen, audience);
  return Exit::ok;
}

/// A letter is one page to one reader.
void require_letter(const ReportRequest& request, Audience audience) {
  if (!request.session.empty()) throw UserError(messages::letter_and_other("--session"));
  if (!request.goal.empty()) throw UserError(messages::letter_and_other("--goal"));
  if (request.compare) throw UserError(messages::letter_and_other("--compare"));
  if (!request.intro.empty()) throw UserError(messages::letter_and_other("--intro"));
  if (request.who.size() != 1) throw UserError(messages::letter_to_whom());
  if (audience == Audience::sponsor) throw UserError(messages::letter_for_sponsor());
}

/// The partner reads it if nobody else is named.
Exit report_letter(Context& context, const ReportRequest& request) {
  const Audience audience = request.audience.empty() ? Audience::partner : chosen_audience(request.audience);
  require_letter(request, audience);
  (void)letter_format(context, request.output);
  const Store& store = context.store(Access::read);
  const Reading& journal = journal_for(store, request, audience);
  const auto chosen =
      chosen_mentorships(context, store, request.who, chosen_period(context, request.period), journal.audience());
  if (chosen.empty()) return Exit::ok;  // that it is sealed was said
  const Mentorship& mentorship = chosen.front();
  const Period period = letter_period(context, request.period, mentorship);
  const auto data = read_report_data(context, journal, mentorship, period);
  put_letter(context, data, period, {mentorship.handle, request.output, request.recover});
  say_name_missing(context, data);
  return Exit::ok;
}

Exit run_report(Context& context, const ReportRequest& request) {
  if (request.letter || request.recover) return report_letter(context, request);
  if (request.session.empty() && request.goal.empty()) return report_period(context, request);
  require_one_subject(request);
  return request.goal.empty() ? report_session(context, request) : report_goal(context, request);
}

}  // namespace

Verb report_verb() {
  const auto request = std::make_shared<ReportRequest>();
  Verb verb{.run = runs(run_report, request)};
  verb.options = {
      words("WHO", request->who, "The mentorships; all without it"),
      period_options(request->period),
      flag("--compare", request->compare, "Compare with the period before"),
      option("--session", request->session, "SESSION", "One session, ready to mail to the partner"),
      option("-g,--goal", request->goal, "GOAL", "One goal's whole story"),
      flag("--letter", request->letter, "A page of prose to the partner, drafted from what was recorded"),
      flag("--recover", request->recover, "Bring back the newest letter that was not written"),
      option("--intro", request->intro, "TEXT", "Your own words at the beginning; @FILE reads them from a file"),
      report_output_options(request->output),
      offered("--audience", request->audience, report_readers, "Who reads it: me, partner or sponsor (me)"),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands
