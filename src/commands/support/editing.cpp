// SPDX-License-Identifier: MIT
// Changing a record of any kind, by --set or in the editor.
#include "commands/support/editing.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/drafts.hpp"
#include "commands/support/output.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/acts/edit.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/edit_form.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/editing.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct EditResult {
  Record before;
  Record after;
};

Record with_sets(Context& context, const Store& store, const Record& before, const std::vector<std::string>& sets) {
  Record after = before;
  for (const auto& set : sets) {
    const std::size_t equals = set.find('=');
    if (equals == std::string::npos)
      throw UserError(messages::set_without_equals(visible(set), editable_fields(before.kind).front()));
    set_field(context, store, after, set.substr(0, equals), set.substr(equals + 1));
  }
  return after;
}

void edit_in_editor(Context& context, const EditRequest& request, Drafts& drafts, EditResult& result) {
  const EditForm form = edit_form_of(clock_of(context), result.before);
  std::string text = request.recover ? drafts.recover() : write_edit_form(form);
  if (context.interactive) text = drafts.edit(text).text;
  const auto changes = read_edit_form(text, form);
  if (changes.empty()) throw UserError(messages::edited_nothing(result.before.name()), Exit::aborted);
  for (const auto& change : changes)
    set_field(context, context.store(Access::read), result.after, change.field, change.text);
}

/// A value in a sentence: words in quotation marks, a rhythm in words.
std::string spoken_value(const Context& context, const Record& record, std::string_view field) {
  const std::string text = typed_value(clock_of(context), record, field);
  const Field* described = info(record.kind).field(field);
  if (text.empty() || !described) return text;
  const FieldKind kind = described->kind;
  if (kind == FieldKind::line || kind == FieldKind::hours || kind == FieldKind::email)
    return fmt::format("\"{}\"", visible(text));
  return described->kind == FieldKind::cadence ? format_cadence(parse_cadence(text, field)) : visible(text);
}

enum class Told { no, yes };

std::string change_clause(const Context& context, const Record& before, const Record& after, std::string_view field,
                          Told told) {
  const std::string now = spoken_value(context, after, field);
  const std::string then = spoken_value(context, before, field);
  const Field* described = info(after.kind).field(field);
  const std::string name = name_in_words(described ? spoken_name(*described) : field);
  const bool hidden = told == Told::no && field != "visibility";
  if (hidden || (described && described->kind == FieldKind::note)) return messages::field_changed(name);
  if (now.empty()) return messages::field_cleared(name, then);
  std::vector<std::string> asides;
  if (described && described->kind == FieldKind::date)
    asides.push_back(format_relative(Date{Days{*after.number(field)}}, context.today()));
  if (!then.empty()) asides.push_back(messages::field_was(then));
  std::string clause = messages::field_now(name, now);
  if (!asides.empty()) clause += fmt::format(" ({})", asides.size() == 1 ? asides[0] : asides[0] + "; " + asides[1]);
  return clause;
}

bool changes_anything(const Context& context, const EditResult& result) {
  const auto fields = editable_fields(result.after.kind);
  return std::any_of(fields.begin(), fields.end(), [&](const std::string& field) {
    return typed_value(clock_of(context), result.before, field) != typed_value(clock_of(context), result.after, field);
  });
}

/// One transaction for all of them. A progress entry takes its goal along, so two of one goal would each know nothing
/// of the other.
Changes changes_of(Context& context, const std::vector<EditResult>& results) {
  Changes all;
  std::vector<Id> goals;
  for (const auto& result : results) {
    if (!changes_anything(context, result)) continue;
    std::optional<GoalEntries> of;
    if (result.after.kind == Kind::progress) {
      const Id goal = from_record<Progress>(result.after).goal;
      if (std::find(goals.begin(), goals.end(), goal) != goals.end())
        throw UserError(messages::entries_of_one_goal(result.after.name(), to_text(goal)));
      goals.push_back(goal);
      of = goal_with_entries(context.store(Access::write), goal);
    }
    all.append(edit(result.after, of));
  }
  return all;
}

Saved save_edits(Context& context, std::vector<EditResult> results) {
  for (auto& result : results) {
    EditedAt at{context.today(), {context.zones, context.zone}};
    if (result.after.kind == Kind::signature)
      at.signed_version =
          from_record<Agreement>(context.store(Access::write).required(from_record<Signature>(result.after).agreement));
    result.after = settled(result.before, std::move(result.after), at);
  }
  if (const Changes changes = changes_of(context, results); !changes.empty()) save(context, changes);
  Saved saved;
  for (const auto& [before, after] : results) {
    const auto clauses = change_clauses(context, before, after);
    saved.lines.push_back(clauses.empty() ? messages::already_so(before.name())
                                          : messages::said_of(before.name(), in_a_row(clauses)));
    saved.ids.push_back(before.reference());
    if (before.kind != results.front().before.kind) saved.shape = Saved::Shape::mixed;
  }
  return saved;
}

/// Each once.
std::vector<EditResult> records_meant(Context& context, const Store& store, const EditRequest& request) {
  std::vector<EditResult> results;
  for (const auto& word : request.ids) {
    Record record = record_to_change(context, store, word, request.kinds);
    const auto is_it = [&](const EditResult& one) { return one.before.reference() == record.reference(); };
    if (std::none_of(results.begin(), results.end(), is_it)) results.push_back({record, record});
  }
  return results;
}

}  // namespace

std::vector<std::string> change_clauses(Context& context, const Record& before, const Record& after) {
  const auto shown = context.screen().find_named(after.reference());
  const Told told = shown && shown->withheld ? Told::no : Told::yes;
  std::vector<std::string> clauses;
  for (const auto& field : editable_fields(after.kind))
    if (typed_value(clock_of(context), before, field) != typed_value(clock_of(context), after, field))
      clauses.push_back(change_clause(context, before, after, field, told));
  return clauses;
}

Record record_to_change(Context& context, const Store& store, std::string_view word, std::span<const Kind> kinds) {
  if (kinds.empty()) return find_record(context, store, word);
  if (kinds.front() == Kind::person) return to_record(find_person(context, store, word, "PERSON"));
  return find_kind(store, word, kinds);
}

Exit run_edit(Context& context, const EditRequest& request) {
  const bool in_editor = request.sets.empty();
  if (in_editor && !request.recover && !context.interactive) throw UserError(messages::edit_needs_set());
  if (!in_editor && request.recover) throw UserError(messages::either("--set", "--recover"));
  Store& store = in_editor ? context.store(Access::read) : journal_to_change(context);
  auto results = records_meant(context, store, request);
  if (in_editor && results.size() > 1) throw UserError(messages::editor_takes_one());
  Drafts drafts(context, "edit", results.front().before.name());
  say_saved(context, drafts.until_saved([&] {
    if (in_editor) edit_in_editor(context, request, drafts, results.front());
    for (auto& result : results)
      if (!in_editor) result.after = with_sets(context, store, result.before, request.sets);
    return save_edits(context, std::move(results));
  }));
  return Exit::ok;
}

}  // namespace mentor::commands
