// SPDX-License-Identifier: MIT
// From the form of a session to the records that it changes. What cannot be meant names its line, and nothing is left
// out for it.
#include "commands/log_request.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/acts/edit.hpp"
#include "mentor/domain/acts/feedback.hpp"
#include "mentor/domain/acts/promise.hpp"
#include "mentor/domain/acts/topic.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/sessions.hpp"

namespace mentor::commands {

namespace {

/// Takes over a form line by line.
class FormPlanner {
 public:
  FormPlanner(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
              const LogText& text, LogPlan& plan)
      : context_(context), store_(store), mentorship_(mentorship), request_(request), text_(text), plan_(plan) {}

  void take(const FilledForm& form) {
    for (const auto& item : form.mine) at(item.line, [&] { take_promise(item, Side::me, "My promises"); });
    for (const auto& item : form.theirs) at(item.line, [&] { take_promise(item, Side::partner, "Their promises"); });
    for (const auto& item : form.goals) at(item.line, [&] { take_goal(item); });
    for (const auto& item : form.topics) at(item.line, [&] { take_topic(item); });
    for (const auto& line : form.wins) at(line.line, [&] { take_note(line, NoteKind::win, "Wins"); });
    for (const auto& line : form.facts) at(line.line, [&] { take_note(line, NoteKind::fact, "Warm-up"); });
    for (const auto& fields : form.feedback) at(fields.front().line, [&] { take_feedback(fields); });
    take_pulse(form.pulse);
    if (form.next) at(form.next->line, [&] { take_next(form.next->text); });
  }

 private:
  template <class Work>
  void at(std::size_t line, Work work) {
    if (const auto refusal = refusal_of(work)) plan_.problems.push_back({line, refusal->what()});
  }

  template <class T>
  T made() const {
    T record = fresh<T>(context_);
    record.visibility = chosen_visibility(request_.visibility, record.visibility);
    return record;
  }

  void set(Record& record, std::string_view field, std::string_view typed, std::string_view block) const {
    record.set(field, parse_value(*info(record.kind).field(field), typed, block, context_.today()));
  }

  /// In a group a handle before the words says whose it is now.
  void set_words(Record& record, std::string_view field, std::string_view whose, std::string words,
                 std::string_view block) const {
    if (const auto named = whose_of_several(store_, mentorship_, words, {}, block)) record.set(whose, *named);
    set(record, field, words, block);
  }

  /// The record as it is now, and what is to be said of it if it is another one.
  template <class T>
  T settled_item(const Record& before, Record after) {
    after = settled(before, std::move(after), {context_.today(), {context_.zones, context_.zone}});
    if (after != before) plan_.edits.push_back({before, after});
    return from_record<T>(after);
  }

  /// Nothing else becomes of it.
  template <class T>
  void change(const T& item) {
    if (!plan_.edits.empty() && plan_.edits.back().after == to_record(item))
      plan_.held.edited.push_back(to_record(item));
  }

  void take_promise(const TypedItem& item, Side side, std::string_view block) {
    if (!item.number) return add_promise(item, side, block);
    const Record before = to_record(store_.get<Commitment>(*item.number).value());
    Record after = before;
    const auto said = name_before_colon(store_, mentorship_, item.words.value_or(std::string()));
    if (item.moved || said.whose) after.set("owner", who_promises(store_, mentorship_, side, said, block));
    if (item.date) set(after, "due", *item.date, block);
    if (!said.text.empty()) {
      const Promise promise = read_promise(context_, said.text, block, plan_.day, {});
      after.set("text", promise.text);
      if (promise.due) after.set("due", std::int64_t{promise.due->time_since_epoch().count()});
    }
    const auto promise = settled_item<Commitment>(before, std::move(after));
    if (item.ticked)
      plan_.held.kept.push_back(promise);
    else
      change(promise);
  }

  /// Ticked at once, it is kept at once.
  void add_promise(const TypedItem& item, Side side, std::string_view block) {
    const auto said = name_before_colon(store_, mentorship_, item.words.value_or(std::string()));
    auto promise = new_commitment(context_, mentorship_, who_promises(store_, mentorship_, side, said, block),
                                  said.text, block, plan_.day);
    promise.visibility = chosen_visibility(request_.visibility, promise.visibility);
    if (item.date) promise.due = read_day(context_, *item.date, block, Direction::future);
    if (item.ticked) promise = keep(std::move(promise), plan_.day).record;
    plan_.held.promises.push_back(std::move(promise));
  }

  void take_goal(const TypedItem& item) {
    if (!item.number) return add_goal(item);
    const Record before = to_record(store_.get<Goal>(*item.number).value());
    Record after = before;
    if (item.words) set_words(after, "title", "owner", *item.words, "Goals");
    if (item.date) set(after, "target", *item.date, "Goals");
    const Goal goal = settled_item<Goal>(before, std::move(after));
    if (!item.percent && item.comment.empty()) return change(goal);
    move_goal(context_, store_, request_, goal,
              {{PercentTyped::Form::level, item.percent.value_or(goal.percent)}, item.comment}, plan_);
  }

  void add_goal(const TypedItem& item) {
    BegunGoal begun{made<Goal>(), std::nullopt};
    std::string words = item.words.value_or(std::string());
    begun.goal.owner = whose_of_several(store_, mentorship_, words, {}, "Goals");
    const Promise typed = read_promise(context_, words, "Goals", plan_.day, {});
    begun.goal.title = typed.text;
    begun.goal.target =
        item.date ? std::optional(read_day(context_, *item.date, "Goals", Direction::future)) : typed.due;
    if (item.percent) {
      begun.entry = made<Progress>();
      begun.entry->percent = percent_after(begun.goal, begun.goal, {PercentTyped::Form::level, *item.percent}, "Goals");
    }
    plan_.held.begun.push_back(std::move(begun));
  }

  void take_topic(const TypedItem& item) {
    if (!item.number) return add_topic(item);
    const Record before = to_record(store_.get<Topic>(*item.number).value());
    Record after = before;
    if (item.words) set_words(after, "text", "brought_by", *item.words, "Topics");
    if (item.date) set(after, "parked_until", *item.date, "Topics");
    const auto topic = settled_item<Topic>(before, std::move(after));
    if (item.ticked)
      plan_.held.discussed.push_back(topic);
    else
      change(topic);
  }

  void add_topic(const TypedItem& item) {
    auto topic = made<Topic>();
    std::string words = item.words.value_or(std::string());
    topic.brought_by = whose_of_several(store_, mentorship_, words, {}, "Topics");
    topic.text = require_line(words, "Topics");
    if (item.date) topic.parked_until = read_day(context_, *item.date, "Topics", Direction::future);
    if (item.ticked) topic = discuss(std::move(topic), plan_.day).record;
    plan_.held.topics.push_back(std::move(topic));
  }

  void take_note(const TypedLine& line, NoteKind type, std::string_view block) {
    auto note = made<Note>();
    note.type = type;
    std::string words = line.text;
    note.person = whose_of_several(store_, mentorship_, words, {}, block);
    note.text = require_note(words, block);
    plan_.held.notes.push_back(std::move(note));
  }

  void take_feedback(const std::vector<TypedField>& fields) {
    Record record = feedback_of_form(mentorship_.role);
    for (const auto& field : fields) record.set(field.field, field.value);
    auto feedback = from_record<Feedback>(record);
    if (feedback.person)
      feedback.person = participant_called(store_, mentorship_, *feedback.person, "Person");
    else
      feedback.person = partner_of_several(store_, mentorship_, feedback.text);
    const std::size_t partners = partners_of(store_, mentorship_.handle).size();
    feedback.visibility =
        chosen_visibility(request_.visibility, usual_visibility(feedback, mentorship_, partners, context_.config));
    plan_.held.feedback.push_back(std::move(feedback));
  }

  void take_pulse(const std::vector<TypedField>& fields) {
    if (fields.empty()) return;
    Record record = to_record(plan_.held.pulse.value_or(pulse_in_log(context_, request_)));
    for (const auto& field : fields) record.set(field.field, field.value);
    plan_.held.pulse = from_record<Pulse>(record);
  }

  void take_next(const std::string& typed) {
    if (typed.empty() && text_.opened->next) throw UserError(messages::still_planned(to_text(*text_.opened->next)));
    const Moment moment = read_moment(context_, typed, "Next session", Direction::future);
    if (moment.instant < context_.instant) throw UserError(messages::next_is_over());
    if (moment.remark) plan_.remarks.push_back(*moment.remark);
    if (!text_.opened->next) {
      plan_.held.next = with_usual(moved_to(made<Session>(), told_start(moment)), text_.opened->usual);
      return;
    }
    const auto before = store_.get<Session>(text_.opened->next->number).value();
    const Record after = to_record(moved_to(before, told_start(moment)));
    plan_.edits.push_back({to_record(before), after});
    plan_.held.edited.push_back(after);
  }

  const Context& context_;
  const Store& store_;
  const Mentorship& mentorship_;
  const LogRequest& request_;
  const LogText& text_;
  LogPlan& plan_;
};

}  // namespace

void take_form(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
               const LogText& text, LogPlan& plan) {
  FormPlanner(context, store, mentorship, request, text, plan).take(*text.form);
}

}  // namespace mentor::commands
