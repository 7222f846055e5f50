// What an import of meeting notes will do, worked out before anything is written: which mentorship, which sessions are
// new, changed, the same, or edited by hand since.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/who.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace mentor {

namespace {

/// The first line of the fact that holds what belongs to no meeting: lists show it.
constexpr std::string_view fact_lead = "From the imported notes, outside any meeting:";

/// "Mentoring Sessions with Emma" -> "Emma".
std::string name_from_title(std::string_view title) {
  const std::size_t at = to_lower_ascii(title).find(" with ");
  if (at == std::string::npos) return {};
  const std::string_view rest = title.substr(at + 6);
  return std::string(trim(rest.substr(0, std::min(rest.find_first_of(",(:;|"), rest.size()))));
}

std::string capitalised(std::string word) {
  if (!word.empty()) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word;
}

std::string partner_name(const MarkdownImport& request, const std::string& handle, const MarkdownLog& log) {
  if (!request.name.empty()) return require_line(request.name, "--name", name_limit);
  const std::string from_title = name_from_title(log.title);
  return from_title.empty() || count_characters(from_title) > name_limit ? capitalised(handle) : from_title;
}

/// The handle as an existing mentorship spells it, or a new one.
std::string target_handle(const Store& store, const std::string& typed) {
  std::string handle = require_handle(typed, "--to");
  for (const auto& known : store.handles(Kind::mentorship))
    if (known == handle || fold(known) == fold(handle)) return known;
  if (handle == my_handle)
    throw UserError("--to: \"me\" is you. Expected is the handle of the mentorship, for example: --to ana");
  return handle;
}

void start_mentorship(Context& context, const Store& store, const MarkdownImport& request, const std::string& handle,
                      const MarkdownLog& log, MarkdownPlan& plan) {
  plan.starts = true;
  plan.mentorship = fresh<Mentorship>(context);
  plan.mentorship.handle = handle;
  plan.mentorship.role = request.role.value_or(Role::mentor);
  std::vector<Date> days;
  for (const auto& meeting : log.meetings) days.push_back(meeting.date);
  plan.mentorship.start = *std::min_element(days.begin(), days.end());
  if (request.every.empty()) {
    auto guess = guess_cadence(std::move(days));
    plan.mentorship.cadence = guess.cadence;
    plan.cadence_reason = guess.reason;
  } else {
    plan.mentorship.cadence = parse_cadence(request.every, "--every");
  }
  if (const auto known = store.find_handle(Kind::person, handle)) {
    plan.mentorship.title = known->text("name");
    return;
  }
  Person person = fresh<Person>(context);
  person.handle = handle;
  person.name = plan.mentorship.title = partner_name(request, handle, log);
  plan.new_person = person;
}

void refuse_for_known(const MarkdownImport& request, const std::string& handle) {
  for (const auto& [option, given] :
       {std::pair("--name", !request.name.empty()), std::pair("--every", !request.every.empty()),
        std::pair("--role", request.role.has_value())})
    if (given)
      throw UserError(
          fmt::format("{} is for a new mentorship, and {} exists. Leave it out, or change it with: mentor "
                      "edit {}",
                      option, handle, handle));
}

std::optional<std::string> notes_of(const MarkdownMeeting& meeting) {
  if (meeting.text.empty()) return std::nullopt;
  return require_note(meeting.text, fmt::format("FILE, meeting at line {}", meeting.line));
}

Session session_from(Context& context, const std::string& handle, const std::string& zone,
                     const MarkdownMeeting& meeting) {
  Session session = fresh<Session>(context);
  session.mentorship = handle;
  session.uid = markdown_session_uid(handle, meeting);
  session.zone = zone;
  session.has_time = meeting.time.has_value();
  const LocalTime local = LocalTime{meeting.date} + meeting.time.value_or(std::chrono::hours{12});
  session.start = context.zones->to_instant(local, zone).instant;
  session.notes = notes_of(meeting);
  return session;
}

SessionStep session_step(const Store& store, Session wanted, std::size_t line) {
  const auto record = store.find_uid(Kind::session, wanted.uid);
  if (!record) return {ImportStep::add, std::move(wanted), line};
  Session stored = from_record<Session>(*record);
  const bool same_time = !wanted.has_time || (stored.has_time && stored.start == wanted.start);
  if (stored.notes == wanted.notes && same_time) return {ImportStep::unchanged, stored, line};
  const Id id{Kind::session, stored.id};
  if (store.changed_by_hand(id, "notes") || store.changed_by_hand(id, "start")) return {ImportStep::keep, stored, line};
  stored.notes = wanted.notes;
  if (wanted.has_time) {
    stored.has_time = true;
    stored.start = wanted.start;
    stored.zone = wanted.zone;
  }
  return {ImportStep::change, stored, line};
}

void plan_fact(Context& context, const Store& store, const MarkdownLog& log, MarkdownPlan& plan) {
  if (log.preamble.empty()) return;
  Note note = fresh<Note>(context);
  note.mentorship = plan.mentorship.handle;
  note.uid = uid_from("markdown-preamble:" + plan.mentorship.handle);
  note.text = require_note(fmt::format("{}\n\n{}", fact_lead, log.preamble), "FILE, what belongs to no meeting");
  note.date = plan.mentorship.start;
  const auto record = store.find_uid(Kind::note, note.uid);
  if (!record) {
    plan.fact = {ImportStep::add, note};
    return;
  }
  Note stored = from_record<Note>(*record);
  ImportStep step = stored.text == note.text ? ImportStep::unchanged : ImportStep::change;
  if (step == ImportStep::change && store.changed_by_hand({Kind::note, stored.id}, "text")) step = ImportStep::keep;
  if (step == ImportStep::change) stored.text = note.text;
  plan.fact = {step, stored};
}

}  // namespace

std::int64_t MarkdownPlan::count(ImportStep step) const {
  return std::count_if(sessions.begin(), sessions.end(), [step](const auto& item) { return item.step == step; });
}

std::int64_t MarkdownPlan::count_commitments(ImportStep step) const {
  return std::count_if(commitments.begin(), commitments.end(), [step](const auto& item) { return item.step == step; });
}

bool MarkdownPlan::changes_nothing() const {
  for (const auto step : {ImportStep::add, ImportStep::change})
    if (count(step) + count_commitments(step) > 0 || (fact && fact->first == step)) return false;
  return !starts;
}

std::string markdown_session_uid(const std::string& handle, const MarkdownMeeting& meeting) {
  return uid_from(fmt::format("markdown:{}:{}:{}", handle, format_date(meeting.date), meeting.ordinal));
}

MarkdownPlan plan_markdown_import(Context& context, const Store& store, const MarkdownImport& request,
                                  const MarkdownLog& log) {
  MarkdownPlan plan;
  const std::string handle = target_handle(store, request.to);
  if (const auto known = store.find_handle(Kind::mentorship, handle)) {
    refuse_for_known(request, handle);
    plan.mentorship = from_record<Mentorship>(*known);
  } else {
    start_mentorship(context, store, request, handle, log, plan);
  }
  const std::string zone = request.zone.empty() ? context.zone : context.zones->require(request.zone, "--zone");
  for (const auto& meeting : log.meetings)
    plan.sessions.push_back(session_step(store, session_from(context, handle, zone, meeting), meeting.line));
  plan_fact(context, store, log, plan);
  if (request.commitments) plan_markdown_tasks(context, store, read_initials(request.initials), log, plan);
  return plan;
}

}  // namespace mentor
