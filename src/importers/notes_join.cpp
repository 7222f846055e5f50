// SPDX-License-Identifier: MIT
// Several files of notes as one, and whom their title names.
#include "importers/markdown_parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::importers {

namespace {

template <class Items>
void take_all(std::vector<ImportedRemark>& all, Items items, const std::string& file) {
  for (auto& item : items) {
    item.file = file;
    all.push_back(std::move(item));
  }
}

/// Meetings of one day in several files are told apart by their number.
void renumber(std::string& key, std::map<std::string, std::string>& keys, std::set<std::string>& taken) {
  if (const auto known = keys.find(key); known != keys.end()) {
    key = known->second;
    return;
  }
  std::string fresh = key;
  for (int n = 1; taken.contains(fresh); ++n) fresh = fmt::format("{}:{}", key, n);
  taken.insert(fresh);
  keys[key] = fresh;
  key = fresh;
}

}  // namespace

std::string name_in_title(std::string_view title, std::string_view handle) {
  const std::string low = to_lower_ascii(title);
  std::string_view rest;
  if (const auto with = low.find(" with "); with != std::string::npos)
    rest = title.substr(with + 6);
  else if (const auto colon = title.rfind(": "); colon != std::string_view::npos)
    rest = title.substr(colon + 2);
  rest = trim(rest.substr(0, std::min(rest.find_first_of(",(:;|"), rest.size())));
  // "Ana & Maria": the one whose handle it is.
  for (const std::string_view joint : {" & ", " and ", " + "}) {
    const auto at = rest.find(joint);
    if (at == std::string_view::npos) continue;
    const auto first = trim(rest.substr(0, at));
    const auto second = trim(rest.substr(at + joint.size()));
    rest = fold(second).starts_with(fold(handle)) ? second : first;
  }
  return count_characters(rest) > name_limit ? std::string() : std::string(rest);
}

Imported join_notes(std::vector<std::pair<std::string, Imported>> files) {
  Imported all;
  std::set<std::string> taken;
  const auto start = [](const auto& file) {
    return file.second.records.empty() ? std::optional<std::int64_t>()
                                       : file.second.records.front().record.number("start");
  };
  std::stable_sort(files.begin(), files.end(), [&](const auto& a, const auto& b) { return start(a) < start(b); });
  for (auto& [file, one] : files) {
    std::map<std::string, std::string> keys;
    for (auto& record : one.records) {
      record.file = file;
      renumber(record.key, keys, taken);
      if (!record.part.empty()) renumber(record.part, keys, taken);
      all.records.push_back(std::move(record));
    }
    take_all(all.faults, std::move(one.faults), file);
    take_all(all.left_out, std::move(one.left_out), file);
    take_all(all.remarks, std::move(one.remarks), file);
    take_all(all.concluded, std::move(one.concluded), file);
    all.needs_order = all.needs_order || one.needs_order;
    if (all.title.empty()) all.title = one.title;
    if (!all.cadence && one.cadence) {
      all.cadence = std::move(one.cadence);
      all.cadence->file = file;
    }
    all.owners.merge(one.owners);
    all.marks.merge(one.marks);
    all.tasks_left += one.tasks_left;
    all.lines_outside += one.lines_outside;
    for (const auto& mark : one.unassigned)
      if (std::find(all.unassigned.begin(), all.unassigned.end(), mark) == all.unassigned.end())
        all.unassigned.push_back(mark);
  }
  return all;
}

}  // namespace mentor::importers
