// What an import of another program's file will do, worked out before anything is written: whose each record is, and
// whether it is new, changed, the same, or edited by hand since.
#include "commands/import_foreign.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/progress.hpp"
#include "commands/support/who.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

/// "@Zoë" and "zoe" are the same label.
std::string plain_label(std::string_view label) {
  label = trim(label);
  while (label.size() > 1 && std::string_view("@#+").find(label.front()) != std::string_view::npos)
    label.remove_prefix(1);
  return fold(label);
}

// A session belongs to everybody it names; a task is one promise and cannot.
bool may_be_several(const ImportedRecord& record) { return record.record.kind == Kind::session || !record.part.empty(); }

/// Throws UserError for a group.
std::string partner_in(const Store& store, const std::string& handle) {
  const auto partners = partners_of(store, handle);
  if (partners.size() > 1) {
    std::vector<std::string> handles;
    for (const auto& partner : partners) handles.push_back(partner.handle);
    throw UserError(fmt::format(
        "\"{}\" is a group, and a promise is one person's: it cannot be told which of {} has promised it. Write it "
        "without a name, then say whose it is: mentor edit cN --set owner=HANDLE",
        handle, fmt::join(handles, ", ")));
  }
  return partners.empty() ? std::string(my_handle) : partners.front().handle;
}

ForeignStep foreign_step(const Store& store, Record wanted) {
  auto stored = store.find_uid(wanted.kind, wanted.uid);
  if (!stored) return {.step = ImportStep::add, .record = std::move(wanted)};
  const auto& fields = info(wanted.kind).fields;
  const Id id = stored->reference();
  ForeignStep step{.step = ImportStep::unchanged, .record = std::move(*stored)};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (std::holds_alternative<std::monostate>(wanted.values[i]) || wanted.values[i] == step.record.values[i]) continue;
    if (store.changed_by_hand(id, fields[i].name)) {
      step.step = ImportStep::keep;
      step.record = *store.find(id);
      return step;
    }
    step.step = ImportStep::change;
    step.record.values[i] = wanted.values[i];
  }
  return step;
}

class ForeignPlanner {
 public:
  ForeignPlanner(Context& context, const Store& store, const ImportLabels& labels)
      : context_(context), store_(store), labels_(labels) {}

  void take(const ImportedRecord& foreign);
  ForeignPlan& plan() { return plan_; }

 private:
  [[nodiscard]] Record wanted(const ImportedRecord& foreign, const std::string& handle) const;
  [[nodiscard]] std::vector<std::string> tags_without(const ImportedRecord& foreign,
                                                      const ImportLabels::Found& found) const;

  Context& context_;
  const Store& store_;
  const ImportLabels& labels_;
  ForeignPlan plan_;
};

Record ForeignPlanner::wanted(const ImportedRecord& foreign, const std::string& handle) const {
  Record record = foreign.record;
  record.visibility = context_.config.visibility_of(record.kind);
  record.uid = uid_from(may_be_several(foreign) ? foreign.key + ":" + handle : foreign.key);
  record.set("mentorship", handle);
  if (record.kind == Kind::commitment && record.text("owner").empty()) record.set("owner", partner_in(store_, handle));
  check(record);
  return record;
}

std::vector<std::string> ForeignPlanner::tags_without(const ImportedRecord& foreign,
                                                      const ImportLabels::Found& found) const {
  std::vector<std::string> tags;
  for (const auto& tag : foreign.tags)
    if (std::none_of(found.used.begin(), found.used.end(),
                     [&](const auto& used) { return plain_label(used) == plain_label(tag); }))
      tags.push_back(tag);
  return tags;
}

bool came_from_here(const Store& store, const std::string& uid) {
  if (uid.empty()) return false;
  constexpr std::array<Kind, 4> exported{Kind::session, Kind::goal, Kind::milestone, Kind::commitment};
  return std::any_of(exported.begin(), exported.end(),
                     [&](Kind kind) { return store.find_uid(kind, uid).has_value(); });
}

void ForeignPlanner::take(const ImportedRecord& foreign) {
  if (came_from_here(store_, foreign.record.uid)) {
    ++plan_.own;
    return;
  }
  const auto found = labels_.of(foreign);
  const bool counts = foreign.record.kind != Kind::note && foreign.part.empty();
  if (found.handles.empty()) {
    if (counts && found.dropped) ++plan_.dropped;
    if (counts && !found.dropped) ++plan_.homeless[foreign.labels.empty() ? std::string() : foreign.labels.front()];
    return;
  }
  for (const auto& handle : found.handles) try {
      ForeignStep step = foreign_step(store_, wanted(foreign, handle));
      step.line = foreign.line;
      step.tags = tags_without(foreign, found);
      if (!foreign.part.empty()) step.session_uid = uid_from(foreign.part + ":" + handle);
      plan_.steps.push_back(std::move(step));
    } catch (const UserError& error) {
      plan_.faults.push_back({foreign.line, error.what()});
      return;
    }
}

}  // namespace

MappedPairs read_import_map(const std::vector<std::string>& typed, std::string_view example) {
  MappedPairs pairs;
  for (const auto& text : typed)
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(',', at), text.size());
      const std::string_view pair = std::string_view(text).substr(at, end - at);
      const std::size_t equals = pair.rfind('=');
      if (equals == std::string_view::npos || trim(pair.substr(0, equals)).empty() ||
          trim(pair.substr(equals + 1)).empty())
        throw UserError(
            fmt::format("--map \"{}\": expected are a name in the file and what it is here, for example: --map {}",
                        visible(text), example));
      pairs.emplace_back(trim(pair.substr(0, equals)), to_lower_ascii(trim(pair.substr(equals + 1))));
      at = end + 1;
    }
  return pairs;
}

ImportLabels::ImportLabels(Context& context, const Store& store, const MappedPairs& map, const std::string& to) {
  for (const auto& handle : store.handles(Kind::mentorship)) {
    handles_[plain_label(store.find_handle(Kind::mentorship, handle)->text("title"))] = handle;
  }
  for (const auto& handle : store.handles(Kind::mentorship)) {
    for (const auto& person : partners_of(store, handle))
      if (person.email) handles_.emplace(plain_label(*person.email), handle);
  }
  for (const auto& handle : store.handles(Kind::mentorship)) handles_[plain_label(handle)] = handle;
  for (const auto& [label, handle] : map)
    handles_[plain_label(label)] = handle == "-" ? handle : find_mentorship(context, store, handle, "--map").handle;
  if (!to.empty()) to_ = find_mentorship(context, store, to, "--to").handle;
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
  if (found.handles.empty() && !found.dropped && !to_.empty()) found.handles.push_back(to_);
  return found;
}

std::int64_t ForeignPlan::count(ImportStep step) const {
  return std::count_if(steps.begin(), steps.end(), [step](const auto& item) { return item.step == step; });
}

std::int64_t ForeignPlan::count_homeless() const {
  std::int64_t sum = 0;
  for (const auto& item : homeless) sum += item.second;
  return sum;
}

ForeignPlan plan_foreign_import(Context& context, const Store& store, const Imported& reading,
                                const ImportLabels& labels) {
  ForeignPlanner planner(context, store, labels);
  ProgressLine bar(context, "Comparing", "records", static_cast<std::int64_t>(reading.records.size()));
  for (const auto& record : reading.records) {
    planner.take(record);
    bar.step();
  }
  return std::move(planner.plan());
}

}  // namespace mentor
