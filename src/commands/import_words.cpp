// SPDX-License-Identifier: MIT
// What is said of an import's plan, for all formats: a row for each record, sentences, JSON.
#include "commands/import_formats.hpp"
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <span>

namespace mentor::commands {

namespace {

constexpr std::array<Kind, 3> imported_kinds{Kind::session, Kind::commitment, Kind::note};

std::string_view kind_in_words(Kind kind) {
  return kind == Kind::commitment ? "promises" : kind == Kind::note ? "facts" : info(kind).plural;
}

/// "3 new, 1 unchanged". "1 kept" would be a promise kept.
std::string steps_in_words(const std::function<std::int64_t(ImportStep)>& count,
                           std::string_view kept = messages::left_as_edited()) {
  std::string text;
  for (const auto step : {ImportStep::add, ImportStep::change, ImportStep::unchanged, ImportStep::keep})
    if (const auto number = count(step); number > 0)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", number, step == ImportStep::keep ? kept : to_text(step));
  return text;
}

/// "ana: sessions 3 new, 1 unchanged; promises 2 new."
void say_counts(Context& context, const ImportPlan& plan) {
  std::map<std::string, std::map<Kind, std::map<ImportStep, std::int64_t>>> counts;
  for (const auto& item : plan.records) ++counts[item.record.text("mentorship")][item.record.kind][item.step];
  for (auto& [handle, kinds] : counts) {
    std::string text;
    for (auto& [kind, steps] : kinds)
      text += fmt::format("{}{} {}", text.empty() ? "" : "; ", kind_in_words(kind),
                          steps_in_words([&steps = steps](ImportStep step) { return steps[step]; }));
    confirm(context, fmt::format("{}: {}.", handle, text));
  }
}

void say_kept(Context& context, const ImportPlan& plan) {
  for (const auto& id : plan.kept()) confirm(context, messages::changed_here(id));
}

std::string start_sentence(const ImportHome& home) {
  const auto& m = home.mentorship;
  std::string cadence = home.cadence_reason;
  if (cadence.empty()) cadence = m.cadence ? format_cadence(*m.cadence) : messages::no_rhythm();
  return messages::started_by_import(m.handle, visible(m.title), to_text(m.role), cadence);
}

/// That --to begins a mentorship; whom it took who is called otherwise; or that nothing went there.
void say_home(Context& context, const Imported& imported, const ImportPlan& plan) {
  if (!plan.home) return;
  const std::string& handle = plan.home->mentorship.handle;
  if (plan.home->starts) confirm(context, start_sentence(*plan.home));
  if (imported.named && !plan.taken_by_to.empty())
    confirm(context, messages::taken_by_to(handle, labels_by_count(plan.taken_by_to)));
  const bool any = std::any_of(plan.records.begin(), plan.records.end(),
                               [&](const auto& item) { return item.record.text("mentorship") == handle; });
  if (!plan.records.empty() && !any) confirm(context, messages::nothing_for(handle));
}

void say_plan(Context& context, const Imported& imported, const ImportPlan& plan) {
  if (plan.records.empty() && plan.own == 0) confirm(context, messages::nothing_to_import());
  say_home(context, imported, plan);
  say_counts(context, plan);
  say_kept(context, plan);
  if (plan.own > 0)
    confirm(context, plan.own == 1 ? messages::entry_from_here() : messages::entries_from_here(plan.own));
  if (plan.dropped > 0) confirm(context, messages::dropped_by_map(plural(plan.dropped, "entry is", "entries are")));
  if (const auto count = plan.count_without_mentorship(); count == 1)
    confirm(context, messages::entry_without_mentorship(labels_by_count(plan.without_mentorship)));
  else if (count > 1)
    confirm(context, messages::entries_without_mentorship(count, labels_by_count(plan.without_mentorship)));
}

std::string sessions_sentence(const Context& context, const ImportPlan& plan) {
  std::set<Date> days;
  for (const auto& item : plan.records)
    if (item.record.kind == Kind::session)
      days.insert(date_of(clock_of(context).shown(from_record<Session>(item.record))));
  return messages::sessions_of_import(
      visible(plan.home->mentorship.title),
      steps_in_words([&](ImportStep step) { return plan.count(Kind::session, step); }, "kept"),
      format_day(*days.begin()), days.size() == 1 ? std::string() : " to " + format_day(*days.rbegin()));
}

/// To whom the tasks of nobody who is named went; in a group they were left out.
void say_assumed(Context& context, const Imported& imported, const ImportPlan& plan) {
  const auto& unassigned = imported.unassigned;
  const bool me = std::find(unassigned.begin(), unassigned.end(), "ME") != unassigned.end();
  const bool others = unassigned.size() > (me ? 1U : 0U) && plan.faults.empty();
  if (!me && !others) return;
  const bool theirs = std::any_of(plan.records.begin(), plan.records.end(), [](const auto& item) {
    return item.record.kind == Kind::commitment && item.record.text("owner") != my_handle;
  });
  std::string text = me ? messages::marked_me() : "";
  if (others)
    text += fmt::format("{}{} are {}", me ? ", " : "", me ? messages::all_others() : messages::without_initials(),
                        theirs ? visible(plan.home->mentorship.title) + "'s" : messages::yours());
  confirm(context, messages::assumed(text, plan.home->mentorship.handle));
}

std::string id_or(const Record& record, std::string_view new_one) {
  return record.id > 0 ? to_text(record.reference()) : std::string(new_one);
}

void say_note(Context& context, const Imported& imported, const ImportPlan& plan) {
  std::vector<std::string> ids;
  std::string_view seen;
  for (const auto& item : plan.records)
    if (item.record.kind == Kind::note && (item.step == ImportStep::add || item.step == ImportStep::change)) {
      ids.push_back(id_or(item.record, "new"));
      seen = to_text(item.record.visibility);
    }
  if (ids.empty()) return;
  const std::string facts = ids.size() == 1 ? fmt::format("a {} fact", seen) : fmt::format("{} facts", seen);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  confirm(context, messages::lines_kept_as_fact(plural(static_cast<std::int64_t>(imported.lines_outside), "line"),
                                                facts, in_a_row(ids)));
}

void say_plan_of_notes(Context& context, const Imported& imported, const ImportPlan& plan) {
  for (const auto& line : plan.gone) confirm(context, line + ".");
  if (plan.changes.empty() && plan.kept().empty()) {
    confirm(context,
            messages::unchanged_in(plan.count(Kind::session, ImportStep::unchanged), plan.home->mentorship.handle));
    return;
  }
  if (plan.home->starts) confirm(context, start_sentence(*plan.home));
  say_conclusions(context, imported, plan);
  confirm(context, sessions_sentence(context, plan));
  say_kept(context, plan);
  const auto promises = steps_in_words([&](ImportStep step) { return plan.count(Kind::commitment, step); });
  if (!promises.empty()) confirm(context, messages::promises_of_import(promises));
  say_assumed(context, imported, plan);
  say_note(context, imported, plan);
}

std::string day_in_words(const Context& context, const Record& record) {
  if (record.kind == Kind::session) return format_start(context, from_record<Session>(record));
  return format_value(*info(record.kind).field(info(record.kind).day), record.at(info(record.kind).day));
}

/// Of a promise also whose it is and until when: "send the CV (ana, by Tue 2026-12-01)".
std::string gist_of_record(const Record& record) {
  if (record.kind == Kind::session) return gist_of(from_record<Session>(record));
  std::string text(first_line(record.text(info(record.kind).text)));
  if (record.kind != Kind::commitment) return text;
  const auto promise = from_record<Commitment>(record);
  const std::string due = promise.due ? fmt::format(", by {}", format_day(*promise.due)) : std::string();
  const std::string outcome =
      promise.outcome == Outcome::open ? std::string() : fmt::format(", {}", to_text(promise.outcome));
  return fmt::format("{} ({}{}{})", text, promise.owner, due, outcome);
}

/// Of notes the meetings, whose mentorship is known.
void say_each(Context& context, const ImportPlan& plan) {
  Table table{{"When", "Where", "Step"}, {}, {}};
  if (!plan.all_at_home) table.header.emplace_back("Mentorship");
  table.header.insert(table.header.end(), {"Record", "Text"});
  for (const auto& item : plan.records) {
    if (plan.all_at_home && item.record.kind != Kind::session) continue;
    table.rows.push_back({day_in_words(context, item.record),
                          fmt::format("{}{}line {}", visible(item.file), item.file.empty() ? "" : " ", item.line),
                          std::string(to_text(item.step))});
    auto& row = table.rows.back();
    if (!plan.all_at_home) row.push_back(item.record.text("mentorship"));
    row.push_back(id_or(item.record, plan.all_at_home ? "new" : info(item.record.kind).noun()));
    row.push_back(gist_of_record(item.record));
  }
  if (!context.quiet) print(context, render_table(table, context.style));
  if (plan.all_at_home) say_promises(context, plan);
}

std::vector<std::string> lines_of(const std::vector<ImportedRemark>& items) {
  std::vector<std::string> lines;
  lines.reserve(items.size());
  for (const auto& item : items)
    lines.push_back(fmt::format("{}{}line {}: {}", item.file, item.file.empty() ? "" : " ", item.line, item.text));
  return lines;
}

}  // namespace

std::vector<LabelCount> most_first(const std::map<std::string, std::int64_t>& labels) {
  std::vector<LabelCount> most;
  most.reserve(labels.size());
  for (const auto& [label, count] : labels) most.push_back({label, count});
  std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
  return most;
}

std::string labels_by_count(const std::map<std::string, std::int64_t>& labels) {
  constexpr std::size_t shown = 5;
  const auto most = most_first(labels);
  std::string text;
  for (const auto& [label, count] : std::span(most).first(std::min(most.size(), shown)))
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ",
                        label.empty() ? std::string(messages::without_a_label()) : visible(label), count);
  return labels.size() > shown ? text + ", …" : text;
}

std::vector<ImportedRemark> remarks_of_taken(const Imported& imported, const ImportPlan& plan) {
  if (plan.all_at_home) return imported.remarks;
  std::set<std::size_t> passed;
  for (const auto& item : imported.records) passed.insert(item.line);
  for (const auto& item : plan.records) passed.erase(item.line);
  std::vector<ImportedRemark> remarks;
  for (const auto& item : imported.remarks)
    if (!passed.contains(item.line)) remarks.push_back(item);
  remarks.insert(remarks.end(), plan.stays.begin(), plan.stays.end());
  return remarks;
}

void say_import(Context& context, const ImportRequest& request, const Imported& imported, const ImportPlan& plan) {
  if (request.dry_run) say_each(context, plan);
  if (plan.all_at_home)
    say_plan_of_notes(context, imported, plan);
  else
    say_plan(context, imported, plan);
  if (request.dry_run) confirm(context, messages::nothing_saved_dry());
}

std::string import_as_json(const ImportFormat& format, const ImportRequest& request, const Imported& imported,
                           const ImportPlan& plan) {
  const auto* home = plan.home ? &plan.home->mentorship : nullptr;
  JsonObject object{{"format", std::string(format.name)},
                    {"dry_run", request.dry_run},
                    {"mentorship", home ? JsonValue(home->handle) : JsonValue()},
                    {"started", home && plan.home->starts},
                    {"cadence", home && home->cadence ? JsonValue(cadence_code(*home->cadence)) : JsonValue()}};
  for (const Kind kind : imported_kinds)
    for (const auto& [step, word] : {std::pair(ImportStep::add, "added"), std::pair(ImportStep::change, "changed"),
                                     std::pair(ImportStep::unchanged, "unchanged")})
      object.emplace_back(fmt::format("{}_{}", info(kind).plural, word), plan.count(kind, step));
  auto faults = lines_of(imported.faults);
  for (auto& line : lines_of(plan.faults)) faults.push_back(std::move(line));
  const auto labels_of = [](const std::map<std::string, std::int64_t>& counts) {
    std::vector<std::string> labels;
    labels.reserve(counts.size());
    for (const auto& item : counts) labels.push_back(item.first);
    return labels;
  };
  for (auto& [key, value] : JsonObject{{"kept", plan.kept()},
                                       {"left_out", lines_of(imported.left_out)},
                                       {"of_no_mentorship", plan.count_without_mentorship()},
                                       {"labels_of_no_mentorship", labels_of(plan.without_mentorship)},
                                       {"labels_taken_by_to", labels_of(plan.taken_by_to)},
                                       {"lines_in_no_meeting", static_cast<std::int64_t>(imported.lines_outside)},
                                       {"dropped", plan.dropped},
                                       {"from_here", plan.own},
                                       {"skipped", faults},
                                       {"remarks", lines_of(remarks_of_taken(imported, plan))}})
    object.emplace_back(key, std::move(value));
  if (plan.all_at_home) {
    object.emplace_back("concluded", lines_of(imported.concluded));
    object.emplace_back("gone", plan.gone);
  }
  return json_flat("mentor.import-plan/1", object);
}

}  // namespace mentor::commands
