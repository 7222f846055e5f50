// SPDX-License-Identifier: MIT
// mentor ask, answer and question: questions between sessions, by either side, measured against the agreed response
// time.
#include "mentor/domain/acts/question.hpp"

#include "commands/support/bank.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/named.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/output.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/response.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sides.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/question_bank.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/agreement.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/questions.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <tuple>

namespace mentor::commands {

namespace {

struct AskRequest {
  std::string who;
  std::string text;
  SideOptions side;
  std::string asker;
  std::string person;
  MessageKind type = MessageKind::routine;
  std::string date;
  std::string within;
  VisibilityOptions visibility;
};

struct AnswerRequest {
  std::string id;
  std::string text;
  std::string date;
};

std::string require_words(std::string_view text, std::string_view what) {
  const std::string words = require_note(text, "TEXT");
  if (trim(words).empty()) throw UserError(messages::text_empty(what));
  return words;
}

/// Noon of a day that is not over may lie ahead.
AnsweredAt said_or_now(const Context& context, const std::string& date, std::string_view option) {
  if (date.empty()) return {context.instant};
  const auto moment = read_moment(context, date, option, Direction::past);
  const bool ahead = moment.has_time ? moment.instant > context.instant
                                     : date_of(clock_of(context).mine(moment.instant)) > context.today();
  if (ahead) throw UserError(messages::asked_ahead(messages::at(option), visible(date)));
  return {std::min(moment.instant, context.instant), moment.has_time};
}

/// Who asks and, of a group, whom: "dee: …" is a question to her, with --theirs one of hers. `text` is left without
/// the name.
using Asking = std::pair<std::string, std::optional<std::string>>;
Asking asking_of(Context& context, const Reading& store, const Mentorship& mentorship, const AskRequest& request,
                 std::string& text) {
  const auto side = side_said(request.side);
  if (side && !request.asker.empty()) throw UserError(messages::only_one_of("--mine, --theirs and --asker"));
  const bool asked = side == Side::partner || !request.asker.empty();
  if (asked && !request.person.empty()) throw UserError(messages::whom_i_ask());
  if (!request.asker.empty())
    if (auto asker = find_participant(context, store, mentorship, request.asker, "--asker").handle; asker != my_handle)
      return {std::move(asker), std::nullopt};
  const auto named =
      request.person.empty()
          ? whose_of_several(store, mentorship, text, {}, "TEXT")
          : std::optional(find_participant(context, store, mentorship, request.person, "--person").handle);
  if (side == Side::partner)
    return {named ? *named : only_partner(store, mentorship, "--theirs", "--asker"), std::nullopt};
  const bool one_of_several = named && *named != my_handle && is_group(store, mentorship);
  return {std::string(my_handle), one_of_several ? named : std::nullopt};
}

std::string local_day_and_time(const Context& context, Instant instant) {
  return format_local(context.zones->to_local(instant, context.zone));
}

std::string waiting_clause(const Context& context, const Reading& store, const Mentorship& mentorship,
                           const Question& question) {
  const std::string due = local_day_and_time(context, question.due);
  if (question.asker == my_handle)
    return messages::partner_answers_by(visible(question.person ? name_of(store, *question.person) : mentorship.title),
                                        due);
  return messages::i_answer_by(visible(name_of(store, question.asker)), due);
}

Exit run_ask(Context& context, const AskRequest& request) {
  const Reading& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  auto question = fresh<Question>(context);
  question.mentorship = mentorship.handle;
  std::string text = request.text;
  std::tie(question.asker, question.person) = asking_of(context, store, mentorship, request, text);
  const Visibility usual = question.visibility;
  question.visibility = chosen_visibility(
      request.visibility, kept_from_others(usual, other_side(question),
                                           company_of(mentorship, partners_of(store, mentorship.handle).size())));
  question.text = require_words(text, "the question");
  question.type = request.type;
  question.asked = said_or_now(context, request.date, "--date").instant;
  const Answering agreed = answering(context, store, mentorship, question.type);
  const auto within =
      request.within.empty() ? agreed.within : std::chrono::hours{parse_response(request.within, "--within")};
  question = save(context, ask(std::move(question), within));
  const auto id = Id{Kind::question, question.id};
  const Reading& screen = context.screen();
  const Question shown = on_screen(screen, question);
  const auto why = kept_private(store, mentorship, other_side(question), id, usual, request.visibility);
  Saved saved{{messages::asked(to_text(id), quoted_text(shown.text, shown),
                               waiting_clause(context, screen, on_screen(screen, mentorship), shown)) +
               (why.empty() ? why : " " + why)},
              {id}};
  if (const auto& [kind, channel] = agreed.agreed; !channel.empty())
    saved.lines.push_back(messages::agreed_for(messages_called(kind), channel));
  say_saved(context, saved);
  if (question.asker == my_handle && request.date.empty()) remark_boundary(context, agreed.boundary);
  remark_closed(context, mentorship);
  return Exit::ok;
}

std::string answered_sentence(const Context& context, const Question& question, bool has_time) {
  const bool in_time = answered_in_time(question);
  return messages::answered(
      to_text(Id{Kind::question, question.id}), quoted_text(question.text, question),
      has_time ? local_day_and_time(context, *question.answered)
               : format_day(date_of(clock_of(context).mine(*question.answered))),
      in_time ? messages::in_time() : messages::answered_late(local_day_and_time(context, question.due)));
}

Exit run_answer(Context& context, const AnswerRequest& request) {
  const Reading& store = journal_there(context);
  auto question = from_record<Question>(open_one_or_id(context, store, std::array{Kind::question}, request.id));
  require_open(question);
  std::string words = require_words(request.text, "the answer");
  const AnsweredAt answered = said_or_now(context, request.date, "--date");
  const WallClock clock = clock_of(context);
  if (answered.has_time ? answered.instant < question.asked
                        : date_of(clock.mine(answered.instant)) < date_of(clock.mine(question.asked)))
    throw UserError(
        messages::answered_before_asked(visible(request.date), local_day_and_time(context, question.asked)));
  question = save(context, answer(std::move(question), answered, std::move(words), clock));
  say_saved(context, {{answered_sentence(context, on_screen(context.screen(), question), answered.has_time)},
                      {Id{Kind::question, question.id}}});
  return Exit::ok;
}

struct BankRequest {
  std::optional<QuestionMoment> moment;
  std::optional<Role> role;
};

template <class Enum>
std::vector<std::string> names_of(SetOf<Enum> set) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < names<Enum>.size(); ++i)
    if (set.has(static_cast<Enum>(i))) words.emplace_back(names<Enum>[i]);
  return words;
}

/// "all" for as many as there are.
template <class Enum>
std::string in_a_cell(SetOf<Enum> set) {
  const auto words = names_of(set);
  return words.size() == names<Enum>.size() ? "all" : fmt::format("{}", fmt::join(words, ", "));
}

Exit run_bank(Context& context, const BankRequest& request) {
  std::vector<JsonObject> objects;
  Table table{{"Key", "Asked by", "Supposes", "Question"}, {}, {}};
  for (const auto& question : question_bank(context)) {
    if (request.moment && question.moment != *request.moment) continue;
    if (request.role && !question.roles.has(*request.role)) continue;
    objects.push_back({{"key", question.key},
                       {"moment", std::string(to_text(question.moment))},
                       {"roles", names_of(question.roles)},
                       {"supposes", names_of(question.supposes)},
                       {"text", question.text}});
    table.rows.push_back({question.key, in_a_cell(question.roles), in_a_cell(question.supposes), question.text});
  }
  print(context, context.json ? json_flat_list("mentor.question-bank/1", "questions", objects)
                              : render_table(table, context.style));
  return Exit::ok;
}

Verb bank_verb() {
  const auto request = std::make_shared<BankRequest>();
  return {.name = "bank",
          .summary = "List the reflective questions, yours too",
          .options = {choice("MOMENT", request->moment, "MOMENT", "{}"),
                      choice("--role", request->role, "ROLE", "Questions you can ask as: {}")},
          .run = runs(run_bank, request)};
}

Verb asking_verb() {
  const auto request = std::make_shared<AskRequest>();
  Verb verb{.run = runs(run_ask, request)};
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      required(rest("TEXT", request->text, "The question")),
      side_options(request->side, "You ask (default)", "The partner asks, and you answer"),
      option("--asker", request->asker, "PERSON", "Who asks, in a group; \"me\" for you"),
      option("--person", request->person, "PERSON", "Whom you ask, in a group; or \"cy: …\""),
      choice("--kind,--type", request->type, "KIND", "{}: each has its agreed response time"),
      option("--within", request->within, "TIME", "Answer needed within 4h, 2d, 1w; as agreed if not given"),
      option("-d,--date", request->date, "DATE", "Asked on; now if not given"),
      visibility_options(request->visibility),
  };
  return verb;
}

}  // namespace

Verb ask_verb() { return recording_noun(Kind::question, asking_verb, bank_verb()); }

Verb answer_verb() {
  const auto request = std::make_shared<AnswerRequest>();
  Verb verb{.run = runs(run_answer, request)};
  verb.options = {
      required(meaning(Means::question, word("ID", request->id, "The question: q4; or words of it"))),
      required(rest("TEXT", request->text, "The answer")),
      option("-d,--date", request->date, "DATE", "Answered on; now if not given"),
  };
  return verb;
}

}  // namespace mentor::commands
