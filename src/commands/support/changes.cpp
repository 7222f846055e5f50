// SPDX-License-Identifier: MIT
// What commands that write have in common: new records, the one transaction, and what is said after it.
#include "commands/support/changes.hpp"

#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/said_twice.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/editing.hpp"
#include "mentor/messages/export.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/undo.hpp"
#include "mentor/render/render_json.hpp"

#include <optional>
#include <utility>

namespace mentor::commands {

Store& journal_to_change(Context& context) {
  return context.store(context.files->exists(context.journal_path) ? Access::write : Access::read);
}

Store& journal_there(Context& context) {
  if (!context.opened_for_writing() && !context.files->exists(context.journal_path))
    throw UserError(messages::no_journal_yet(visible(context.journal_path)), Exit::failed);
  return context.store(Access::write);
}

namespace {

/// What stands in the journal already and says the same as a new record, the newest.
std::optional<Id> said_before(const Reading& screen, const Record& made) {
  auto near = said_near(made);
  if (!near) return std::nullopt;
  Filter filter{.kind = made.kind, .status = std::move(near->status), .order = Filter::Order::newest_first};
  for (const Field& field : info(made.kind).fields) {
    if (field.kind == FieldKind::mentorship && !made.text(field.name).empty())
      filter.mentorship = made.text(field.name);
    if (field.kind == FieldKind::reference && field.need == Need::required)
      filter.parent = Id{field.refers, made.number(field.name).value()};
  }
  if (near->days) {
    filter.since = near->days->first;
    filter.until = near->days->last;
  }
  for (const auto& other : screen.list(filter))
    if (says_the_same(made, other)) return other.reference();
  return std::nullopt;
}

/// What was sent twice is told once: where all of it is the same, of its first record.
std::vector<std::pair<Id, Id>> said_twice(Context& context, const Changes& changes) {
  std::vector<std::pair<Id, Id>> twice;
  for (const auto& made : changes.inserted()) {
    if (const auto before = said_before(context.screen(), made)) twice.emplace_back(made.reference(), *before);
    if (twice.size() == 1 && made == changes.inserted().front()) break;
  }
  return twice;
}

}  // namespace

WrittenIds save(Context& context, const Changes& changes) {
  const auto twice = said_twice(context, changes);
  auto written = context.store(Access::write).write(context.command_line, context.written_at, changes);
  for (const auto& [made, before] : twice) {
    const std::string id = to_text(written(made));
    const bool whole = made == changes.inserted().front().reference();
    remark(context, messages::said_twice(id, to_text(before), whole ? "undo" : "rm " + id));
  }
  return written;
}

namespace {

std::string saved_as_json(Context& context, const Saved& saved) {
  std::vector<Record> records;
  for (const Id id : saved.ids)
    if (auto record = context.screen().find_named(id)) records.push_back(std::move(*record));
  return saved.shape == Saved::Shape::mixed || records.empty()
             ? json_mixed("mentor.saved/1", records, json_view(context))
             : json_records(records.front().kind, records, json_view(context));
}

}  // namespace

void say_saved(Context& context, const Saved& saved) {
  if (context.json) {
    print(context, saved_as_json(context, saved));
    return;
  }
  for (const auto& line : saved.lines) confirm(context, line);
  if (context.verbose) confirm(context, messages::undo_takes_back());
}

Date read_day(const Context& context, std::string_view text, std::string_view option, Direction direction) {
  const Date day = parse_date(text, option, context.today(), direction);
  if (direction == Direction::past && day > context.today())
    throw UserError(messages::day_ahead(messages::at(option), format_due(day, context.today())));
  return day;
}

Date day_or_today(const Context& context, std::string_view text, std::string_view option) {
  return text.empty() ? context.today() : read_day(context, text, option, Direction::past);
}

}  // namespace mentor::commands
