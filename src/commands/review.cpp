// SPDX-License-Identifier: MIT
// mentor review: the same questions answered again, held against the last time; and review show, list, edit, rm.
#include "mentor/domain/review.hpp"

#include "commands/support/agreed.hpp"
#include "commands/support/display.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/form_text.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/output.hpp"
#include "commands/support/review_sets.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sides.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/review.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/toml.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/reviews.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct ReviewRequest {
  std::string who;
  std::string set;
  SideOptions side;
  std::string person;
  FormOptions form;
  std::string adjustment;
  std::string went;
  std::string date;
  VisibilityOptions visibility;
};

struct ReviewShowRequest {
  std::string id;
  bool reveal = false;
};

std::optional<Review> review_before(const Reading& store, const Review& review) {
  return review_before(store.all<Review>({.mentorship = review.mentorship, .until = review.date}), review);
}

TomlEntries answers_of(const Review& review) { return stored_entries(review.answers); }

/// The change of which the review says how it went, if there is one.
std::string last_change(const Reading& store, const Review& review) {
  const auto reviews = store.all<Review>({.mentorship = review.mentorship, .order = Filter::Order::newest_first});
  const auto change = change_to_ask(changes_to_ask(reviews), review.by, review.person);
  return change ? *change->adjustment : std::string();
}

std::string report_of_review(Context& context, const Review& review, const ReviewSet& set,
                             const std::optional<Review>& before, std::string_view title) {
  const TomlEntries was = before ? answers_of(*before) : TomlEntries{};
  const auto comparisons = compare_reviews(set, was, answers_of(review));
  const std::string person = review.person ? visible(name_of(context.screen(), *review.person)) : std::string();
  return render_report(review_report(review, set, comparisons, before, title, person), ReportFormat::text,
                       context.style);
}

/// Whoever is named is of the other side.
Side side_of(const ReviewRequest& request) {
  const auto side = side_said(request.side);
  if (side == Side::me && !request.person.empty()) throw UserError(messages::only_one_of("--mine and --person"));
  return request.person.empty() ? side.value_or(Side::me) : Side::partner;
}

/// Who of a group answers, where the other side does.
std::optional<std::string> person_answering(const Reading& store, const Mentorship& mentorship,
                                            const ReviewRequest& request) {
  if (!request.person.empty()) return participant_called(store, mentorship, request.person, "--person");
  if (side_of(request) == Side::me || !is_group(store, mentorship)) return std::nullopt;
  return only_partner(store, mentorship, "--theirs", "--person");
}

Review review_typed(Context& context, const Reading& store, const Mentorship& mentorship, const ReviewRequest& request,
                    const ReviewSet& set) {
  auto review = fresh<Review>(context);
  review.visibility = chosen_visibility(request.visibility, review.visibility);
  review.mentorship = mentorship.handle;
  review.date = day_or_today(context, request.date, "--date");
  review.set = set.name;
  review.by = side_of(request);
  review.person = person_answering(store, mentorship, request);
  if (!trim(request.adjustment).empty()) review.adjustment = require_note(request.adjustment, "--adjustment");
  if (!trim(request.went).empty()) review.went = require_note(request.went, "--went");
  return review;
}

void take_review_form(const ReviewRequest& request, const ReviewSet& set, const TypedForm& form, Review& review) {
  require_utf8(form.text, form.source);
  const bool empty = trim(form.text).empty();
  const ReviewAnswers read = empty ? ReviewAnswers() : read_review(set, read_toml(form.text, form.source));
  if (trim(request.adjustment).empty()) review.adjustment = read.adjustment;
  if (trim(request.went).empty()) review.went = read.went;
  TomlEntries answers = read.answers;
  // A review of the last change or the next one alone has its words for answers.
  if (answers.empty())
    answers = {review.went ? TomlEntry{"went", *review.went, TomlEntry::Type::text, 1}
                           : TomlEntry{"adjustment", *review.adjustment, TomlEntry::Type::text, 1}};
  review.answers = require_note(write_answers(answers), form.source);
}

Saved saved_review(Context& context, const ReviewSet& set, const Review& written, const std::optional<Review>& before) {
  const Id id{Kind::review, written.id};
  const Review review = on_screen(context.screen(), written);
  const auto mentorship = find_mentorship(context, context.screen(), review.mentorship);
  std::string with = visible(mentorship.title);
  if (review.person) with += messages::answered_by(visible(name_of(context.screen(), *review.person)));
  Saved saved{{messages::reviewed(to_text(id), with, visible(set.title), format_day(review.date))}, {id}};
  if (review.withheld) return saved;
  const std::string report = report_of_review(context, review, set, before, mentorship.title);
  saved.lines.push_back(fmt::format("\n{}", std::string_view(report).substr(0, report.rfind('\n'))));
  return saved;
}

Exit run_review(Context& context, const ReviewRequest& request) {
  if (request.who.empty()) {
    require_no_form(request.form, "review");
    return run_list_of(context, {.kind = Kind::review});
  }
  const auto set_for = [&](const Mentorship& mentorship) {
    return request.set.empty() ? std::string(usual_set(mentorship, side_of(request))) : request.set;
  };
  FormOptions options = request.form;
  options.said = !trim(request.adjustment).empty() || !trim(request.went).empty();
  TypedForm form = piped_form(context, "review", request.who, options, set_for);
  return record_form(context, form, [&] {
    const bool edits = context.interactive && !form.is_read;
    const Reading& store = edits ? context.store(Access::read) : journal_to_change(context);
    const auto mentorship = find_mentorship(context, store, request.who);
    form.drafts.belong_to(mentorship.handle);
    const ReviewSet set = find_review_set(context, set_for(mentorship), "--set");
    Review review = review_typed(context, store, mentorship, request, set);
    const auto before = review_before(context.screen(), review);
    const auto blank = [&] {
      return review_template(set, on_screen(context.screen(), mentorship).title,
                             before ? answers_of(*before) : TomlEntries{}, last_change(context.screen(), review),
                             agreed_clauses(context.screen(), mentorship.handle));
    };
    read_form(context, options, blank, form);
    take_review_form(request, set, form, review);
    return saved_review(context, set, save(context, added(std::move(review))), before);
  });
}

ReviewSet set_as_far_as_known(Context& context, const Review& review) {
  const auto known = read_if_meant([&] { return find_review_set(context, review.set, "SET"); });
  return known ? *known : set_of_answers(review.set, answers_of(review));
}

Exit run_review_show(Context& context, const ReviewShowRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  const Record found = find_kind(store, request.id, std::array{Kind::review});
  if (context.json) {
    print(context, json_record(found, json_view(context)));
    return Exit::ok;
  }
  if (found.withheld) refuse_sealed(found.reference());
  const auto review = from_record<Review>(found);
  const auto mentorship = from_record<Mentorship>(store.required(Kind::mentorship, review.mentorship));
  const ReviewSet set = set_as_far_as_known(context, review);
  const auto before = review_before(store, review);
  show_long(context, report_of_review(context, review, set, before, mentorship.title));
  return Exit::ok;
}

Verb review_show_verb() {
  const auto request = std::make_shared<ReviewShowRequest>();
  Verb verb{.name = "show", .summary = "Show a review next to the one before", .run = runs(run_review_show, request)};
  verb.options = {
      required(one_of(Kind::review, word("ID", request->id, "Which one: v2"))),
      flag("--reveal", request->reveal, "Show a sealed review"),
  };
  return verb;
}

}  // namespace

Verb review_verb() {
  const auto request = std::make_shared<ReviewRequest>();
  Verb verb{.verbs = {review_show_verb(), noun_verbs(Kind::review)},
            .footer = "The questions are the same each time, so that the answers can be compared.",
            .reads_input_as = "review",
            .run = runs(run_review, request)};
  std::vector<std::string_view> sets;
  for (const auto& set : built_in_reviews()) sets.push_back(set.name);
  verb.options = {
      word("WHO", request->who, "With whom"),
      option("--set", request->set, "SET",
             fmt::format("The questions: {}, one of yours, or a file", fmt::join(sets, ", "))),
      side_options(request->side, "You answer (default)", "The partner answers"),
      option("--person", request->person, "PERSON", "Who of a group answers"),
      form_options(request->form),
      option("--adjustment", request->adjustment, "TEXT", "What you change from now on"),
      option("--went", request->went, "TEXT", "How your last change worked out"),
      option("-d,--date", request->date, "DATE", "When; today if not given"),
      visibility_options(request->visibility),
  };
  return verb;
}

}  // namespace mentor::commands
