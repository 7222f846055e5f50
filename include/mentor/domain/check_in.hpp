// SPDX-License-Identifier: MIT
// The check-in: a table of rules, each a pure function over what is open and today. What a rule finds is a matter;
// which of them speak today is in telling.hpp.
#pragma once

#include "mentor/domain/question_bank.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct OpenGoal {
  Goal goal;
  std::optional<Date> last_progress;
  std::vector<Milestone> milestones;  ///< open ones, by due date
};

/// A held session, on any channel: as much of it as the clocks need.
struct Contact {
  std::int64_t id = 0;
  Instant start{};
  std::string zone;
  std::optional<Trouble> trouble;
  std::optional<std::string> strategy;  ///< what is tried against it from then on
  std::optional<Helped> helped;         ///< whether what was tried before helped in it
  std::vector<std::string> there;       ///< who of a group was there; empty: not known
  bool imported = false;                ///< history that an import brought: nothing is concluded from what it lacks

  Contact() = default;
  Contact(const Session& session)  // NOLINT(google-explicit-constructor): a held session is a contact
      : id(session.id),
        start(session.start),
        zone(session.zone),
        trouble(session.trouble),
        strategy(session.strategy),
        helped(session.helped) {}
  /// The civil day, in its own zone.
  [[nodiscard]] Date day(const WallClock& clock) const { return date_of(clock.in(start, zone)); }
};

/// A promise that was kept, dropped, or came late: as much of it as is counted.
struct ClosedPromise {
  Outcome outcome = Outcome::kept;
  std::optional<Date> due;
  std::optional<Date> closed;
};

/// How many records of a kind are open, of those that name the same person.
struct OpenCount {
  Kind kind = Kind::goal;
  std::string person;  ///< whose they are; empty: nobody's
  std::int64_t count = 0;
};

/// What lies longer ago nobody is asked about.
inline constexpr std::int64_t sessions_looked_at = 5;

/// One mentorship and what is open in it. Nothing here grows with the history.
struct OpenMentorship {
  Mentorship mentorship;
  std::vector<Person> partners;            ///< who is in it now; of a closed one, who was in it ever
  std::vector<std::string> met_elsewhere;  ///< where notes are kept for some time: those of them who are in another one
  std::map<std::string, Date> joined;      ///< of those of them who came later
  std::optional<Contact> last_contact;     ///< the newest
  std::optional<Instant> last_exchange;    ///< the newest question or answer between sessions
  std::int64_t sessions_held = 0;          ///< counted up to 3: enough to know whether the first ones are over
  std::int64_t goals_ever = 0;             ///< counted up to 1
  std::vector<Session> planned;            ///< by start
  std::vector<OpenGoal> goals;
  std::vector<Commitment> commitments;  ///< open; mine first, then by due date
  std::vector<Topic> topics;            ///< open, parked ones too
  std::optional<Agreement> agreement;   ///< the one in force
  std::optional<Date> cadence_since;    ///< since when the versions of the agreement say the mentorship's cadence
  std::vector<std::string> signed_by;   ///< the handles of those of a group who signed it
  std::vector<Question> questions;      ///< open, by due time
  std::vector<Contact> recent;          ///< newest first, at most sessions_looked_at
  std::vector<Pulse> pulses;            ///< newest first, at most 8, of both sides; in a group 40
  std::vector<Note> dated;  ///< facts to come back to: yearly ones, those whose "ask after" came after the last
                            ///< contact, and the newest few by date (which may lie ahead)
  std::vector<ClosedPromise> my_closed;  ///< mine that were closed last, newest first, at most 50
  std::vector<Pause> pauses;             ///< newest first, at most 5
  std::optional<Date> last_fact;
  std::optional<Date> last_feedback;     ///< given or received
  std::optional<Date> last_received;     ///< feedback that I received
  std::optional<Date> last_success;      ///< a win noted, or a goal reached
  std::optional<Date> last_recognition;  ///< that, or praise given
  std::optional<Date> last_review;
  bool signs_agreements = false;  ///< some version of the agreement was signed by somebody
  std::vector<OpenCount> counts;  ///< where no more than a line is told of it: in place of what they count

  /// Whether others take part besides me and one: see company_of().
  [[nodiscard]] bool is_of_several() const;
};

struct OpenRecords {
  std::optional<Person> me;
  std::vector<OpenMentorship> mentorships;  ///< by handle; all that are not closed
  std::vector<OpenMentorship> kept;  ///< closed, and the agreement says how long notes are kept: no more than that
  std::vector<Snooze> snoozes;
};

/// `owed`: somebody waits. `coming`: a date lies ahead. `practice`: nobody waits; mentoring goes better with it.
enum class MatterClass { owed, coming, practice };
template <>
inline constexpr std::array<std::string_view, 3> names<MatterClass>{"owed", "coming", "practice"};

/// How a matter stands, most urgent first.
enum class MatterState { late, waits, today, due, ask, tomorrow, soon, hint };
template <>
inline constexpr std::array<std::string_view, 8> names<MatterState>{"late", "waits",    "today", "due",
                                                                    "ask",  "tomorrow", "soon",  "hint"};

/// Something open in a mentorship.
struct Matter {
  std::string_view rule;  ///< name in the table: "commitment-overdue"
  MatterClass type = MatterClass::owed;
  MatterState state = MatterState::due;
  std::string mentorship;  ///< handle
  std::string id;          ///< "c19", or the mentorship's handle
  std::string uid;         ///< of the item
  /// What it is, in three parts, so that a narrow line cuts what somebody wrote and not what it is about:
  /// `you: `, `send the paper`, `, 3 days`.
  std::string lead;
  std::string words;
  std::string tail;
  std::int64_t last_session = 0;  ///< of a contact that is due: the session that was the last one, if it was a session
  std::string last_talk;          ///< of a contact that is due: what the last one was about; told where there is room
  std::string command;  ///< what settles it: "mentor answer q4 TEXT"; a word in capitals is a gap for the owner
  Date since{};         ///< owed: since when; coming: the day that comes; practice: from when it is worth a thought
  Days ahead{0};        ///< coming: how long before `since` it is told first
  bool at_sessions = false;                    ///< it also speaks on the day of a session, as what is owed does
  Date moment{};                               ///< the newest day on which it had cause to speak, up to today
  bool mine = false;                           ///< I am the one who owes
  Visibility visibility = Visibility::shared;  ///< of the item
  bool withheld = false;  ///< the item is: of it the text says no more than that it is sealed, and its dates

  /// Takes over from the item what identifies it, and what decides whether its words may be told.
  void is_about(const RecordBase& item) {
    uid = item.uid;
    visibility = item.visibility;
    withheld = item.withheld;
  }
  [[nodiscard]] std::string text() const { return lead + words + tail; }
};

struct RuleInput {
  const OpenMentorship& open;
  Date today;
  LocalTime now;        ///< the owner's wall clock
  Days within;          ///< how far ahead is "soon" for this rule
  std::int64_t number;  ///< this rule's number, as set or by default
  const WallClock& clock;
  bool working_days = false;  ///< the number counts Mondays to Fridays only, so that a Monday is told of on Friday
  bool within_said = false;   ///< the owner said how far ahead is "soon"
};

/// The part of the page before a session that says what a rule found.
enum class PagePart { none, how_we_work, warm_up };

/// What else is true of a rule, so that nothing outside of the table knows a rule by its name.
struct RuleTraits {
  std::int64_t most = 3660;   ///< that its number may be
  bool once_for_all = false;  ///< of a practice: one line says it of all mentorships
  std::int64_t showings = 3;  ///< of a practice: not followed after so many, it goes quiet
  /// It is silent about an item, or the mentorship as a whole, of which one of these rules speaks: they say it better.
  std::array<std::string_view, 3> yields_to{};
  bool meeting = false;           ///< it tells of a session to come: that of today or tomorrow leads its mentorship
  bool contact = false;           ///< it asks for a contact with the whole mentorship
  bool before_practices = false;  ///< where it speaks no practice does: contact comes first
  bool in_a_pause = false;        ///< it speaks in a pause too: what is planned takes place
  enum class Of { open, over } of = Of::open;  ///< `over`: also of mentorships that are closed, and as the only one
  bool working_days = false;                   ///< its number counts Mondays to Fridays only
  bool response_time = false;  ///< its number is how long an answer may take where nothing is agreed, in days
  PagePart part = PagePart::none;
  bool review = false;                   ///< it asks for a review: what was answered last stands with it there
  int worth = 0;                         ///< on that page, against what else stands there
  std::optional<QuestionMoment> moment;  ///< that the questions of the next session are for, where it speaks
};

struct Rule {
  std::string_view name;
  MatterClass type;
  std::string_view summary;  ///< one sentence for the manual and `help check-in`
  std::int64_t number;       ///< default of its number; 0: it has none
  std::string_view unit;     ///< of the number: "days", "days ahead", "percent of the cadence"; empty: it has none
  void (*find)(const RuleInput& input, std::vector<Matter>& found);
  RuleTraits traits{};
};

/// In the order of the manual. One more rule is one function in src/domain/rules/ and one row in its table.
[[nodiscard]] std::span<const Rule> rules();
[[nodiscard]] const Rule* find_rule(std::string_view name);
/// What is true of the rule that found it.
[[nodiscard]] const RuleTraits& traits_of(const Matter& matter);
/// Appends what the rule finds, as matters of its name and class with their moments.
void find_matters(const Rule& rule, const RuleInput& input, std::vector<Matter>& found);

struct RuleSetting {
  bool on = true;
  std::optional<std::int64_t> number;  ///< nothing: the default
};
/// "goal-stale" -> setting, for all mentorships; "ana/goal-stale" for one.
using RuleSettings = std::map<std::string, RuleSetting, std::less<>>;
/// The rule's number in a mentorship: a setting for that one which says nothing of it leaves the general one in force.
[[nodiscard]] std::int64_t number_of(const Rule& rule, const RuleSettings& settings, std::string_view mentorship);

struct DigestGroup {
  std::string mentorship;  ///< handle
  std::string title;
  bool withheld = false;        ///< the mentorship is: the title says no more than its handle
  std::vector<Matter> matters;  ///< a session of today or tomorrow, then most urgent first; mine before theirs
};

/// Grouped by mentorship, the most urgent group first.
struct Digest {
  std::vector<DigestGroup> groups;
  std::int64_t more = 0;  ///< what is open besides, practices not counted
  [[nodiscard]] bool empty() const { return groups.empty(); }
  [[nodiscard]] std::int64_t count() const;  ///< of the matters in it
};

/// All that is open. Closed mentorships are silent, paused ones (until `paused_until`) but for sessions that are
/// planned there, and so is what is snoozed until a later day: an id, a mentorship, a rule. `within`, if given, is how
/// far ahead every rule looks that says what comes soon, instead of the rule's own number.
[[nodiscard]] Digest check_in(const OpenRecords& book, LocalTime now, std::optional<Days> within,
                              const RuleSettings& settings, const WallClock& clock);

/// What the rules find in one mentorship, most urgent first, paused or not; what is snoozed is silent.
[[nodiscard]] std::vector<Matter> matters_of(const OpenMentorship& open, const std::vector<Snooze>& snoozes,
                                             LocalTime now, std::optional<Days> within, const RuleSettings& settings,
                                             const WallClock& clock);

/// How the contact with a mentorship stands, if a rule asks for one: of all that is open no more is looked at than that
/// needs.
[[nodiscard]] std::optional<MatterState> contact_due(const OpenMentorship& open, const std::vector<Snooze>& snoozes,
                                                     LocalTime now, const RuleSettings& settings,
                                                     const WallClock& clock);

/// The matters for which `wanted` holds, and the mentorships that are left.
[[nodiscard]] Digest only_matters(const Digest& digest, const std::function<bool(const Matter&)>& wanted);

/// It rests on that day.
[[nodiscard]] inline bool rests(const Pause& pause, Date day) {
  return pause.from <= day && (!pause.until || *pause.until > day);
}
/// The day of the last contact: a held session on any channel, a question or an answer, feedback.
[[nodiscard]] std::optional<Date> last_contact_day(const OpenMentorship& open, const WallClock& clock);

/// The state as it is on a day: a pause whose `paused_until` has come is over.
[[nodiscard]] MentorshipStatus status_on(const Mentorship& mentorship, Date today);
/// The agreed end is past, or comes within four weeks, of a short time within its last third: now it is time to close
/// well, and not to begin.
[[nodiscard]] bool end_is_near(const Mentorship& mentorship, Date today);
/// The handles of those who have not signed the agreement in force, mine first.
[[nodiscard]] std::vector<std::string> not_signed_by(const OpenMentorship& open);
/// What records the signature of the first of them: "mentor agreement ana --sign partner". Of a sealed agreement it
/// does not tell who that is.
[[nodiscard]] std::string signing_command(const OpenMentorship& open, const std::vector<std::string>& missing);

}  // namespace mentor
