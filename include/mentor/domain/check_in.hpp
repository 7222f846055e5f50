// SPDX-License-Identifier: MIT
// The check-in: a table of rules, each a pure function over what is open and today. Defaults and reasons: DESIGN
// section 5.
#pragma once

#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <array>
#include <cstdint>
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

  Contact() = default;
  Contact(const Session& session)  // NOLINT(google-explicit-constructor): a held session is a contact
      : id(session.id), start(session.start), zone(session.zone), trouble(session.trouble) {}
  /// The civil day, in its own zone.
  [[nodiscard]] Date day(const WallClock& clock) const { return date_of(clock.in(start, zone)); }
};

/// One mentorship and what is open in it. Nothing here grows with the history.
struct OpenMentorship {
  Mentorship mentorship;
  std::vector<Person> partners;
  std::optional<Contact> last_contact;  ///< the newest
  std::int64_t sessions_held = 0;       ///< counted up to 3: enough to know whether the first ones are over
  std::int64_t goals_ever = 0;          ///< counted up to 1
  std::vector<Session> planned;         ///< by start
  std::vector<OpenGoal> goals;
  std::vector<Commitment> commitments;  ///< open; mine first, then by due date
  std::vector<Topic> topics;            ///< open, parked ones too
  std::optional<Agreement> agreement;   ///< the one in force
  std::vector<Question> questions;      ///< open, by due time
  std::vector<Contact> recent;          ///< newest first, at most 5
  std::vector<Pulse> pulses;            ///< newest first, at most 8, of both sides; in a group 40
  std::vector<Note> dated;  ///< facts to come back to: yearly ones, those whose "ask after" came after the last
                            ///< contact, and the newest few by date (which may lie ahead)
  std::vector<Commitment> my_closed;  ///< my promises closed last, newest first, at most 50
  std::optional<Date> last_fact;
  std::optional<Date> last_feedback;     ///< given or received
  std::optional<Date> last_recognition;  ///< a win noted or praise given
  std::optional<Date> last_review;
};

struct OpenBook {
  std::optional<Person> me;
  std::vector<OpenMentorship> mentorships;  ///< by handle; all that are not closed
  std::vector<Snooze> snoozes;
};

/// `hint`: a practice worth a thought, that nobody waits for.
enum class Level { due, late, hint };
template <>
inline constexpr std::array<std::string_view, 3> names<Level>{"due", "late", "hint"};

struct Reminder {
  std::string_view rule;  ///< name in the table: "commitment-overdue"
  Level level = Level::due;
  std::string mentorship;  ///< handle
  std::string id;          ///< "c19", or the mentorship's handle
  std::string text;        ///< a clause: "you promised to send the paper by Fri 2026-11-20 (yesterday)"
  std::string command;     ///< what settles it: "mentor done c19"
  Date date{};             ///< since when, or when: for the order
  bool mine = false;       ///< I am the one who owes
  Visibility visibility = Visibility::shared;  ///< of the item
  bool withheld = false;  ///< the item is: of it the text says no more than that it is sealed, and its dates

  /// Takes over from the item what decides whether its words may be told.
  void is_about(const RecordBase& item) {
    visibility = item.visibility;
    withheld = item.withheld;
  }
};

struct RuleInput {
  const OpenMentorship& open;
  Date today;
  LocalTime now;        ///< the owner's wall clock
  Days within;          ///< how far ahead is "soon" for this rule
  std::int64_t number;  ///< this rule's number, as set or by default
  const WallClock& clock;
};

struct Rule {
  std::string_view name;     ///< as in DESIGN section 5
  std::string_view summary;  ///< one sentence for the manual and `help check-in`
  std::int64_t number;       ///< default of its number; 0: it has none
  std::string_view unit;     ///< of the number: "days", "days ahead", "percent of the cadence"; empty: it has none
  void (*find)(const RuleInput& input, std::vector<Reminder>& found);
  std::int64_t most = 3660;  ///< that its number may be
};

/// In the order of the manual. One more rule is one function in src/domain/rules/ and one row in its table.
[[nodiscard]] std::span<const Rule> rules();
[[nodiscard]] const Rule* find_rule(std::string_view name);

struct RuleSetting {
  bool on = true;
  std::optional<std::int64_t> number;  ///< nothing: the default
};
/// "goal-stale" -> setting, for all mentorships; "ana/goal-stale" for one.
using RuleSettings = std::map<std::string, RuleSetting, std::less<>>;

struct DigestGroup {
  std::string mentorship;  ///< handle
  std::string title;
  bool withheld = false;            ///< the mentorship is: the title says no more than its handle
  std::vector<Reminder> reminders;  ///< most urgent first: late, due, hint; mine before theirs; older before newer
  std::int64_t hints_left_out = 0;  ///< by limit_hints
};

/// Grouped by mentorship, the most urgent group first. Empty: nothing is due.
struct Digest {
  std::vector<DigestGroup> groups;
  [[nodiscard]] bool empty() const { return groups.empty(); }
  [[nodiscard]] std::int64_t count() const;
};

/// Paused (until `paused_until`) and closed mentorships are silent, and so is what is snoozed until a later day: an id,
/// a mentorship, a rule. `within`, if given, is how far ahead every rule looks that says what comes soon, instead of
/// the rule's own number.
[[nodiscard]] Digest check_in(const OpenBook& book, LocalTime now, std::optional<Days> within,
                              const RuleSettings& settings, const WallClock& clock);

/// What the rules find in one mentorship, most urgent first, paused or not; what is snoozed is silent.
[[nodiscard]] std::vector<Reminder> matters_of(const OpenMentorship& open, const std::vector<Snooze>& snoozes,
                                               LocalTime now, std::optional<Days> within, const RuleSettings& settings,
                                               const WallClock& clock);

/// At most `most` hints a group: a person who opens the digest shall see what matters, not a catalogue.
[[nodiscard]] Digest limit_hints(Digest digest, std::size_t most);

/// The state as it is on a day: a pause whose `paused_until` has come is over.
[[nodiscard]] MentorshipStatus status_on(const Mentorship& mentorship, Date today);

}  // namespace mentor
