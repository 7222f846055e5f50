// SPDX-License-Identifier: MIT
// `task export`: a task is a commitment of mine, an annotation a fact of its day. What Taskwarrior hides or has deleted
// is left out, and said.
#include "importers/imported_values.hpp"
#include "importers/json_object.hpp"
#include "mentor/domain/acts/outcome.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <fmt/format.h>

namespace mentor::importers {

namespace {

/// "mentoring.ana": the whole project, then its parts from the end.
void add_project_labels(std::string_view project, std::vector<std::string>& labels) {
  if (trim(project).empty()) return;
  labels.emplace_back(project);
  while (project.find('.') != std::string_view::npos) {
    const std::size_t dot = project.rfind('.');
    if (dot + 1 < project.size()) labels.emplace_back(project.substr(dot + 1));
    project = project.substr(0, dot);
    if (project.find('.') == std::string_view::npos && !project.empty()) labels.emplace_back(project);
  }
}

std::optional<Date> task_day(const ForeignObject& task, std::string_view key, const ImportClock& clock) {
  const std::string text = task.text(key);
  if (text.empty()) return std::nullopt;
  return foreign_day(read_compact_instant(text, fmt::format("\"{}\"", key)), clock);
}

/// Why a task is not taken; empty: it is.
std::string reason_to_leave(const ForeignObject& task, const std::string& status, const ImportClock& clock) {
  if (status == "deleted") return messages::deleted_task();
  if (status == "recurring") return messages::recurring_task();
  const std::string wait = task.text("wait");
  const bool hidden = !wait.empty() && read_compact_instant(wait, "\"wait\"") > clock.instant;
  if (status == "waiting" || (status == "pending" && hidden)) return messages::waiting_task();
  return {};
}

Commitment commitment_of_task(const ForeignObject& task, const std::string& status, const ImportClock& clock) {
  Commitment commitment;
  commitment.owner = my_handle;
  commitment.text = require_line(task.required("description"), "\"description\"");
  commitment.due = task_day(task, "due", clock);
  commitment.made = task_day(task, "entry", clock).value_or(date_of(clock.now));
  if (status != "completed") return commitment;
  const auto done = task_day(task, "end", clock);
  commitment.outcome = outcome_of(commitment.due, done);
  commitment.closed = done.value_or(commitment.made);
  return commitment;
}

void take_annotations(const ForeignObject& task, const ImportedRecord& of, std::string_view description,
                      const ImportClock& clock, std::vector<ImportedRecord>& taken) {
  std::size_t number = 0;
  for (const auto& annotation : task.objects("annotations")) {
    const std::string entry = annotation.text("entry");
    const auto words = foreign_text(annotation.text("description"), "an annotation");
    if (!words) continue;
    Note note;
    note.text = require_note(fmt::format("{}: {}", description, *words), "an annotation");
    note.date = entry.empty() ? date_of(clock.now)
                              : foreign_day(read_compact_instant(entry, "an annotation's \"entry\""), clock);
    ImportedRecord record;
    record.record = to_record(note);
    record.key = fmt::format("{}:{}:{}", of.key, entry, number++);
    record.line = of.line;
    record.labels = of.labels;
    taken.push_back(std::move(record));
  }
}

void take_task(const ForeignObject& task, std::size_t line, const ImportClock& clock, Imported& reading) {
  const std::string status = task.required("status");
  const std::string description = task.required("description");
  if (const auto reason = reason_to_leave(task, status, clock); !reason.empty()) {
    reading.left_out.push_back({line, fmt::format("{}: {}", reason, description)});
    return;
  }
  if (status != "pending" && status != "completed") throw UserError(messages::unknown_task_status(visible(status)));
  std::vector<ImportedRecord> taken(1);
  ImportedRecord& record = taken.front();
  record.record = to_record(commitment_of_task(task, status, clock));
  record.key = "taskwarrior:" + to_lower_ascii(task.required("uuid"));
  record.line = line;
  add_project_labels(task.text("project"), record.labels);
  const auto tags = task.texts("tags");
  record.labels.insert(record.labels.end(), tags.begin(), tags.end());
  record.tags = tags_of_labels(tags);
  const ImportedRecord of = record;
  take_annotations(task, of, description, clock, taken);
  for (auto& item : taken) reading.records.push_back(std::move(item));
}

}  // namespace

Imported read_taskwarrior(std::string_view text, const ImportClock& clock) {
  Imported reading;
  each_object(text, {}, "an export of Taskwarrior, as task export writes it", reading,
              [&](const ForeignObject& task, std::size_t line) { take_task(task, line, clock, reading); });
  return reading;
}

}  // namespace mentor::importers
