// SPDX-License-Identifier: MIT
// What the fields of records are chosen from, with the words for it.
#pragma once

#include "mentor/domain/names.hpp"

#include <array>
#include <span>
#include <string_view>

namespace mentor {

/// Who may see an item. `sealed`: only me, and hidden on my own screen until asked for.
enum class Visibility { private_, shared, sealed };
template <>
inline constexpr std::array<std::string_view, 3> names<Visibility>{"private", "shared", "sealed"};
/// That of the two which fewer may see.
[[nodiscard]] constexpr Visibility stricter(Visibility one, Visibility other) {
  for (const Visibility strict : {Visibility::sealed, Visibility::private_})
    if (one == strict || other == strict) return strict;
  return Visibility::shared;
}

/// Who reads. `screen`: me, where others may look on; what is sealed is withheld.
enum class Audience { me, partner, sponsor, screen };
template <>
inline constexpr std::array<std::string_view, 4> names<Audience>{"me", "partner", "sponsor", "screen"};
/// Those for whom a report is made.
inline constexpr std::span<const std::string_view> report_readers = std::span(names<Audience>).first(3);

enum class MentorshipKind { one_to_one, group, situational };
template <>
inline constexpr std::array<std::string_view, 3> names<MentorshipKind>{"one-to-one", "group", "situational"};

enum class Role { mentor, mentee, peer };
template <>
inline constexpr std::array<std::string_view, 3> names<Role>{"mentor", "mentee", "peer"};

enum class MentorshipStatus { active, paused, closed };
template <>
inline constexpr std::array<std::string_view, 3> names<MentorshipStatus>{"active", "paused", "closed"};

enum class Channel { video, phone, in_person, chat, email, other };
template <>
inline constexpr std::array<std::string_view, 6> names<Channel>{"video", "phone", "in-person",
                                                                "chat",  "email", "other"};

enum class SessionStatus { planned, held, cancelled, missed };
template <>
inline constexpr std::array<std::string_view, 4> names<SessionStatus>{"planned", "held", "cancelled", "missed"};

/// What got in the way of a session.
enum class Trouble { tech, distraction, misunderstanding, other };
template <>
inline constexpr std::array<std::string_view, 4> names<Trouble>{"tech", "distraction", "misunderstanding", "other"};

/// Whether what was tried against an obstacle helped.
enum class Helped { yes, partly, no };
template <>
inline constexpr std::array<std::string_view, 3> names<Helped>{"yes", "partly", "no"};

enum class GoalStatus { open, reached, dropped };
template <>
inline constexpr std::array<std::string_view, 3> names<GoalStatus>{"open", "reached", "dropped"};

/// `late`: kept, but after its date.
enum class Outcome { open, kept, late, dropped };
template <>
inline constexpr std::array<std::string_view, 4> names<Outcome>{"open", "kept", "late", "dropped"};

enum class TopicStatus { open, discussed, dropped };
template <>
inline constexpr std::array<std::string_view, 3> names<TopicStatus>{"open", "discussed", "dropped"};

enum class NoteKind { fact, win, lesson };
template <>
inline constexpr std::array<std::string_view, 3> names<NoteKind>{"fact", "win", "lesson"};

/// The side that speaks: the owner of the journal, or the partner.
enum class Side { me, partner };
template <>
inline constexpr std::array<std::string_view, 2> names<Side>{"me", "partner"};

enum class QuestionStatus { open, answered, dropped };
template <>
inline constexpr std::array<std::string_view, 3> names<QuestionStatus>{"open", "answered", "dropped"};

/// What a message is about: the agreement names a channel and a response time for each.
enum class MessageKind { routine, urgent, feedback, documents };
template <>
inline constexpr std::array<std::string_view, 4> names<MessageKind>{"routine", "urgent", "feedback", "documents"};

enum class FeedbackDirection { given, received };
template <>
inline constexpr std::array<std::string_view, 2> names<FeedbackDirection>{"given", "received"};

enum class FeedbackKind { praise, constructive };
template <>
inline constexpr std::array<std::string_view, 2> names<FeedbackKind>{"praise", "constructive"};

/// Prompts for the notes of a session: RASA (receive, appreciate, summarise, ask) or GROW (goal, reality, options,
/// will).
enum class NoteForm { rasa, grow };
template <>
inline constexpr std::array<std::string_view, 2> names<NoteForm>{"rasa", "grow"};

}  // namespace mentor
