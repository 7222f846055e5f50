// `mentor import` of other programs' files: reads, plans, writes in one transaction, says what was done.
#include "commands/import_foreign.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/looking.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/progress.hpp"
#include "commands/support/say.hpp"
#include "commands/support/sentences.hpp"
#include "mentor/render.hpp"
#include "mentor/render_json.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace mentor {

namespace {

constexpr std::size_t shown_remarks = 20;

std::string at_line(const ImportedRemark& item) {
  return fmt::format("line {}: {}", item.line, visible(first_line(item.text)));
}

/// The first twenty, and how many more there are.
void say_remarks_of(Context& context, const std::string& file, const std::vector<ImportedRemark>& items,
                    std::string_view before) {
  for (std::size_t i = 0; i < std::min(items.size(), shown_remarks); ++i)
    remark(context, fmt::format("{} {}", file,
                                before.empty() ? at_line(items[i])
                                               : fmt::format("line {}, {}: {}", items[i].line, before,
                                                             visible(first_line(items[i].text)))));
  if (items.size() > shown_remarks) remark(context, fmt::format("… and {} more.", items.size() - shown_remarks));
}

void refuse_faults(Context& context, const ForeignImport& request, const std::vector<ImportedRemark>& faults,
                   bool needs_order) {
  if (faults.empty()) return;
  const std::string file = import_file_word(request.file);
  if (request.skip_bad && !needs_order) {
    say_remarks_of(context, file, faults, "skipped");
    return;
  }
  say_remarks_of(context, file, faults, "");
  if (needs_order)
    throw UserError(
        fmt::format("--date-order is needed: {} has dates of digits only. Say which comes first, "
                    "--date-order dmy or --date-order mdy. Nothing was imported.",
                    file));
  const auto count = static_cast<std::int64_t>(faults.size());
  const std::string first = context.quiet ? fmt::format(" (the first: {})", at_line(faults.front())) : std::string();
  throw UserError(
      fmt::format("FILE: {} of {} cannot be read{}. Nothing was imported. Mend {}, or leave {} out with "
                  "--skip-bad.",
                  plural(count, "record"), file, first, count == 1 ? "it" : "them", count == 1 ? "it" : "them"),
      Exit::failed);
}

/// A file of another program in the same notation has no record that can be read.
void refuse_other_files(const ForeignFormat& format, const ForeignImport& request, const Imported& reading) {
  const bool none = reading.records.empty() && reading.left_out.empty() && !reading.needs_order;
  if (!request.skip_bad || !none || reading.faults.empty()) return;
  const auto count = static_cast<std::int64_t>(reading.faults.size());
  throw UserError(fmt::format("FILE {} is no {}: none of its {} can be read (the first: {}). Nothing was imported.",
                              import_file_word(request.file), format.expected, plural(count, "record"),
                              at_line(reading.faults.front())),
                  Exit::failed);
}

std::string labels_of(const std::map<std::string, std::int64_t>& homeless) {
  std::vector<std::pair<std::int64_t, std::string>> most;
  most.reserve(homeless.size());
  for (const auto& [label, count] : homeless)
    most.emplace_back(-count, label.empty() ? std::string("without a label") : visible(label));
  std::sort(most.begin(), most.end());
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(most.size(), 5); ++i)
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", most[i].second, -most[i].first);
  return most.size() > 5 ? text + ", …" : text;
}

/// A table that has a column for it says whose each row is; other programs hold much that is nobody's here.
void refuse_homeless(const ForeignImport& request, const Imported& reading, const ForeignPlan& plan) {
  if (plan.homeless.empty() || (!reading.named && !plan.steps.empty())) return;
  std::string label = "NAME";
  for (const auto& item : plan.homeless)
    if (!item.first.empty()) label = visible(item.first);
  throw UserError(fmt::format(
      "FILE {}: {} to no mentorship here: {}. Expected is one that is a mentorship's handle or title. "
      "--map \"{}=HANDLE\" says whose it is ({}=- leaves it out), --to HANDLE takes all of them, mentor add starts a "
      "mentorship. Nothing was imported.",
      import_file_word(request.file), plural(plan.count_homeless(), "entry belongs", "entries belong"),
      labels_of(plan.homeless), label, label));
}

void write_foreign_plan(Context& context, ForeignPlan& plan) {
  std::map<std::string, std::int64_t> sessions;
  ProgressLine bar(context, "Importing", "records", static_cast<std::int64_t>(plan.steps.size()));
  save(
      context,
      [&](Writer& writer) {
        for (auto& item : plan.steps) {
          bar.step();
          if (item.step == ImportStep::change) writer.update(item.record);
          if (item.step == ImportStep::add) {
            if (const auto of = sessions.find(item.session_uid); of != sessions.end())
              item.record.set("session", of->second);
            item.record.id = writer.insert(item.record).number;
            for (const auto& name : item.tags) {
              Tag tag = fresh<Tag>(context);
              tag.item = to_text(item.record.reference());
              tag.name = name;
              tag.uid = uid_from(fmt::format("tag:{}:{}", item.record.uid, name));
              writer.insert(tag);
            }
          }
          if (item.record.kind == Kind::session) sessions[item.record.uid] = item.record.id;
        }
      },
      ChangeRole::imported);
}

std::string steps_in_words(const std::array<std::int64_t, names<ImportStep>.size()>& counts) {
  std::string text;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0)
      // "1 kept" would be a promise kept.
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts[i],
                          static_cast<ImportStep>(i) == ImportStep::keep ? std::string_view("left as edited here")
                                                                         : to_text(static_cast<ImportStep>(i)));
  return text;
}

/// "ana: sessions 3 new, 1 unchanged; promises 2 new."
void say_foreign_counts(Context& context, const ForeignPlan& plan) {
  std::map<std::string, std::map<Kind, std::array<std::int64_t, names<ImportStep>.size()>>> counts;
  for (const auto& item : plan.steps)
    ++counts[item.record.text("mentorship")][item.record.kind][static_cast<std::size_t>(item.step)];
  for (const auto& [handle, kinds] : counts) {
    std::string text;
    for (const auto& [kind, steps] : kinds)
      text += fmt::format("{}{} {}", text.empty() ? "" : "; ",
                          kind == Kind::commitment ? std::string_view("promises")
                          : kind == Kind::note     ? std::string_view("facts")
                                                   : info(kind).plural,
                          steps_in_words(steps));
    confirm(context, fmt::format("{}: {}.", handle, text));
  }
}

void say_foreign_plan(Context& context, const ForeignPlan& plan) {
  if (plan.steps.empty() && plan.own == 0)
    confirm(context, "There is nothing to import.");
  else
    say_foreign_counts(context, plan);
  for (const auto& item : plan.steps)
    if (item.step == ImportStep::keep)
      confirm(context, fmt::format("{} was changed here; kept as it is.", to_text(item.record.reference())));
  if (plan.own > 0)
    confirm(context, fmt::format("{} from this journal: left as {} here.",
                                 plural(plan.own, "entry came", "entries came"), plan.own == 1 ? "it is" : "they are"));
  if (plan.dropped > 0)
    confirm(context, fmt::format("{} left out, as --map says.", plural(plan.dropped, "entry is", "entries are")));
  if (!plan.homeless.empty())
    confirm(context, fmt::format("{} to no mentorship here and {} left out: {}. --map NAME=HANDLE or --to HANDLE takes "
                                 "them.",
                                 plural(plan.count_homeless(), "entry belongs", "entries belong"),
                                 plan.count_homeless() == 1 ? "is" : "are", labels_of(plan.homeless)));
}

std::string day_in_words(const Context& context, const Record& record) {
  if (record.kind == Kind::session) return format_start(context, from_record<Session>(record));
  return format_value(*info(record.kind).field(info(record.kind).day), record.at(info(record.kind).day));
}

void say_each_step(Context& context, const ForeignPlan& plan) {
  Table table;
  for (const auto& item : plan.steps) {
    const std::string gist = item.record.kind == Kind::session
                                 ? gist_of(from_record<Session>(item.record))
                                 : std::string(first_line(item.record.text(info(item.record.kind).text)));
    table.rows.push_back(
        {day_in_words(context, item.record), fmt::format("line {}", item.line), std::string(to_text(item.step)),
         item.record.text("mentorship"),
         item.record.id > 0 ? to_text(item.record.reference()) : std::string(info(item.record.kind).name), gist});
  }
  if (!context.quiet) print(context, render_table(table, context.style));
}

std::vector<std::string> lines_of_remarks(const std::vector<ImportedRemark>& items) {
  std::vector<std::string> lines;
  lines.reserve(items.size());
  for (const auto& item : items) lines.push_back(fmt::format("line {}: {}", item.line, item.text));
  return lines;
}

/// What was said of entries that belong to nobody here is of no interest.
std::vector<ImportedRemark> remarks_of_taken(const Imported& reading, const ForeignPlan& plan) {
  std::set<std::size_t> taken;
  for (const auto& item : plan.steps) taken.insert(item.line);
  std::vector<ImportedRemark> remarks;
  for (const auto& item : reading.remarks)
    if (taken.count(item.line) > 0) remarks.push_back(item);
  return remarks;
}

std::string foreign_json(const ForeignFormat& format, const ForeignImport& request, const Imported& reading,
                         const ForeignPlan& plan) {
  std::vector<std::string> kept;
  for (const auto& item : plan.steps)
    if (item.step == ImportStep::keep) kept.push_back(to_text(item.record.reference()));
  auto faults = lines_of_remarks(reading.faults);
  for (auto& line : lines_of_remarks(plan.faults)) faults.push_back(std::move(line));
  std::vector<std::string> labels;
  for (const auto& item : plan.homeless) labels.push_back(item.first);
  return json_flat("mentor.import-foreign/1", {{"format", std::string(format.name)},
                                               {"dry_run", request.dry_run},
                                               {"added", plan.count(ImportStep::add)},
                                               {"changed", plan.count(ImportStep::change)},
                                               {"unchanged", plan.count(ImportStep::unchanged)},
                                               {"kept", kept},
                                               {"left_out", lines_of_remarks(reading.left_out)},
                                               {"of_no_mentorship", plan.count_homeless()},
                                               {"labels_of_no_mentorship", labels},
                                               {"dropped", plan.dropped},
                                               {"from_here", plan.own},
                                               {"skipped", faults},
                                               {"remarks", lines_of_remarks(remarks_of_taken(reading, plan))}});
}

ImportClock clock_of_import(const Context& context, const ForeignImport& request) {
  return {.zones = context.zones,
          .zone = request.zone.empty() ? context.zone : context.zones->require(request.zone, "--zone"),
          .now = context.now,
          .instant = context.instant,
          .order = typed_date_order(request.date_order)};
}

/// What a file cannot be read as is the file's fault; what options cannot mean is not.
Imported read_foreign(Context& context, const ForeignFormat& format, const ForeignImport& request,
                            MappedPairs& map) {
  const ImportClock clock = clock_of_import(context, request);
  const std::string text = read_import_text(context, request.file);
  try {
    return format.read({context, request, clock, map, text});
  } catch (const UserError& error) {
    if (error.exit() != Exit::failed) throw;
    throw UserError(fmt::format("FILE {}: {} Nothing was imported.", import_file_word(request.file), error.what()),
                    Exit::failed);
  }
}

}  // namespace

Exit run_import_foreign(Context& context, const ForeignFormat& format, const ForeignImport& request) {
  MappedPairs map = read_import_map(request.map, format.map_example);
  const Imported reading = read_foreign(context, format, request, map);
  const Store& store = request.dry_run ? context.store(Access::read) : journal_to_change(context);
  const ImportLabels labels(context, store, map, request.to);
  refuse_other_files(format, request, reading);
  refuse_faults(context, request, reading.faults, reading.needs_order);
  ForeignPlan plan = plan_foreign_import(context, store, reading, labels);
  refuse_faults(context, request, plan.faults, false);
  refuse_homeless(request, reading, plan);
  const std::string file = import_file_word(request.file);
  say_remarks_of(context, file, reading.left_out, "left out");
  say_remarks_of(context, file, remarks_of_taken(reading, plan), "");
  if (!request.dry_run && plan.count(ImportStep::add) + plan.count(ImportStep::change) > 0)
    write_foreign_plan(context, plan);
  if (context.json) {
    print(context, foreign_json(format, request, reading, plan));
    return Exit::ok;
  }
  if (request.dry_run) say_each_step(context, plan);
  say_foreign_plan(context, plan);
  if (request.dry_run) confirm(context, "Nothing was saved (--dry-run).");
  return Exit::ok;
}

}  // namespace mentor
