// SPDX-License-Identifier: MIT
// From what was read to what is to be done. Nothing is written here, nothing asked and nothing said.
#include "commands/import_plan.hpp"

#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// "@Zoë" and "zoe" are the same label.
std::string plain_label(std::string_view label) {
  label = trim(label);
  while (label.size() > 1 && std::string_view("@#+").find(label.front()) != std::string_view::npos)
    label.remove_prefix(1);
  return fold(label);
}

// A session belongs to everybody it names; a task is one promise and cannot.
bool may_be_several(const ImportedRecord& item) { return item.record.kind == Kind::session || !item.part.empty(); }

std::string uid_for(std::string key, const std::string& handle, bool several) {
  if (const auto at = key.find(handle_here); at != std::string::npos)
    key.replace(at, 1, handle);
  else if (several)
    key += ":" + handle;
  return uid_from(key);
}

/// Throws UserError for a group; `instead` says what to do.
std::string partner_in(const Reading& journal, const std::string& handle, std::string_view instead) {
  const auto handles = partner_handles(journal, handle);
  if (handles.size() > 1)
    throw UserError(messages::whose_in_group(handle, fmt::to_string(fmt::join(handles, ", ")), instead));
  return handles.empty() ? std::string(my_handle) : handles.front();
}

/// Whether the file knows what the field is. How a promise ended that is closed here, it does not know better where it
/// does not know when.
bool is_known(const ImportedRecord& item, const Record& wanted, const Record& stored, std::size_t field) {
  if (!item.known) return !std::holds_alternative<std::monostate>(wanted.values[field]);
  const std::string_view name = info(wanted.kind).fields[field].name;
  if (name == info(wanted.kind).status && !is_open(stored)) return false;
  return std::find(item.known->begin(), item.known->end(), name) != item.known->end();
}

/// The fields of which the file says something else than the journal.
std::vector<std::size_t> differences(const ImportedRecord& item, const Record& wanted, const Record& stored) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < wanted.values.size(); ++i)
    if (wanted.values[i] != stored.values[i] && is_known(item, wanted, stored, i)) found.push_back(i);
  return found;
}

/// A meeting that only stands on another line now, because one was written above it, says nothing new.
bool only_moved(const Record& record, const std::vector<std::size_t>& different) {
  return record.kind == Kind::session && different.size() == 1 &&
         info(record.kind).fields[different.front()].name == "source_line";
}

bool is_open_promise(const Record& record) { return record.kind == Kind::commitment && is_open(record); }

bool came_from_here(const Reading& journal, const std::string& uid) {
  if (uid.empty()) return false;
  constexpr std::array<Kind, 4> exported{Kind::session, Kind::goal, Kind::milestone, Kind::commitment};
  return std::any_of(exported.begin(), exported.end(),
                     [&](Kind kind) { return journal.find_uid(kind, uid).has_value(); });
}

class ImportPlanner {
 public:
  ImportPlanner(const Reading& journal, const ImportLabels& labels, const Config& config, Date today)
      : journal_(journal), labels_(labels), config_(config), today_(today) {
    plan_.all_at_home = labels.all_of_one();
  }

  void go_to(ImportHome home) { plan_.home = std::move(home); }
  void take(const ImportedRecord& item);
  [[nodiscard]] ImportPlan plan() &&;

 private:
  [[nodiscard]] bool starts(const std::string& handle) const;
  void start_home();
  [[nodiscard]] Record wanted(const ImportedRecord& item, const std::string& handle) const;
  void take_for(const ImportedRecord& item, const std::string& handle, const std::vector<std::string>& used);
  [[nodiscard]] std::optional<Record> taken_by_to(const ImportedRecord& item, const std::string& handle) const;
  PlannedRecord compare(const ImportedRecord& item, const Record& wanted, Record stored);
  void add_tags(const ImportedRecord& item, const Record& to, const std::vector<std::string>& used);

  const Reading& journal_;
  const ImportLabels& labels_;
  const Config& config_;
  Date today_;
  ImportPlan plan_;
  bool home_started_ = false;
  std::map<std::string, std::int64_t> sessions_;  ///< ids by uid
};

bool ImportPlanner::starts(const std::string& handle) const {
  return plan_.home && plan_.home->starts && plan_.home->mentorship.handle == handle;
}

/// Once, before the first record that is its.
void ImportPlanner::start_home() {
  if (home_started_) return;
  home_started_ = true;
  if (plan_.home->person) plan_.changes.insert(*plan_.home->person);
  const Mentorship& mentorship = plan_.home->mentorship;
  plan_.changes.insert(mentorship);
  Participant participant;
  participant.visibility = mentorship.visibility;
  participant.mentorship = participant.person = mentorship.handle;
  plan_.changes.insert(participant);
}

ImportPlan ImportPlanner::plan() && {
  if (plan_.home) plan_.home->starts = home_started_;
  return std::move(plan_);
}

Record ImportPlanner::wanted(const ImportedRecord& item, const std::string& handle) const {
  Record record = item.record;
  record.visibility = config_.visibility_of(record);
  record.uid = uid_for(item.key, handle, may_be_several(item));
  record.set("mentorship", handle);
  if (record.kind == Kind::commitment && record.text("owner").empty())
    record.set("owner", starts(handle) ? handle
                                       : partner_in(journal_, handle,
                                                    plan_.all_at_home ? messages::say_initials()
                                                                      : messages::write_without_name()));
  check(record);
  return record;
}

PlannedRecord ImportPlanner::compare(const ImportedRecord& item, const Record& wanted, Record stored) {
  const auto different = differences(item, wanted, stored);
  if (different.empty()) return {ImportStep::unchanged, std::move(stored), item.line, item.file};
  if (only_moved(stored, different)) {
    stored.values[different.front()] = wanted.values[different.front()];
    plan_.changes.update(stored);
    return {ImportStep::unchanged, std::move(stored), item.line, item.file};
  }
  for (const std::size_t i : different)
    if (journal_.changed_by_hand(stored.reference(), info(wanted.kind).fields[i].name))
      return {ImportStep::keep, std::move(stored), item.line, item.file};
  const bool was_open = is_open_promise(stored);
  for (const std::size_t i : different) stored.values[i] = wanted.values[i];
  // Of a task that was ticked since, only this day is known.
  if (was_open && item.known && !is_open_promise(stored))
    stored.set("closed", std::int64_t{today_.time_since_epoch().count()});
  plan_.changes.update(stored);
  return {ImportStep::change, std::move(stored), item.line, item.file};
}

void ImportPlanner::add_tags(const ImportedRecord& item, const Record& to, const std::vector<std::string>& used) {
  for (const auto& name : item.tags) {
    const auto says_whose = [&](const auto& label) { return plain_label(label) == plain_label(name); };
    if (std::any_of(used.begin(), used.end(), says_whose)) continue;
    Tag tag;
    tag.visibility = config_.visibility_of(Kind::tag);
    tag.item = to_text(to.reference());
    tag.name = name;
    tag.uid = uid_from(fmt::format("tag:{}:{}", to.uid, name));
    plan_.changes.insert(tag);
  }
}

/// What an earlier import with --to took of an entry that names somebody who is known by now.
std::optional<Record> ImportPlanner::taken_by_to(const ImportedRecord& item, const std::string& handle) const {
  const std::string& to = labels_.to();
  if (to.empty() || to == handle) return std::nullopt;
  return journal_.find_uid(item.record.kind, uid_for(item.key, to, may_be_several(item)));
}

void ImportPlanner::take_for(const ImportedRecord& item, const std::string& handle,
                             const std::vector<std::string>& used) {
  Record record = wanted(item, handle);
  auto stored = journal_.find_uid(record.kind, record.uid);
  if (stored) {
    plan_.records.push_back(compare(item, record, std::move(*stored)));
  } else if (auto taken = taken_by_to(item, handle)) {
    plan_.stays.push_back(
        {item.line, messages::stays_with(to_text(taken->reference()), labels_.to(), handle), item.file});
    plan_.records.push_back({ImportStep::unchanged, std::move(*taken), item.line, item.file});
  } else {
    const auto of = sessions_.find(item.part.empty() ? std::string() : uid_for(item.part, handle, true));
    if (of != sessions_.end()) record.set("session", of->second);
    if (starts(handle)) start_home();
    record.id = plan_.changes.insert(record).number;
    add_tags(item, record, used);
    plan_.records.push_back({ImportStep::add, std::move(record), item.line, item.file});
  }
  const Record& planned = plan_.records.back().record;
  if (planned.kind == Kind::session) sessions_[planned.uid] = planned.id;
}

void ImportPlanner::take(const ImportedRecord& item) {
  if (came_from_here(journal_, item.record.uid)) {
    ++plan_.own;
    return;
  }
  const auto found = labels_.of(item);
  const bool counts = item.record.kind != Kind::note && item.part.empty();
  if (found.handles.empty() && counts) {
    if (found.dropped)
      ++plan_.dropped;
    else
      ++plan_.without_mentorship[item.labels.empty() ? std::string() : item.labels.front()];
  }
  if (found.by_to && counts && !item.labels.empty()) ++plan_.taken_by_to[item.labels.front()];
  for (const auto& handle : found.handles) try {
      take_for(item, handle, found.used);
    } catch (const UserError& error) {
      plan_.faults.push_back({item.line, error.what(), item.file});
      return;
    }
}

}  // namespace

MappedPairs read_mapped_pairs(const std::vector<std::string>& typed, std::string_view option, std::string_view expected,
                              std::string_view example) {
  MappedPairs pairs;
  for (const auto& text : typed)
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(',', at), text.size());
      const std::string_view pair = std::string_view(text).substr(at, end - at);
      const std::size_t equals = pair.rfind('=');
      if (equals == std::string_view::npos || trim(pair.substr(0, equals)).empty() ||
          trim(pair.substr(equals + 1)).empty())
        throw UserError(messages::pairs_needed(option, visible(text), expected, example));
      pairs.emplace_back(trim(pair.substr(0, equals)), to_lower_ascii(trim(pair.substr(equals + 1))));
      at = end + 1;
    }
  return pairs;
}

ImportLabels::ImportLabels(Context& context, const Reading& journal, const MappedPairs& map, std::string to)
    : to_(std::move(to)) {
  const auto handles = journal.handles(Kind::mentorship);
  for (const auto& handle : handles)
    handles_[plain_label(journal.required(Kind::mentorship, handle).text("title"))] = handle;
  for (const auto& handle : handles)
    for (const auto& person : partners_of(journal, handle))
      if (person.email) handles_.emplace(plain_label(*person.email), handle);
  for (const auto& handle : handles) handles_[plain_label(handle)] = handle;
  if (!to_.empty()) handles_[plain_label(to_)] = to_;
  for (const auto& [label, handle] : map)
    handles_[plain_label(label)] =
        handle == "-" || handle == to_ ? handle : find_mentorship(context, journal, handle, "--map").handle;
}

ImportLabels::Found ImportLabels::of(const ImportedRecord& record) const {
  Found found;
  for (const auto& label : record.labels) {
    const auto known = handles_.find(plain_label(label));
    if (known == handles_.end()) continue;
    found.used.push_back(label);
    if (known->second == "-") {
      found.dropped = true;
      continue;
    }
    const auto& taken = found.handles;
    if (std::find(taken.begin(), taken.end(), known->second) == taken.end()) found.handles.push_back(known->second);
    if (!may_be_several(record)) break;
  }
  found.by_to = found.handles.empty() && !found.dropped && !to_.empty();
  if (found.by_to) found.handles.push_back(to_);
  return found;
}

std::int64_t ImportPlan::count(Kind kind, ImportStep step) const {
  return std::count_if(records.begin(), records.end(),
                       [&](const auto& item) { return item.record.kind == kind && item.step == step; });
}

std::int64_t ImportPlan::count_without_mentorship() const {
  std::int64_t sum = 0;
  for (const auto& item : without_mentorship) sum += item.second;
  return sum;
}

std::vector<std::string> ImportPlan::kept() const {
  std::vector<std::string> ids;
  for (const auto& item : records)
    if (item.step == ImportStep::keep) ids.push_back(to_text(item.record.reference()));
  return ids;
}

ImportPlan plan_import(const Imported& imported, const Reading& journal, const ImportLabels& labels,
                       std::optional<ImportHome> home, const Config& config, Date today,
                       const std::function<void()>& compared) {
  ImportPlanner planner(journal, labels, config, today);
  if (home) planner.go_to(std::move(*home));
  for (const auto& item : imported.records) {
    planner.take(item);
    compared();
  }
  return std::move(planner).plan();
}

}  // namespace mentor::commands
