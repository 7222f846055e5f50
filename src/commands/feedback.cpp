// SPDX-License-Identifier: MIT
// mentor feedback: given or received, with situation, behaviour and impact, and what was done with it.
#include "mentor/domain/acts/feedback.hpp"

#include "commands/support/agreed.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/questions.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/who_reads.hpp"
#include "mentor/messages/agreement.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/feedback.hpp"
#include "mentor/render/sentences.hpp"

#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct FeedbackRequest {
  std::string who;
  std::string text;
  bool given = false;
  bool received = false;
  bool praise = false;
  bool constructive = false;
  std::string kind;  ///< as answered on a terminal, where neither was typed
  std::string area;
  std::string situation;
  std::string behaviour;
  std::string impact;
  std::string follow_up;
  std::string person;
  std::string date;
  bool recover = false;
  VisibilityOptions visibility;
};

std::optional<std::string> note_or_nothing(const std::string& text, std::string_view option) {
  if (trim(text).empty()) return std::nullopt;
  return require_note(text, option);
}

/// Without TEXT all of it is asked for, on a terminal; an empty line leaves one out.
void ask_for_words(Context& context, Drafts& drafts, FeedbackRequest& request) {
  std::vector<Asked> questions{{"text", messages::ask_text(), &request.text},
                               {"situation", messages::ask_situation(), &request.situation},
                               {"behaviour", messages::ask_behaviour(), &request.behaviour},
                               {"impact", messages::ask_impact(), &request.impact}};
  if (!request.praise && !request.constructive)
    questions.insert(questions.begin() + 1, {"kind", messages::ask_kind(), &request.kind});
  ask_in_turn(context, drafts, questions, request.recover);
}

/// Where nothing is said it is for something to do better.
FeedbackKind kind_of(const FeedbackRequest& request) {
  const std::string answered = fold(request.kind);
  const auto means = [&](FeedbackKind kind) { return !answered.empty() && to_text(kind).starts_with(answered); };
  if (request.praise || means(FeedbackKind::praise)) return FeedbackKind::praise;
  if (!answered.empty() && !means(FeedbackKind::constructive))
    throw UserError(messages::neither_kind(visible(request.kind)));
  return FeedbackKind::constructive;
}

Feedback feedback_typed(Context& context, const Reading& store, const Mentorship& mentorship,
                        const FeedbackRequest& request) {
  if (request.given && request.received) throw UserError(messages::either("--given", "--received"));
  if (request.praise && request.constructive) throw UserError(messages::either("--praise", "--constructive"));
  Feedback feedback;
  feedback.direction = request.given      ? FeedbackDirection::given
                       : request.received ? FeedbackDirection::received
                                          : usual_direction(mentorship.role);
  feedback.mentorship = mentorship.handle;
  feedback.type = kind_of(request);
  std::string text = request.text;
  feedback.person = request.person.empty()
                        ? partner_of_several(store, mentorship, text)
                        : find_participant(context, store, mentorship, request.person, "--person").handle;
  feedback.text = require_note(text, "TEXT");
  if (trim(feedback.text).empty()) throw UserError(messages::text_empty("the feedback"));
  feedback.date = day_or_today(context, request.date, "--date");
  if (!request.area.empty()) feedback.area = require_line(request.area, "--area", name_limit);
  feedback.situation = note_or_nothing(request.situation, "--situation");
  feedback.behaviour = note_or_nothing(request.behaviour, "--behaviour");
  feedback.impact = note_or_nothing(request.impact, "--impact");
  feedback.follow_up = note_or_nothing(request.follow_up, "--follow-up");
  feedback.visibility = chosen_visibility(
      request.visibility,
      usual_visibility(feedback, mentorship, partners_of(store, mentorship.handle).size(), context.config));
  return feedback;
}

std::string feedback_sentence(const Reading& screen, const Mentorship& mentorship, const Feedback& feedback) {
  const bool given = feedback.direction == FeedbackDirection::given;
  const std::string area = feedback.area ? messages::in_area(visible(*feedback.area)) : "";
  const auto& praise = given ? messages::praise_given : messages::praise_received;
  const auto& constructive = given ? messages::constructive_given : messages::constructive_received;
  return (feedback.type == FeedbackKind::praise ? praise : constructive)(
      to_text(Id{Kind::feedback, feedback.id}), area,
      visible(feedback.person ? name_of(screen, *feedback.person) : mentorship.title), format_day(feedback.date),
      quoted_text(feedback.text, feedback));
}

/// What cannot be meant is refused before anything is asked.
void require_options(Context& context, const Reading& store, const Mentorship& mentorship, FeedbackRequest request) {
  if (request.text.empty()) request.text = "…";
  static_cast<void>(feedback_typed(context, store, mentorship, request));
}

/// " Not said yet: situation, impact (mentor edit f4)."
std::string unsaid_clause(const Feedback& feedback) {
  const auto missing = unsaid(feedback);
  if (missing.empty()) return {};
  return messages::feedback_unsaid(fmt::format("{}", fmt::join(missing, ", ")),
                                   to_text(Id{Kind::feedback, feedback.id}));
}

bool asks_for_words(const Context& context, const FeedbackRequest& request) {
  if (request.recover) return true;
  return request.text.empty() && context.interactive && !context.json && !context.quiet;
}

Saved record_feedback(Context& context, FeedbackRequest& request, Drafts& drafts) {
  const Reading& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  drafts.belong_to(mentorship.handle);
  require_options(context, store, mentorship, request);
  if (asks_for_words(context, request)) ask_for_words(context, drafts, request);
  const auto feedback = save(context, added(feedback_typed(context, store, mentorship, request)));
  const Reading& screen = context.screen();
  std::string line =
      feedback_sentence(screen, on_screen(screen, mentorship), on_screen(screen, feedback)) + unsaid_clause(feedback);
  if (const auto why = kept_private(store, mentorship, feedback.person, Id{Kind::feedback, feedback.id},
                                    context.config.visibility_of(to_record(feedback)), request.visibility);
      !why.empty())
    line += " " + why;
  else if (!request.visibility.shared && is_in_reports(to_record(feedback), mentorship))
    line += messages::feedback_shared();
  Saved saved{{std::move(line)}, {Id{Kind::feedback, feedback.id}}};
  const auto agreed = agreed_for_feedback(agreed_clauses(screen, mentorship.handle));
  if (feedback.direction == FeedbackDirection::given && !agreed.empty())
    saved.lines.push_back(messages::agreed_for(messages_called(MessageKind::feedback), visible(agreed)));
  return saved;
}

Exit run_feedback(Context& context, FeedbackRequest request) {
  if (request.who.empty() || (request.text.empty() && !asks_for_words(context, request)))
    throw UserError(messages::feedback_of_whom());
  Drafts drafts(context, "feedback", request.who);
  say_saved(context, drafts.until_saved([&] { return record_feedback(context, request, drafts); }));
  return Exit::ok;
}

Verb telling_verb() {
  const auto request = std::make_shared<FeedbackRequest>();
  Verb verb{.run = runs(run_feedback, request)};
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      rest("TEXT", request->text, "The feedback; asked for on a terminal"),
      flag("--given", request->given, "You gave it (default, but for a mentee)"),
      flag("--received", request->received, "You received it (a mentee's default)"),
      flag("--praise", request->praise, "For something that went well"),
      flag("--constructive", request->constructive, "To make something better (default)"),
      option("--area", request->area, "WORDS", "What it is about: listening, code review, …"),
      option("--situation", request->situation, "TEXT", "When and where it was"),
      option("--behaviour,--behavior", request->behaviour, "TEXT", "What was seen or heard"),
      option("--impact", request->impact, "TEXT", "What it led to"),
      option("--follow-up", request->follow_up, "TEXT", "What was done with it"),
      option("--person", request->person, "PERSON", "To or from whom, in a group; or \"cy: …\""),
      option("-d,--date", request->date, "DATE", "When; today if not given"),
      flag("--recover", request->recover, "Bring back the newest answers that were not saved"),
      visibility_options(request->visibility),
  };
  return verb;
}

}  // namespace

Verb feedback_verb() { return recording_noun(Kind::feedback, telling_verb); }

}  // namespace mentor::commands
