// SPDX-License-Identifier: MIT
// The records of a journal as plain values. What each field means to storage, JSON, `show`, `edit` and search is said
// once, in the noun's file in src/domain/records/ (see description.hpp).
#pragma once

#include "mentor/domain/choices.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/kinds.hpp"
#include "mentor/domain/names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

/// The handle of the journal's owner, in every journal.
inline constexpr std::string_view my_handle = "me";

/// What every record has.
struct RecordBase {
  std::int64_t id = 0;  ///< 0: not stored yet
  std::string uid;      ///< UUID; empty: the store makes a random one
  Visibility visibility = Visibility::private_;
  bool withheld = false;  ///< read for a screen that must not show it: its words are missing (see Record)

  friend bool operator==(const RecordBase&, const RecordBase&) = default;
};
/// It was read for the screen and is sealed itself: what belongs to it is not there.
[[nodiscard]] inline bool hides_parts(const RecordBase& record) {
  return record.withheld && record.visibility == Visibility::sealed;
}

struct Person : RecordBase {
  static constexpr Kind kind = Kind::person;
  std::string handle;
  std::string name;
  std::optional<std::string> pronouns;
  std::optional<std::string> zone;   ///< IANA
  std::optional<std::string> hours;  ///< working hours, "09:00-17:00", perhaps with days: "mon-fri 09:00-17:00"
  std::optional<std::string> language;
  std::optional<std::string> email;
  std::optional<std::string> learns_by;  ///< how they like to learn, in a few words
  std::optional<std::string> customs;    ///< how the name is said, customs, holidays: for the first meetings
};

struct Mentorship : RecordBase {
  static constexpr Kind kind = Kind::mentorship;
  std::string handle;
  std::string title;  ///< how it is called in headings: the partner's name, or a group's
  MentorshipKind type = MentorshipKind::one_to_one;
  Role role = Role::mentor;  ///< mine
  MentorshipStatus status = MentorshipStatus::active;
  std::optional<Cadence> cadence;
  Date start{};
  std::optional<Date> end;           ///< agreed end
  std::optional<Date> paused_until;  ///< first day on which it is active again
  std::optional<Date> closed_on;
  std::optional<std::string> reason;         ///< why paused or closed
  std::optional<std::string> retrospective;  ///< a few sentences at the close
  std::optional<NoteForm> form;              ///< prompts that the editor's form for a session shows
  bool for_sponsor = false;                  ///< the sponsor may see its name
};

/// A stay of somebody in a mentorship: who left and came back has several.
struct Participant : RecordBase {
  static constexpr Kind kind = Kind::participant;
  std::string mentorship;
  std::string person;
  std::optional<std::string> part;  ///< their role in a group, in words
  std::optional<Date> joined;       ///< nothing: they are in it from its start
  std::optional<Date> left;         ///< first day on which they are not in it any more
};

struct Session : RecordBase {
  static constexpr Kind kind = Kind::session;
  std::string mentorship;
  Instant start{};
  std::string zone;      ///< in which it was recorded
  bool has_time = true;  ///< false: only the date is known; start is noon in `zone`
  SessionStatus status = SessionStatus::held;
  std::optional<Minutes> length;
  std::optional<Channel> channel;  ///< nothing: not known
  std::optional<std::string> summary;
  std::optional<std::string> notes;
  /// Of imported notes, which are a file's lines one to one: line N of them is line source_line + N of that file. It is
  /// the line of the session's heading, or the last blank one below it; 0 where the file has none and begins with them.
  std::optional<std::int64_t> source_line;
  /// The proposals from the notes that were answered, a line for each (key_of): they are not made again.
  std::optional<std::string> considered;
  std::optional<std::string> focus;
  std::optional<Trouble> trouble;
  std::optional<std::string> strategy;       ///< what is tried against it from now on
  std::optional<Helped> helped;              ///< whether what was tried before this session helped in it
  std::optional<std::string> reason;         ///< why cancelled or missed
  std::optional<Side> called_off_by;         ///< who cancelled, or who did not come
  std::optional<std::int64_t> notice_hours;  ///< how long before its start it was cancelled
  // What was written to the prompts of its form (NoteForm).
  std::optional<std::string> rasa_receive;     ///< what I heard
  std::optional<std::string> rasa_appreciate;  ///< what was good
  std::optional<std::string> rasa_summarise;   ///< what it comes to
  std::optional<std::string> rasa_ask;         ///< what to ask next
  std::optional<std::string> grow_goal;        ///< what is wanted
  std::optional<std::string> grow_reality;     ///< what is so now
  std::optional<std::string> grow_options;     ///< what could be done
  std::optional<std::string> grow_will;        ///< what will be done
};

/// Somebody was there when a group met. Of a session without any it is not known who was.
struct Presence : RecordBase {
  static constexpr Kind kind = Kind::presence;
  Id session{Kind::session, 0};
  std::string person;
};

struct Goal : RecordBase {
  static constexpr Kind kind = Kind::goal;
  std::string mentorship;
  std::optional<std::string> owner;  ///< whose it is, in a group; nothing: that of the mentorship as a whole
  std::string title;
  std::optional<std::string> why;
  std::optional<std::string> measure;
  std::optional<Date> target;
  GoalStatus status = GoalStatus::open;
  std::int64_t percent = 0;  ///< of the latest progress entry, 0 to 100
  Date opened{};
  std::optional<Date> closed;
  std::optional<std::string> reason;
  bool for_sponsor = false;  ///< the sponsor may see its title
};

struct Milestone : RecordBase {
  static constexpr Kind kind = Kind::milestone;
  Id goal{Kind::goal, 0};
  std::string title;
  std::optional<Date> due;
  Outcome outcome = Outcome::open;
  std::optional<Date> closed;
  std::optional<std::string> reason;
};

struct Progress : RecordBase {
  static constexpr Kind kind = Kind::progress;
  Id goal{Kind::goal, 0};
  Date date{};
  std::int64_t percent = 0;  ///< 0 to 100
  std::optional<std::string> comment;
  std::optional<Id> session;
};

struct Commitment : RecordBase {
  static constexpr Kind kind = Kind::commitment;
  std::string mentorship;
  std::string owner;  ///< a person's handle; "me" for mine
  std::string text;
  std::optional<Date> due;
  Outcome outcome = Outcome::open;
  Date made{};
  std::optional<Date> closed;
  std::optional<std::string> reason;
  std::optional<Id> session;
  std::optional<Id> goal;
};

struct Topic : RecordBase {
  static constexpr Kind kind = Kind::topic;
  std::string mentorship;
  std::string text;
  std::optional<std::string> brought_by;  ///< who wants to talk of it, in a group
  std::optional<Date> parked_until;
  TopicStatus status = TopicStatus::open;
  Date raised{};
  std::optional<Date> closed;
  std::optional<std::string> reason;
  std::optional<Id> session;  ///< in which it was discussed
};

struct Note : RecordBase {
  static constexpr Kind kind = Kind::note;
  std::optional<std::string> mentorship;  ///< nothing: a lesson of mine
  NoteKind type = NoteKind::fact;
  std::string text;
  Date date{};
  bool yearly = false;
  std::optional<Date> ask_after;
  std::optional<std::string> person;
  std::optional<Id> session;
};

struct Pulse : RecordBase {
  static constexpr Kind kind = Kind::pulse;
  std::string mentorship;
  Date date{};
  Side by = Side::me;
  std::optional<std::int64_t> trust;     ///< 1 to 5
  std::optional<std::int64_t> progress;  ///< 1 to 5
  std::optional<std::int64_t> energy;    ///< 1 to 5
  std::optional<std::string> comment;
  std::optional<std::string> person;  ///< which of the partners, in a group
  std::optional<Id> session;
};

/// What both sides agreed, in versions; the newest is in force. The text is the whole document (TOML); the other fields
/// are what reminders and the response clock need of it.
struct Agreement : RecordBase {
  static constexpr Kind kind = Kind::agreement;
  std::string mentorship;
  std::int64_t version = 1;  ///< counts up within the mentorship
  Date date{};               ///< written on
  std::string text;
  std::optional<Cadence> cadence;
  std::optional<Minutes> length;              ///< of a session
  std::optional<std::int64_t> routine_hours;  ///< agreed response times, 1 to 2160 hours
  std::optional<std::int64_t> urgent_hours;
  std::optional<std::int64_t> feedback_hours;
  std::optional<std::int64_t> documents_hours;
  std::optional<std::string> boundaries;  ///< shown by prep
  std::optional<Date> review_on;
  std::optional<Cadence> review_every;
  std::optional<std::string> kept_for;  ///< how long notes are kept after the end, "6mo", or until when
  std::optional<Date> signed_by_me;
  std::optional<Date> signed_by_partner;  ///< in a group the day on which the last of them signed
};

/// One of a group signed an agreement.
struct Signature : RecordBase {
  static constexpr Kind kind = Kind::signature;
  Id agreement{Kind::agreement, 0};
  std::string person;
  Date date{};
};

/// A question between sessions, by either side.
struct Question : RecordBase {
  static constexpr Kind kind = Kind::question;
  std::string mentorship;
  std::string asker;                  ///< a person's handle; "me" for mine
  std::optional<std::string> person;  ///< whom I ask, in a group; nothing: all of them
  std::string text;
  MessageKind type = MessageKind::routine;
  Instant asked{};
  Instant due{};  ///< asked plus the agreed response time, as it was when it was asked
  QuestionStatus status = QuestionStatus::open;
  std::optional<Instant> answered;
  std::optional<std::string> answer;
  std::optional<std::string> reason;  ///< why dropped
};

/// Feedback with its situation, behaviour and impact (SBI), and what was done with it.
struct Feedback : RecordBase {
  static constexpr Kind kind = Kind::feedback;
  std::string mentorship;
  FeedbackDirection direction = FeedbackDirection::given;
  FeedbackKind type = FeedbackKind::constructive;
  std::string text;
  Date date{};
  std::optional<std::string> area;
  std::optional<std::string> situation;
  std::optional<std::string> behaviour;
  std::optional<std::string> impact;
  std::optional<std::string> follow_up;  ///< what was done with it
  std::optional<std::string> person;     ///< to or from whom, in a group
  std::optional<Id> session;
};

/// The periodic evaluation: a set of questions answered, and the adjustment agreed.
struct Review : RecordBase {
  static constexpr Kind kind = Kind::review;
  std::string mentorship;
  Date date{};
  std::string set;  ///< name of the question set
  Side by = Side::me;
  std::optional<std::string> person;  ///< which of the partners, in a group
  std::string answers;                ///< TOML: a line per question's key; ratings as numbers
  std::optional<std::string> adjustment;
  std::optional<std::string> went;  ///< how the adjustment of the review before went
};

/// A question of the bank that was chosen for a session, so that it does not come again soon.
struct Prompt : RecordBase {
  static constexpr Kind kind = Kind::prompt;
  std::string mentorship;
  std::string key;  ///< in the bank
  std::string text;
  Date date{};
  std::optional<Id> session;
};

/// Both sides agreed to rest: no gap that overlaps it counts in a rhythm. What the mentorship is today stands in its
/// own status and `paused_until`.
struct Pause : RecordBase {
  static constexpr Kind kind = Kind::pause;
  std::string mentorship;
  Date from{};
  std::optional<Date> until;  ///< first day on which it goes on; nothing while it is open
  std::optional<std::string> reason;
};

/// Reminders of something are silent until a date.
struct Snooze : RecordBase {
  static constexpr Kind kind = Kind::snooze;
  std::string target;  ///< an id, a mentorship's handle, or a rule's name
  Date until{};        ///< first day on which it speaks again
};

/// One word on one item; the item is any other record but a tag.
struct Tag : RecordBase {
  static constexpr Kind kind = Kind::tag;
  std::string item;  ///< an id ("s12") or a mentorship's handle
  std::string name;
};

}  // namespace mentor
