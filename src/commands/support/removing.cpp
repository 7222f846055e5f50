// SPDX-License-Identifier: MIT
// Removing records of any kind in one transaction, and saying what went with them.
#include "commands/support/agreed.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/form_text.hpp"
#include "commands/support/output.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/acts/agreement.hpp"
#include "mentor/domain/acts/remove.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/undo.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>

namespace mentor::commands {

namespace {

/// "2 notes and 1 tag", in the order in which kinds are told.
std::string counts_in_words(const std::vector<Id>& ids) {
  std::map<Kind, std::int64_t> counts;
  for (const Id id : ids)
    if (!joins_others(id.kind)) ++counts[id.kind];
  std::vector<std::string> parts;
  parts.reserve(counts.size());
  for (const auto& [kind, count] : counts) parts.push_back(counted(kind, count));
  return in_a_row(parts);
}

bool is_among(const std::vector<Id>& ids, Id id) { return std::binary_search(ids.begin(), ids.end(), id); }

std::string stay_clause(const Record& record, const std::vector<Id>& staying) {
  if (staying.empty()) return {};
  const auto& stay = staying.size() == 1 ? messages::part_stays : messages::parts_stay;
  return stay(counts_in_words(staying),
              record.kind == Kind::person ? messages::about_them() : messages::that_came_from_it());
}

/// `leaving`: everything that is removed at once.
std::string removed_sentence(const Store& store, const Record& record, const std::vector<Id>& leaving) {
  const Record shown = store.as(Audience::screen).find_named(record.reference()).value();
  const std::string text = visible(text_of(shown));
  if (record.kind == Kind::tag) return messages::tag_taken(text, record.text("item"));
  const std::string aside = shown.withheld ? text : fmt::format("({})", text);
  std::string sentence = messages::removed(info(record.kind).noun(), record.name(), text.empty() ? "" : " " + aside);
  auto others = store.consequences_of(std::span(&record, 1));
  std::erase(others.going, record.reference());
  std::erase_if(others.staying, [&](Id one) { return is_among(leaving, one); });
  if (const auto parts = counts_in_words(others.going); !parts.empty()) sentence += messages::and_with_it(parts);
  return sentence + stay_clause(record, others.staying) + ".";
}

/// They were in a mentorship, and left.
bool is_past_part(const Store& store, Id id) {
  return id.kind == Kind::participant && store.required(id).number("left").has_value();
}

/// With the people among them goes where they were once.
std::vector<Record> with_past_parts(const Store& store, std::vector<Record> records) {
  for (const Id id : store.consequences_of(records).refusing)
    if (is_past_part(store, id)) records.push_back(store.required(id));
  return records;
}

void require_removable(const Store& store, const Record& record) {
  if (record.kind != Kind::person) return;
  const std::string handle = record.text("handle");
  if (handle == my_handle) throw UserError(messages::remove_me());
  auto others = store.consequences_of(std::span(&record, 1));
  std::erase_if(others.refusing, [&](Id id) { return is_past_part(store, id); });
  if (others.refusing.empty()) return;
  const Record first = store.required(others.refusing.front());
  const std::string mentorship = store.mentorship_of(first).value_or("");
  const bool takes_part = joins_others(first.kind);
  throw UserError(messages::remove_first(
      handle, mentorship, takes_part ? "" : fmt::format(", with the {} {}", info(first.kind).noun(), first.name()),
      takes_part ? mentorship : first.name()));
}

/// The goals that stay, of the progress entries that go.
std::vector<GoalEntries> goals_losing_entries(const Store& store, const std::vector<Id>& leaving) {
  std::set<Id> ids;
  for (const Id id : leaving)
    if (id.kind == Kind::progress) ids.insert(store.get<Progress>(id.number).value().goal);
  std::vector<GoalEntries> goals;
  for (const Id id : ids)
    if (!is_among(leaving, id)) goals.push_back(goal_with_entries(store, id));
  return goals;
}

/// A mentorship that stays while the newest version of its agreement goes, and how it is without that.
struct FollowingBefore {
  Mentorship mentorship;
  Mentorship after;
};
std::vector<FollowingBefore> following_before(const Store& store, const std::vector<Id>& leaving) {
  std::set<std::string> handles;
  for (const Id id : leaving)
    if (id.kind == Kind::agreement) handles.insert(store.get<Agreement>(id.number).value().mentorship);
  std::vector<FollowingBefore> following;
  for (const auto& handle : handles) {
    auto mentorship = from_record<Mentorship>(store.required(Kind::mentorship, handle));
    auto staying = agreements_of(store, handle);
    const Agreement newest = staying.back();
    std::erase_if(staying, [&](const Agreement& one) { return is_among(leaving, {Kind::agreement, one.id}); });
    const bool goes_too = is_among(leaving, {Kind::mentorship, mentorship.id});
    if (goes_too || staying.empty() || staying.back().id == newest.id) continue;
    auto after = without_newest(mentorship, {newest, stored_entries(newest.text)},
                                {staying.back(), stored_entries(staying.back().text)});
    if (to_record(after) != to_record(mentorship)) following.push_back({std::move(mentorship), std::move(after)});
  }
  return following;
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
  const Store& store = journal_there(context);
  const auto records = records_to_remove(context, store, request);
  const auto all = with_past_parts(store, records);
  const auto leaving = store.consequences_of(all).going;
  const auto goals = goals_losing_entries(store, leaving);
  std::vector<Record> shown;
  shown.reserve(records.size());
  for (const auto& record : records) shown.push_back(store.as(Audience::screen).find_named(record.reference()).value());
  std::vector<Id> ids;
  ids.reserve(all.size());
  for (const auto& record : all) ids.push_back(record.reference());
  std::vector<std::string> sentences;
  sentences.reserve(records.size());
  for (const auto& record : records) sentences.push_back(removed_sentence(store, record, leaving));
  std::vector<Mentorship> mentorships;
  for (const auto& [before, after] : following_before(store, leaving)) {
    mentorships.push_back(after);
    std::ranges::copy(following_sentences(context, before, after), std::back_inserter(sentences));
  }
  save(context, remove_records(ids, leaving, goals, mentorships));
  if (context.json) {
    print(context, json_mixed("mentor.removed/1", shown, json_view(context)));
    return Exit::ok;
  }
  for (const auto& sentence : sentences) confirm(context, sentence);
  if (context.verbose) confirm(context, messages::undo_takes_back());
  return Exit::ok;
}

}  // namespace mentor::commands
