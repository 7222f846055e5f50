// SPDX-License-Identifier: MIT
// What a report is built from, read for one audience.
#include "commands/support/report_data.hpp"

#include "commands/support/report_reader.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/attendance.hpp"
#include "mentor/domain/report_period.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace mentor::commands {

namespace {

constexpr std::int64_t sessions_counted_before = 3;

/// Before that all questions of the mentorship were read.
void read_contact_before(const ReportReader& reader, ReportData& data) {
  Filter before = reader.whole();
  before.status = {"held"};
  before.until = reader.period.first - Days(1);
  before.order = Filter::Order::newest_first;
  before.limit = sessions_counted_before;
  before.texts = Texts::left_out;
  const auto sessions = reader.journal.all<Session>(before);
  data.held_before = static_cast<std::int64_t>(sessions.size());
  if (sessions.empty()) return;
  data.session_before = data.clock.day_of(sessions.front());
  std::vector<Date>& days = data.exchanges_before;
  for (const auto& question : data.questions) {
    days.push_back(date_of(data.clock.mine(question.asked)));
    if (question.answered) days.push_back(date_of(data.clock.mine(*question.answered)));
  }
  Filter since = reader.whole();
  since.since = *data.session_before + Days(1);
  since.until = reader.period.first - Days(1);
  for (const auto& feedback : reader.journal.all<Feedback>(since)) days.push_back(feedback.date);
  std::erase_if(days, [&](Date day) { return day <= *data.session_before || day >= reader.period.first; });
}

void read_report_goals(const ReportReader& reader, ReportData& data) {
  for (auto& goal : reader.journal.all<Goal>(reader.whole())) {
    Filter of_goal{.parent = Id{Kind::goal, goal.id}};
    if (goal.opened > reader.period.last && goal.status == GoalStatus::open) {
      for (auto& milestone : reader.journal.all<Milestone>(of_goal))
        data.later_milestones.push_back(std::move(milestone));
      data.later_goals.push_back(std::move(goal));
      continue;
    }
    if (!concerns_period(goal, reader.period)) continue;
    for (auto& milestone : reader.journal.all<Milestone>(of_goal)) data.milestones.push_back(std::move(milestone));
    auto entries = reader.journal.all<Progress>(of_goal);
    put_back(goal, entries, reader.period.last);
    data.progress.insert(data.progress.end(), entries.begin(), entries.end());
    data.goals.push_back(std::move(goal));
  }
}

/// Of what was read of the mentorship, what the period is about.
void keep_counted(const ReportReader& reader, ReportData& data) {
  for (const auto& promise : data.commitments)
    if (!concerns_period(promise, reader.period) && promise.outcome == Outcome::open)
      data.later_commitments.push_back(promise);
  std::erase_if(data.commitments, [&](const auto& item) { return !concerns_period(item, reader.period); });
  std::erase_if(data.questions, [&](const auto& item) { return !concerns_period(item, reader.period, data.clock); });
  std::erase_if(data.planned, [&](const auto& session) { return !data.clock.is_to_come(session, reader.context.now); });
}

/// What figures are counted from, for the reports that `data` begins.
void read_counted(const Context& context, const ReadTogether& together, const Period& period, Texts session_texts,
                  Figures figures, std::span<ReportData> data) {
  const auto read = [&]<class T>(std::vector<T> ReportData::*kept, const Filter& filter) {
    together.each<T>(filter, [&](std::size_t place, T&& one) { (data[place].*kept).push_back(std::move(one)); });
  };
  const Filter inside{.since = period.first, .until = period.last};
  Filter sessions = inside;
  Filter planned{.status = {"planned"}};
  sessions.texts = planned.texts = session_texts;
  read(&ReportData::sessions, sessions);
  read(&ReportData::planned, planned);
  read(&ReportData::commitments, {});
  read(&ReportData::questions, {});
  read(&ReportData::feedback, inside);
  if (figures == Figures::with_gaps) read(&ReportData::pauses, {});
  if (figures == Figures::with_gaps) read(&ReportData::agreements, {});
  for (std::size_t i = 0; i < data.size(); ++i) {
    const ReportReader reader{context, together.journal, together.mentorships[i].handle, period};
    if (figures == Figures::with_gaps) read_contact_before(reader, data[i]);
    keep_counted(reader, data[i]);
  }
}

void read_told(const ReportReader& reader, ReportData& data) {
  Filter open = reader.whole();
  open.status = {"open"};
  data.topics = reader.journal.all<Topic>(open);
  data.notes = reader.journal.all<Note>(reader.inside());
  std::erase_if(data.notes, [](const auto& note) { return note.type == NoteKind::fact; });
  data.reviews = reader.journal.all<Review>(reader.inside());
  data.pulses = reader.journal.all<Pulse>(reader.inside());
}

/// The mentorship's people as the audience knows them, me not among them. Precondition: its parts were read.
void put_people(ReportData& data, const std::vector<Person>& people) {
  for (const auto& person : people) {
    const bool known = std::any_of(data.parts.begin(), data.parts.end(),
                                   [&](const Participant& one) { return one.person == person.handle; });
    if (person.handle == my_handle || !known) continue;
    if (!has_left(data.parts, person.handle))
      data.partners.push_back(person);
    else if (data.audience == Audience::me)
      data.former.push_back(person);
  }
}

void count_left_out(const ReportReader& reader, ReportData& data) {
  if (reader.reader() == Audience::me) return;
  for (const ToldKind& told : told_kinds()) {
    Filter filter = told.concerns ? reader.whole() : reader.inside();
    filter.kind = told.kind;
    data.left_out[told.kind] = reader.journal.left_out(filter, [&](const Record& record) {
      return told.concerns == nullptr || told.concerns(record, reader.period, data.clock);
    });
  }
}

}  // namespace

ReportData begin_report(const ReportReader& reader) {
  ReportData data;
  data.audience = reader.reader();
  data.mentorship = from_record<Mentorship>(reader.journal.required(Kind::mentorship, reader.handle));
  const OwnName own = called_by_others(reader.journal, data.mentorship);
  data.my_name = own.name;
  data.my_name_known = own.known;
  data.parts = reader.journal.all<Participant>(reader.whole());
  put_people(data, reader.journal.all<Person>(reader.whole()));
  if (company_of(data.mentorship, data.partners.size() + data.former.size()) == Company::several)
    data.presences = reader.journal.all<Presence>(reader.whole());
  data.clock = clock_of(reader.context);
  return data;
}

std::optional<Mentorship> mentorship_in(const Reading& journal, const std::string& handle) {
  const auto found = journal.find_handle(Kind::mentorship, handle);
  return found ? std::optional(from_record<Mentorship>(*found)) : std::nullopt;
}

ReportData read_report_data(const Context& context, const Reading& journal, const Mentorship& mentorship,
                            const Period& period) {
  const ReportReader reader{context, journal, mentorship.handle, period};
  auto data = begin_report(reader);
  const std::vector<Mentorship> this_one{mentorship};  // by its handle, which others may not see
  read_counted(context, {journal, this_one}, period, Texts::read, Figures::with_gaps, std::span(&data, 1));
  read_report_goals(reader, data);
  read_told(reader, data);
  count_left_out(reader, data);
  return data;
}

std::vector<ReportData> read_figures_data(const Context& context, const ReadTogether& together, const Period& period,
                                          Figures figures) {
  std::vector<ReportData> data;
  for (const auto& mentorship : together.mentorships) {
    data.emplace_back().mentorship = mentorship;
    data.back().clock = clock_of(context);
  }
  read_counted(context, together, period, Texts::left_out, figures, data);
  if (figures == Figures::counts) return data;
  together.each<Participant>({}, [&](std::size_t place, Participant&& part) { data[place].parts.push_back(part); });
  const auto people = together.journal.all<Person>();
  for (ReportData& one : data) put_people(one, people);
  return data;
}

}  // namespace mentor::commands
