// SPDX-License-Identifier: MIT
// `task export`: a task is a commitment of mine, an annotation a fact of its day. What Taskwarrior hides or has deleted
// is left out, and said.
#include "importers/imported_values.hpp"
#include "importers/json_object.hpp"
#include "mentor/domain/acts/outcome.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/other_programs.hpp"

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

/// A task that is hidden until a day comes up on that day, if nothing else says when.
std::optional<Date> day_waited_for(const ForeignObject& task, const std::string& status, const ImportClock& clock) {
  if (status != "waiting" && status != "pending") return std::nullopt;
  const auto day = task_day(task, "wait", clock);
  return day && *day > date_of(clock.now) ? day : std::nullopt;
}

Commitment commitment_of_task(const ForeignObject& task, const std::string& status, const ImportClock& clock) {
  Commitment commitment;
  commitment.owner = my_handle;
  commitment.text = require_line(task.required("description"), "\"description\"");
  commitment.due = task_day(task, "due", clock);
  if (!commitment.due) commitment.due = day_waited_for(task, status, clock);
  commitment.made = task_day(task, "entry", clock).value_or(date_of(clock.now));
  if (status != "completed" && status != "deleted") return commitment;
  const auto done = task_day(task, "end", clock);
  commitment.outcome = status == "deleted" ? Outcome::dropped : outcome_of(commitment.due, done);
  commitment.closed = done.value_or(commitment.made);
  return commitment;
}

/// What was concluded, for those who know Taskwarrior's words.
void remark_on_state(const ForeignObject& task, std::size_t line, const std::string& status, const ImportClock& clock,
                     Imported& reading) {
  const std::string description = task.required("description");
  if (status == "deleted") reading.remarks.push_back({line, messages::task_dropped(description)});
  const auto day = day_waited_for(task, status, clock);
  if (day && task.text("due").empty())
    reading.remarks.push_back({line, messages::task_waiting(format_day(*day), description)});
}

/// "H" is high.
std::optional<std::string> priority_tag(const ForeignObject& task) {
  const std::string priority = task.text("priority");
  if (priority == "H") return "priority-high";
  if (priority == "M") return "priority-medium";
  if (priority == "L") return "priority-low";
  return std::nullopt;
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
  if (status == "recurring") {
    reading.left_out.push_back({line, messages::task_template(description)});
    return;
  }
  if (!is_listed("pending,waiting,completed,deleted", status))
    throw UserError(messages::unknown_task_status(visible(status)));
  std::vector<ImportedRecord> taken(1);
  ImportedRecord& record = taken.front();
  record.record = to_record(commitment_of_task(task, status, clock));
  record.key = "taskwarrior:" + to_lower_ascii(task.required("uuid"));
  record.line = line;
  add_project_labels(task.text("project"), record.labels);
  const auto tags = task.texts("tags");
  record.labels.insert(record.labels.end(), tags.begin(), tags.end());
  record.tags = tags_of_labels(tags);
  if (const auto priority = priority_tag(task)) record.tags.push_back(*priority);
  remark_on_state(task, line, status, clock, reading);
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
