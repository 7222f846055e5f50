// SPDX-License-Identifier: MIT
// `mentor import` of what is not ours: reads, plans, writes in one transaction, says what was done.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/output.hpp"
#include "commands/support/progress.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/suggest.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

constexpr std::size_t shown_remarks = 20;

std::string at_line(const ImportedRemark& item) {
  return fmt::format("line {}: {}", item.line, visible(first_line(item.text)));
}

/// The first twenty, and how many more there are.
void say_remarks_of(Context& context, const std::string& file, const std::vector<ImportedRemark>& items,
                    std::string_view before) {
  for (std::size_t i = 0; i < std::min(items.size(), shown_remarks); ++i) {
    const auto& item = items[i];
    const std::string place = item.line == 0 ? std::string() : fmt::format(" line {}", item.line);
    remark(context, messages::import_remark(item.file.empty() ? file : visible(item.file), place,
                                            before.empty() ? "" : ", ", before, visible(first_line(item.text))));
  }
  if (items.size() > shown_remarks) remark(context, messages::more_remarks(items.size() - shown_remarks));
}

/// Names them. What is to be thrown then; nothing if they are left out.
std::optional<UserError> name_faults(Context& context, const ImportFormat& format, const ImportRequest& request,
                                     const std::vector<ImportedRemark>& faults, bool needs_order) {
  if (faults.empty()) return std::nullopt;
  const std::string file = import_file_word(request.file);
  if (request.skip_bad && !needs_order) {
    say_remarks_of(context, file, faults, messages::skipped());
    return std::nullopt;
  }
  say_remarks_of(context, file, faults, "");
  if (needs_order) return UserError(messages::order_needed(file, format.of_notes ? messages::headings_with() : ""));
  const auto count = static_cast<std::int64_t>(faults.size());
  const std::string_view them = count == 1 ? "it" : "them";
  const std::string first = context.quiet ? messages::the_first(at_line(faults.front())) : std::string();
  return UserError(messages::records_unreadable(plural(count, "record"), file, first, them,
                                                format.of_notes ? "" : messages::or_skip_bad(them)),
                   Exit::failed);
}

/// A file of another program in the same notation has no record that can be read.
void refuse_other_files(const ImportFormat& format, const ImportRequest& request, const Imported& imported) {
  if (!imported.records.empty() || imported.needs_order) return;
  const std::string file = import_file_word(request.file);
  if (format.of_notes && imported.faults.empty()) throw UserError(messages::no_dated_heading(file), Exit::failed);
  if (!request.skip_bad || !imported.left_out.empty() || imported.faults.empty()) return;
  const auto count = static_cast<std::int64_t>(imported.faults.size());
  throw UserError(
      messages::other_file(file, format.expected, plural(count, "record"), at_line(imported.faults.front())),
      Exit::failed);
}

/// A table that has a column for it says whose each row is; other programs hold much that is nobody's here.
void refuse_without_mentorship(const ImportRequest& request, const Imported& imported, const ImportPlan& plan) {
  if (plan.without_mentorship.empty() || (!imported.named && !plan.records.empty())) return;
  const std::string most = most_first(plan.without_mentorship).front().label;
  throw UserError(messages::of_no_mentorship(
      import_file_word(request.file), plural(plan.count_without_mentorship(), "entry belongs", "entries belong"),
      labels_by_count(plan.without_mentorship), most.empty() ? "NAME" : visible(most)));
}

ImportClock clock_of_import(const Context& context, const ImportRequest& request) {
  return {.zones = context.zones,
          .zone = request.zone.empty() ? context.zone : context.zones->require(request.zone, "--zone"),
          .now = context.now,
          .instant = context.instant,
          .order = typed_date_order(request.date_order)};
}

/// What a file cannot be read as is the file's fault; what options cannot mean is not.
Imported read_file(Context& context, const ImportFormat& format, const ImportRequest& request, MappedPairs& map) {
  const ImportClock clock = clock_of_import(context, request);
  if (format.of_notes) return format.read({context, request, clock, map, {}});
  const std::string text = read_import_text(context, request.file);
  try {
    return format.read({context, request, clock, map, text});
  } catch (const UserError& error) {
    if (error.exit() != Exit::failed) throw;
    throw UserError(messages::file_fault(import_file_word(request.file), error.what()), Exit::failed);
  }
}

ImportPlan plan_of(Context& context, const ImportFormat& format, const ImportRequest& request, const Imported& imported,
                   const MappedPairs& map) {
  const Store& journal = request.dry_run ? context.store(Access::read) : journal_to_change(context);
  const std::string target = import_target(context, journal, request.to);
  const auto labels = format.of_notes ? ImportLabels(target) : ImportLabels(context, journal, map, target);
  std::optional<ImportHome> home;
  if (!target.empty()) home = home_of_import(context, journal, request, imported, labels, target);
  if (format.of_notes) require_owners(journal, request, *home);
  ProgressLine bar(context, "Comparing", "records", static_cast<std::int64_t>(imported.records.size()));
  auto plan =
      plan_import(imported, journal, labels, std::move(home), context.config, context.today(), [&bar] { bar.step(); });
  if (format.of_notes) plan.gone = gone_meetings(context, journal, request, plan);
  return plan;
}

void write_plan(Context& context, ImportPlan& plan) {
  const auto ids =
      context.store(Access::write).write(context.command_line, context.written_at, plan.changes, ChangeRole::imported);
  for (auto& item : plan.records) item.record.id = ids(item.record.reference()).number;
}

void require_suggest(const ImportRequest& request) {
  if (!request.answers.any()) return;
  if (!request.suggest) throw UserError(messages::import_suggest_alone());
  if (request.dry_run) throw UserError(messages::dry_run_accepts());
}

}  // namespace

Exit run_import(Context& context, const ImportFormat& format, const ImportRequest& request) {
  require_suggest(request);
  if (const auto word = word_on_new_home(request); word && request.to.empty())
    throw UserError(messages::goes_with(*word, "--to"));
  MappedPairs map = read_mapped_pairs(request.map, "--map", messages::what_map_takes(), format.map_example);
  const Imported imported = read_file(context, format, request, map);
  refuse_other_files(format, request, imported);
  auto refusal = name_faults(context, format, request, imported.faults, imported.needs_order);
  // A dry run shows all that can be read, however much cannot.
  if (refusal && (!request.dry_run || imported.records.empty())) throw *refusal;
  ImportPlan plan = plan_of(context, format, request, imported, map);
  const std::string file = import_file_word(request.file);
  // A task of notes that is nobody's stays in the notes.
  if (format.of_notes)
    say_remarks_of(context, file, plan.faults, messages::not_taken());
  else if (auto more = name_faults(context, format, request, plan.faults, false); more && !refusal)
    refusal = std::move(more);
  if (refusal && !request.dry_run) throw *refusal;
  refuse_without_mentorship(request, imported, plan);
  say_remarks_of(context, file, imported.left_out, messages::not_taken());
  say_remarks_of(context, file, remarks_of_taken(imported, plan), "");
  if (!request.dry_run && !plan.changes.empty()) write_plan(context, plan);
  if (request.suggest && context.json && !refusal) return suggest_of_import(context, request, plan);
  if (context.json)
    print(context, import_as_json(format, request, imported, plan));
  else
    say_import(context, request, imported, plan);
  const bool read_only = request.dry_run || context.json || request.suggest || refusal;
  if (format.of_notes && !read_only && !plan.changes.empty()) say_what_notes_hold(context, request, plan);
  if (refusal) throw *refusal;
  return request.suggest ? suggest_of_import(context, request, plan) : Exit::ok;
}

}  // namespace mentor::commands
