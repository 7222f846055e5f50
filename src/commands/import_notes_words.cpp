// SPDX-License-Identifier: MIT
// What is said of imported notes beside their meetings: what was concluded, whose promises are, and meetings that left
// the file.
#include "commands/import_formats.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/notes_import.hpp"
#include "mentor/render/render.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace mentor::commands {

namespace {

constexpr std::size_t shown_conclusions = 8;
/// Meetings of one day that are told apart.
constexpr int most_of_a_day = 4;

bool came_from_notes(const Session& session, Date day) {
  for (int n = 0; n < most_of_a_day; ++n)
    if (session.uid == uid_from(fmt::format("markdown:{}:{}:{}", session.mentorship, format_date(day), n))) return true;
  return false;
}

Date day_of_session(const Context& context, const Session& session) {
  return date_of(context.zones->to_local(session.start, session.zone));
}

/// The sessions of the file: their days, and the notes of those that are new.
struct FileMeetings {
  std::set<std::string> uids;
  std::set<Date> days;
  std::map<std::string, Date> fresh;  ///< days by notes
};

FileMeetings meetings_of(const Context& context, const ImportPlan& plan) {
  FileMeetings found;
  for (const auto& item : plan.records) {
    if (item.record.kind != Kind::session) continue;
    const auto session = from_record<Session>(item.record);
    const Date day = day_of_session(context, session);
    found.uids.insert(session.uid);
    found.days.insert(day);
    if (item.step == ImportStep::add && session.notes) found.fresh[*session.notes] = day;
  }
  return found;
}

/// "me is you; zk, zoë klein are zoë"
std::string who_in_words(const Imported& imported) {
  std::map<std::string, std::set<std::string>> marks;
  for (const auto& [mark, handle] : imported.owners)
    if (fold(mark) != fold(handle))
      marks[handle].insert(mark);
    else
      marks[handle].insert(handle);
  std::string text;
  for (const auto& [handle, of_one] : marks)
    text += fmt::format("{}{} {} {}", text.empty() ? "" : "; ", visible(fmt::format("{}", fmt::join(of_one, ", "))),
                        of_one.size() == 1 ? "is" : "are", handle == my_handle ? "you" : handle);
  return text;
}

}  // namespace

std::vector<std::string> gone_meetings(const Context& context, const Reading& journal, const ImportRequest& request,
                                       const ImportPlan& plan) {
  std::vector<std::string> gone;
  if (!plan.home || plan.home->starts || plan.records.empty()) return gone;
  const auto file = meetings_of(context, plan);
  if (file.days.empty()) return gone;
  Filter filter{.kind = Kind::session};
  filter.mentorship = plan.home->mentorship.handle;
  for (const auto& record : journal.list(filter)) {
    if (file.uids.contains(record.uid)) continue;
    const auto session = from_record<Session>(record);
    const Date day = day_of_session(context, session);
    const auto moved = session.notes ? file.fresh.find(*session.notes) : file.fresh.end();
    const bool between = day >= *file.days.begin() && day <= *file.days.rbegin();
    if ((!between && moved == file.fresh.end()) || !came_from_notes(session, day)) continue;
    const std::string id = to_text(record.reference());
    const std::string name = import_file_word(request.file);
    gone.push_back(moved == file.fresh.end()
                       ? messages::gone_from_file(id, format_day(day), name)
                       : messages::moved_in_file(id, format_day(day), name, format_day(moved->second)));
  }
  return gone;
}

void say_conclusions(Context& context, const Imported& imported, const ImportPlan& plan) {
  const auto& said = imported.concluded;
  for (std::size_t i = 0; i < std::min(said.size(), shown_conclusions); ++i) {
    std::string place = visible(said[i].file);
    if (said[i].line > 0) place += fmt::format("{}line {}", place.empty() ? "" : " ", said[i].line);
    confirm(context, place.empty() ? messages::concluded(visible(said[i].text))
                                   : messages::concluded_at(place, visible(said[i].text)));
  }
  if (said.size() > shown_conclusions) confirm(context, messages::more_concluded(said.size() - shown_conclusions));
  if (!imported.owners.empty()) confirm(context, messages::who_is_who(who_in_words(imported)));
  if (imported.tasks_left > 0 && plan.home->starts)
    confirm(context, messages::tasks_stay(
                         plural(static_cast<std::int64_t>(imported.tasks_left), "promise stays", "promises stay")));
}

void say_promises(Context& context, const ImportPlan& plan) {
  Table table{{"  Where", "Step", "Whose", "Promise", "Due"}, {}, {}};
  for (const auto& item : plan.records) {
    if (item.record.kind != Kind::commitment) continue;
    const auto promise = from_record<Commitment>(item.record);
    table.rows.push_back({fmt::format("  {}{}line {}", visible(item.file), item.file.empty() ? "" : " ", item.line),
                          std::string(to_text(item.step)), promise.owner == my_handle ? "you" : promise.owner,
                          promise.text,
                          promise.outcome != Outcome::open ? std::string(to_text(promise.outcome))
                          : promise.due                    ? "by " + format_day(*promise.due)
                                                           : std::string("no day")});
  }
  if (table.rows.empty() || context.quiet) return;
  print(context, "Promises:\n" + render_table(table, context.style));
}

}  // namespace mentor::commands
