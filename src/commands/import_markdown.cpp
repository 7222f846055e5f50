// `mentor import markdown`: reads meeting notes, says what will become of them, writes it in one transaction.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/looking.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/say.hpp"
#include "mentor/render.hpp"
#include "mentor/render_json.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace mentor {

namespace {

void say_remarks(Context& context, const MarkdownImport& request, const MarkdownLog& log) {
  for (const auto& item : log.remarks)
    remark(context, fmt::format("{} line {}: {}", import_file_word(request.file), item.line, item.text));
}

/// Text of a meeting that was not recognised would go into the one above: better not at all.
void require_meetings(const MarkdownImport& request, const MarkdownLog& log) {
  if (log.needs_order)
    throw UserError(
        fmt::format("--date-order is needed: {} has headings with dates of digits only. Say which comes "
                    "first, --date-order dmy or --date-order mdy. Nothing was imported.",
                    import_file_word(request.file)));
  if (log.meetings.empty())
    throw UserError(
        fmt::format("FILE: no heading in {} begins with a date. Expected is a heading for each meeting, for "
                    "example: ## 18 March 2024. Nothing was imported.",
                    import_file_word(request.file)),
        Exit::failed);
}

MarkdownLog read_meetings(Context& context, const MarkdownImport& request) {
  if (!request.initials.empty() && !request.commitments)
    throw UserError("--initials has no effect without --commitments. Give both, or leave it out.");
  const auto order = typed_date_order(request.date_order);
  auto log = read_markdown_log(read_import_text(context, request.file), order, context.today());
  say_remarks(context, request, log);
  require_meetings(request, log);
  // Oldest first, so that ids count up with time; many people write their newest meeting at the top.
  std::stable_sort(log.meetings.begin(), log.meetings.end(),
                   [](const auto& a, const auto& b) { return std::pair(a.date, a.time) < std::pair(b.date, b.time); });
  return log;
}

void write_plan(Context& context, MarkdownPlan& plan) {
  save(
      context,
      [&plan](Writer& writer) {
        if (plan.new_person) writer.insert(*plan.new_person);
        if (plan.starts) {
          writer.insert(plan.mentorship);
          Participant participant;
          participant.visibility = plan.mentorship.visibility;
          participant.mentorship = plan.mentorship.handle;
          participant.person = plan.mentorship.handle;
          writer.insert(participant);
        }
        std::map<std::string, Id> sessions;
        for (auto& item : plan.sessions) {
          if (item.step == ImportStep::add) item.session.id = writer.insert(item.session).number;
          if (item.step == ImportStep::change) writer.update(item.session);
          sessions[item.session.uid] = Id{Kind::session, item.session.id};
        }
        for (auto& item : plan.commitments) {
          if (item.step == ImportStep::add) {
            item.commitment.session = sessions.at(item.session_uid);
            item.commitment.id = writer.insert(item.commitment).number;
          } else if (item.step == ImportStep::change) {
            writer.update(item.commitment);
          }
        }
        if (plan.fact && plan.fact->first == ImportStep::add)
          plan.fact->second.id = writer.insert(plan.fact->second).number;
        if (plan.fact && plan.fact->first == ImportStep::change) writer.update(plan.fact->second);
      },
      ChangeRole::imported);
}

std::string counts_by_step(const std::function<std::int64_t(ImportStep)>& count) {
  std::string text;
  for (const auto step : {ImportStep::add, ImportStep::change, ImportStep::unchanged, ImportStep::keep})
    if (const auto number = count(step); number > 0)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", number, to_text(step));
  return text;
}

std::string start_sentence(const MarkdownPlan& plan) {
  const auto& m = plan.mentorship;
  std::string cadence = plan.cadence_reason;
  if (cadence.empty()) cadence = m.cadence ? format_cadence(*m.cadence) : "no cadence";
  return fmt::format("{} is new: {}, you are the {}; {}.", m.handle, visible(m.title), to_text(m.role), cadence);
}

std::string sessions_sentence(const Context& context, const MarkdownPlan& plan) {
  const auto [first, last] =
      std::minmax_element(plan.sessions.begin(), plan.sessions.end(),
                          [](const auto& a, const auto& b) { return a.session.start < b.session.start; });
  const auto day = [&](const Session& session) { return format_day(date_of(local_start(context, session))); };
  const std::string from = day(first->session);
  const std::string to = day(last->session);
  return fmt::format("Sessions with {}: {}; {}{}.", visible(plan.mentorship.title),
                     counts_by_step([&](ImportStep step) { return plan.count(step); }), from,
                     from == to ? std::string() : " to " + to);
}

std::string id_or_new(std::int64_t id, Kind kind) { return id > 0 ? to_text(Id{kind, id}) : std::string("new"); }

void say_kept(Context& context, const MarkdownPlan& plan) {
  std::vector<std::string> kept;
  for (const auto& item : plan.sessions)
    if (item.step == ImportStep::keep) kept.push_back(to_text(Id{Kind::session, item.session.id}));
  if (plan.fact && plan.fact->first == ImportStep::keep) kept.push_back(to_text(Id{Kind::note, plan.fact->second.id}));
  for (const auto& id : kept) confirm(context, fmt::format("{} was changed here; kept as it is.", id));
}

void say_fact(Context& context, const MarkdownPlan& plan, const MarkdownLog& log) {
  if (!plan.fact || (plan.fact->first != ImportStep::add && plan.fact->first != ImportStep::change)) return;
  const auto& note = plan.fact->second;
  confirm(context, fmt::format("{} of the file {} to no meeting: kept as a {} fact, {}.",
                               plural(static_cast<std::int64_t>(log.preamble_lines), "line"),
                               log.preamble_lines == 1 ? "belongs" : "belong", to_text(note.visibility),
                               id_or_new(note.id, Kind::note)));
}

void say_plan(Context& context, const MarkdownPlan& plan, const MarkdownLog& log) {
  if (plan.changes_nothing() && plan.count(ImportStep::keep) == 0) {
    confirm(context, fmt::format("{} unchanged in {}; nothing to import.", plan.count(ImportStep::unchanged),
                                 plan.mentorship.handle));
    return;
  }
  if (plan.starts) confirm(context, start_sentence(plan));
  confirm(context, sessions_sentence(context, plan));
  say_kept(context, plan);
  if (!plan.commitments.empty())
    confirm(context, fmt::format("Promises: {}.",
                                 counts_by_step([&](ImportStep step) { return plan.count_commitments(step); })));
  if (!plan.assumed.empty()) confirm(context, plan.assumed);
  say_fact(context, plan, log);
}

void say_each(Context& context, const MarkdownPlan& plan) {
  Table table;
  for (const auto& item : plan.sessions)
    table.rows.push_back({format_start(context, item.session), fmt::format("line {}", item.line),
                          std::string(to_text(item.step)), id_or_new(item.session.id, Kind::session),
                          gist_of(item.session)});
  if (!context.quiet) print(context, render_table(table, context.style));
}

std::string import_json(const MarkdownImport& request, const MarkdownPlan& plan, const MarkdownLog& log) {
  std::vector<std::string> kept;
  for (const auto& item : plan.sessions)
    if (item.step == ImportStep::keep) kept.push_back(to_text(Id{Kind::session, item.session.id}));
  std::vector<std::string> remarks;
  for (const auto& item : log.remarks) remarks.push_back(fmt::format("line {}: {}", item.line, item.text));
  const bool has_fact = plan.fact && plan.fact->second.id > 0;
  return json_flat(
      "mentor.import-markdown/1",
      {{"dry_run", request.dry_run},
       {"mentorship", plan.mentorship.handle},
       {"started", plan.starts},
       {"cadence", plan.mentorship.cadence ? JsonValue(cadence_code(*plan.mentorship.cadence)) : JsonValue()},
       {"sessions_added", plan.count(ImportStep::add)},
       {"sessions_changed", plan.count(ImportStep::change)},
       {"sessions_unchanged", plan.count(ImportStep::unchanged)},
       {"sessions_kept", kept},
       {"commitments_added", plan.count_commitments(ImportStep::add)},
       {"commitments_changed", plan.count_commitments(ImportStep::change)},
       {"fact", has_fact ? JsonValue(to_text(Id{Kind::note, plan.fact->second.id})) : JsonValue()},
       {"lines_in_no_meeting", static_cast<std::int64_t>(log.preamble_lines)},
       {"remarks", remarks}});
}

}  // namespace

Exit run_import_markdown(Context& context, const MarkdownImport& request) {
  const MarkdownLog log = read_meetings(context, request);
  const Store& store = request.dry_run ? context.store(Access::read) : journal_to_change(context);
  MarkdownPlan plan = plan_markdown_import(context, store, request, log);
  if (!request.dry_run && !plan.changes_nothing()) write_plan(context, plan);
  if (context.json) {
    print(context, import_json(request, plan, log));
    return Exit::ok;
  }
  if (request.dry_run) say_each(context, plan);
  say_plan(context, plan, log);
  if (request.dry_run) confirm(context, "Nothing was saved (--dry-run).");
  return Exit::ok;
}

}  // namespace mentor
