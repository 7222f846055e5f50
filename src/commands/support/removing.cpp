// Removing records of any kind in one transaction, and saying what went with them.
#include "commands/support/changes.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/looking.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/say.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/who.hpp"
#include "mentor/description.hpp"
#include "mentor/render_json.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string count_phrase(Kind kind, std::int64_t count) {
  const auto& about = info(kind);
  if (kind == Kind::progress) return fmt::format("{} progress {}", count, count == 1 ? "entry" : "entries");
  return plural(count, about.name, about.plural);
}

void add_count(std::vector<std::string>& parts, const Store& store, const Filter& filter) {
  if (const auto count = store.count(filter); count > 0) parts.push_back(count_phrase(filter.kind, count));
}

/// Records of this kind lie in a mentorship: by a field of their own, by their goal, or by the item they are on.
bool belongs_to_one(Kind kind) {
  return info(kind).has("mentorship") || info(kind).has("goal") || info(kind).has("item");
}

/// What the store takes away together with the record.
std::vector<std::string> what_goes_with(const Store& store, const Record& record) {
  std::vector<std::string> parts;
  if (record.kind == Kind::mentorship)
    for (const Kind kind : all_kinds())
      if (kind != Kind::participant && belongs_to_one(kind))
        add_count(parts, store, {.kind = kind, .mentorship = record.text("handle")});
  if (record.kind == Kind::goal)
    for (const Kind kind : {Kind::milestone, Kind::progress})
      add_count(parts, store, {.kind = kind, .parent = record.reference()});
  if (record.kind != Kind::mentorship) add_count(parts, store, {.kind = Kind::tag, .item = record.name()});
  return parts;
}

/// What is only loosened from it and stays.
std::vector<std::string> what_stays(const Store& store, const Record& record) {
  std::vector<std::string> parts;
  if (record.kind == Kind::session)
    for (const Kind kind : {Kind::commitment, Kind::progress, Kind::note, Kind::pulse, Kind::topic})
      add_count(parts, store, {.kind = kind, .parent = record.reference()});
  if (record.kind == Kind::goal) add_count(parts, store, {.kind = Kind::commitment, .parent = record.reference()});
  return parts;
}

std::string removed_sentence(const Store& store, const Record& record) {
  const Record shown = store.as(Audience::screen).find_named(record.reference()).value();
  const std::string text = visible(text_of(shown));
  if (record.kind == Kind::tag) return fmt::format("tag {} is taken from {}.", text, record.text("item"));
  const std::string aside = shown.withheld ? text : fmt::format("({})", text);
  std::string sentence =
      fmt::format("{} {}{} is removed", info(record.kind).name, record.name(), text.empty() ? "" : " " + aside);
  if (const auto parts = what_goes_with(store, record); !parts.empty())
    sentence += fmt::format(", and with it {}", in_a_row(parts));
  if (const auto parts = what_stays(store, record); !parts.empty())
    sentence += fmt::format("; {} that came from it stay", in_a_row(parts));
  return sentence + ".";
}

void require_removable(const Store& store, const Record& record) {
  if (record.kind != Kind::person) return;
  const std::string handle = record.text("handle");
  if (handle == my_handle) throw UserError("ID \"me\" is you: the owner of the journal cannot be removed.");
  for (const auto& part : store.all<Participant>())
    if (part.person == handle)
      throw UserError(
          fmt::format("ID {} is in the mentorship {}. Remove that first: mentor rm {}; or everything about "
                      "the person: mentor erase {}",
                      handle, part.mentorship, part.mentorship, handle));
}

/// Goals whose percentage falls back because a progress entry goes.
std::vector<Goal> goals_falling_back(const Store& store, const std::vector<Record>& records) {
  std::vector<Goal> goals;
  for (const auto& record : records) {
    if (record.kind != Kind::progress) continue;
    auto goal = store.get<Goal>(*record.number("goal"));
    const bool goes_too = std::any_of(records.begin(), records.end(), [&](const Record& other) {
      return other.kind == Kind::goal && other.id == *record.number("goal");
    });
    if (!goal || goes_too) continue;
    goal->percent = percent_with(store, goal->id, std::nullopt, record.id);
    goals.push_back(*goal);
  }
  return goals;
}

/// What goes with another of them need not be removed once more: a milestone with its goal, anything with its
/// mentorship, a tag with its item.
bool goes_with_another(const Store& store, const Record& record, const std::vector<Record>& records) {
  const auto& about = info(record.kind);
  const auto home = record.kind == Kind::mentorship ? std::nullopt : store.mentorship_of(record);
  return std::any_of(records.begin(), records.end(), [&](const Record& other) {
    if (other.kind == Kind::mentorship && home) return other.text("handle") == *home;
    if (other.kind == Kind::goal && (record.kind == Kind::milestone || record.kind == Kind::progress))
      return other.id == *record.number("goal");
    return about.has("item") && record.text("item") == other.name();
  });
}

std::vector<Record> records_to_remove(Context& context, const Store& store, const RemoveRequest& request) {
  std::vector<Record> records;
  for (const auto& id : request.ids) {
    Record record = record_to_change(context, store, id, request.kinds);
    require_removable(store, record);
    if (std::find(records.begin(), records.end(), record) == records.end()) records.push_back(std::move(record));
  }
  return records;
}

}  // namespace

Exit run_remove(Context& context, const RemoveRequest& request) {
  const Store& store = journal_to_change(context);
  const auto records = records_to_remove(context, store, request);
  const auto goals = goals_falling_back(store, records);
  std::vector<std::string> sentences;
  for (const auto& record : records) sentences.push_back(removed_sentence(store, record));
  std::vector<Record> shown;
  for (const auto& record : records) shown.push_back(store.as(Audience::screen).find_named(record.reference()).value());
  std::vector<Id> ids;
  for (const auto& record : records)
    if (!goes_with_another(store, record, records)) ids.push_back(record.reference());
  save(context, [&](Writer& writer) {
    for (const auto& goal : goals) writer.update(goal);
    for (const Id id : ids) writer.remove(id);
  });
  if (context.json) {
    print(context, json_mixed("mentor.removed/1", shown));
    return Exit::ok;
  }
  for (const auto& sentence : sentences) confirm(context, sentence);
  confirm(context, records.size() == 1 ? "mentor undo brings it back." : "mentor undo brings them back.");
  return Exit::ok;
}

}  // namespace mentor
