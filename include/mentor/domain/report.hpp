// SPDX-License-Identifier: MIT
// Reports are built from what was read for one audience: of a period, of a session, of a goal; and the page before a
// session.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/clauses.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/journal_values.hpp"
#include "mentor/domain/question_bank.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/report_values.hpp"
#include "mentor/domain/text_naming.hpp"
#include "mentor/domain/threads.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mentor {

/// All that a report of one mentorship is built from: read for its period (sessions, progress, …) or whole (goals,
/// commitments).
struct ReportData {
  Audience audience = Audience::me;  ///< all of the below was read as this audience
  std::string my_name;               ///< how others read of the journal's owner: a name, or "the mentor"
  bool my_name_known = false;        ///< it is a name
  Mentorship mentorship;
  std::vector<Person> partners;
  std::vector<Person> former;               ///< who was in it once, for me alone
  std::vector<Participant> parts;           ///< all who are in it or were, as far as the audience knows them
  std::vector<Presence> presences;          ///< who of a group was there, as far as it is kept
  std::vector<Session> sessions;            ///< of the period, oldest first, all statuses
  std::optional<Date> session_before;       ///< the last one held before the period, for the first gap
  std::vector<Date> exchanges_before;       ///< days of questions, answers and feedback between that one and the period
  std::vector<Pause> pauses;                ///< all of them
  std::vector<Goal> goals;                  ///< open at some time in the period
  std::vector<Milestone> milestones;        ///< of these goals
  std::vector<Progress> progress;           ///< of these goals, up to the period's end, oldest first
  std::vector<Commitment> commitments;      ///< made, due or closed in the period, or open at its end
  std::vector<Goal> later_goals;            ///< set after the period, and open today: what comes next tells them too
  std::vector<Milestone> later_milestones;  ///< of these
  std::vector<Commitment> later_commitments;  ///< made after the period, and open today
  std::vector<Topic> topics;                  ///< open ones
  std::vector<Note> notes;                    ///< of the period: wins and lessons
  std::vector<Question> questions;            ///< asked or answered in the period, or open at its end
  std::vector<Agreement> agreements;          ///< all versions, oldest first
  std::vector<Feedback> feedback;             ///< of the period, both directions
  std::vector<Review> reviews;                ///< of the period, oldest first
  std::vector<Pulse> pulses;                  ///< of the period, of both sides
  std::vector<Session> planned;               ///< planned after now, by start
  std::int64_t held_before = 0;  ///< sessions held before the period, counted up to 3: no verdict from the first
  std::shared_ptr<const ReportData> before;  ///< the same of the period before, where a comparison was asked for
  Period period_before{};                    ///< that period
  std::map<Kind, LeftOut> left_out;          ///< what the audience does not get
  WallClock clock;
};

/// A section; without blocks it has nothing to say. A new one is one file in src/domain/report/ and a row in its table.
struct ReportSectionMaker {
  std::string_view heading;
  std::vector<Block> (*make)(const ReportData& data, const Period& period, Date today);
  ReportSection::Place place = ReportSection::Place::story;
};
[[nodiscard]] std::span<const ReportSectionMaker> report_sections();

/// A story first, then what proves it. Several mentorships: an overview line each, then each one's sections under its
/// name. Precondition: there is one.
[[nodiscard]] Report build_report(const std::vector<ReportData>& data, const Period& period, Date today);

/// One session in bullet points, ready to mail. `data` has that session alone, and of the rest what belongs to it:
/// promises made in it, topics, progress with its goals, wins, lessons, feedback; and the next planned sessions.
[[nodiscard]] Report build_session_report(const ReportData& data, Date today);
/// A goal's whole story. `data` has that goal alone, with all of its milestones and progress, the promises made for it
/// and the sessions that belong to these.
[[nodiscard]] Report build_goal_report(const ReportData& data, Date today);
/// The period of the same length directly before: the previous month, quarter, half or year of one, and so many months
/// or days of any other.
[[nodiscard]] Period period_before(const Period& period);

/// A partner and what their clock shows now; no time if their zone is not known.
struct PartnerClock {
  Person person;
  std::optional<LocalTime> now;
  std::string offset;  ///< "+09:00"
};

/// The page before a session: what it is built from. "Since" is after the day of the newest held session, or from the
/// start.
/// A lesson learned anywhere that fits what is to be talked about.
struct FittingLesson {
  Note lesson;
  std::string to;         ///< the topic or goal
  std::size_t words = 0;  ///< that both say
};
/// Best first; of equal ones what came first stays first. Words that many lessons say do not count.
[[nodiscard]] std::vector<FittingLesson> fitting_lessons(const std::vector<Note>& lessons, const OpenMentorship& open);

/// A review, and what was answered in it.
struct AnsweredReview {
  Date date;
  TomlEntries answers;
};

struct PrepData {
  OpenMentorship open;
  std::vector<Session> recent;                  ///< held sessions, newest first, at most 12
  std::vector<Commitment> settled;              ///< promises closed since
  std::vector<Question> answered;               ///< newest first, at most 20
  std::vector<Goal> reached;                    ///< since
  std::vector<Progress> moved;                  ///< of the last 90 days, oldest first
  std::vector<Note> facts;                      ///< newest first, at most 20
  std::vector<Note> wins;                       ///< since, newest first
  std::vector<Feedback> feedback;               ///< newest first, at most 50
  std::vector<Review> changed;                  ///< by whose change nobody said yet how it went, newest first
  std::optional<AnsweredReview> answered_last;  ///< my newest review of the questions that the next one asks
  std::vector<Session> called_off;              ///< cancelled, newest first, at most 12
  std::vector<FittingLesson> lessons;           ///< of the newest 200 of all mentorships
  Naming others{Naming::Endings::possible};     ///< those who take no part here, where lessons might tell of them
  std::optional<Person> me;
  std::vector<Matter> matters;        ///< what the rules find
  std::vector<PartnerClock> clocks;   ///< of the partners
  Clauses agreed;                     ///< of the agreement in force
  std::vector<Thread> threads;        ///< of the newest sessions, strongest first
  std::vector<BankQuestion> prompts;  ///< reflective questions for this session
  /// `planned`: chosen when the session was planned.
  enum class Prompts { offered, planned } chosen = Prompts::offered;
  enum class Length { one_screen, full } length = Length::one_screen;
  WallClock clock;
};
/// The planned session that goes on, or else comes next.
[[nodiscard]] const Session* next_session(const PrepData& data, LocalTime now);
/// At most 35 lines as text of 80 columns, unless the full length is wanted: what is worth least is counted, with the
/// command that shows it.
[[nodiscard]] Report build_prep(const PrepData& data, LocalTime now);

}  // namespace mentor
