// SPDX-License-Identifier: MIT
// What the headings of notes ask for: a table of the words in them, the first row that fits.
#include "domain/suggest/parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor {

namespace {

using HeadingPhrases = std::span<const std::string_view>;

constexpr std::string_view past_promises[]{
    "last actions",   "previous actions", "actions from last", "previous action*",  "last time's",
    "from last time", "from last week",   "from last meeting", "from previous",     "review of actions",
    "action review",  "past actions",     "old actions",       "status of actions", "since last actions"};
constexpr std::string_view others[]{"who did you help", "who helped",   "did you help",  "helped you", "thank*",
                                    "gratitude",        "grateful",     "joy",           "mood",       "how are you",
                                    "how do you feel",  "feeling*",     "introductions", "attend*",    "present",
                                    "apologies",        "participants", "who was there", "template",   "warm up",
                                    "reading",          "resources",    "links"};
constexpr std::string_view next_phrases[]{"until we meet",
                                          "focus on",
                                          "before we meet",
                                          "until next",
                                          "before next",
                                          "before the next",
                                          "by next",
                                          "for next week",
                                          "next week",
                                          "next fortnight",
                                          "next month",
                                          "next two weeks",
                                          "next 2 weeks",
                                          "next sprint",
                                          "next period",
                                          "next few weeks",
                                          "coming week",
                                          "coming weeks",
                                          "coming fortnight",
                                          "coming month",
                                          "week ahead",
                                          "fortnight ahead",
                                          "work on next",
                                          "do next",
                                          "next step*",
                                          "next action*",
                                          "what's next",
                                          "what next",
                                          "up next",
                                          "plan for",
                                          "plans for",
                                          "plans",
                                          "plan",
                                          "todo*",
                                          "to do",
                                          "to dos",
                                          "action*",
                                          "homework",
                                          "commitment*",
                                          "commit to",
                                          "promise*",
                                          "going forward",
                                          "follow up*",
                                          "followup*",
                                          "task",
                                          "tasks",
                                          "goals for",
                                          "goal for",
                                          "aims for",
                                          "agreed",
                                          "we agreed",
                                          "agreement*",
                                          "looking ahead",
                                          "looking forward",
                                          "priorities",
                                          "focus for",
                                          "will do",
                                          "will you do",
                                          "will i do",
                                          "intend*",
                                          "takeaways and actions",
                                          "deliverables",
                                          "assignments",
                                          "ai",
                                          "ais",
                                          "to be done",
                                          "will work on",
                                          "want to work on",
                                          "like to work on",
                                          "hope to achieve",
                                          "want to achieve",
                                          "like to achieve",
                                          "aim to achieve",
                                          "going to do",
                                          "this coming"};
constexpr std::string_view helps[]{
    "needs from",        "needs help",       "need help",      "help from",       "help with",     "help needed",
    "any help",          "help you",         "i help",         "can help",        "asks",          "ask for",
    "need from",         "support from",     "support needed", "need support",    "support you",   "support do you",
    "question*",         "advice",           "stuck",          "opinion*",        "unsure",        "unclear",
    "input needed",      "need input",       "input from",     "feedback needed", "need feedback", "feedback on",
    "where do you need", "what do you need", "what do i need", "unblock*",        "help",          "decisions needed",
    "wondering",         "use a hand",       "a hand with",    "lend a hand"};
constexpr std::string_view hardships[]{
    "struggl*",       "challeng*",       "difficult*", "hard",        "harder",          "not go well",
    "didn't go well", "did not go well", "went badly", "not so well", "could be better", "could have gone better",
    "blocker*",       "blocked",         "obstacle*",  "frustrat*",   "lowlight*",       "low point*",
    "problem*",       "issues",          "worr*",      "concern*",    "stress*",         "learn*",
    "lesson*",        "insight*",        "reflect*"};
constexpr std::string_view achievements[]{"achiev*",
                                          "accomplish*",
                                          "win",
                                          "wins",
                                          "highlight*",
                                          "success*",
                                          "went well",
                                          "go well",
                                          "going well",
                                          "goes well",
                                          "proud*",
                                          "celebrat*",
                                          "did you do",
                                          "have you done",
                                          "did i do",
                                          "done",
                                          "completed",
                                          "complete",
                                          "finished",
                                          "progress*",
                                          "shipped",
                                          "delivered",
                                          "good news",
                                          "did last week",
                                          "worked on",
                                          "been working on",
                                          "been up to",
                                          "victor*",
                                          "milestones reached",
                                          "high point*",
                                          "brag*"};
constexpr std::string_view matters[]{"topic*",    "discuss*",   "agenda", "next meeting", "next time", "next session",
                                     "next call", "any other*", "aob",    "parking lot",  "parked",    "talk about",
                                     "talk next", "bring up",   "ideas",  "anything else"};
constexpr std::string_view dates[]{"dates",    "upcoming",      "coming up", "calendar",  "leave",
                                   "holiday*", "vacation*",     "diary",     "deadlines", "schedule",
                                   "absence*", "out of office", "events"};

constexpr std::string_view lately_phrases[]{"this week",      "last week",  "past week",  "past fortnight",
                                            "past two weeks", "past month", "last month", "this month",
                                            "since last",     "since we"};

struct HeadingRow {
  Asks asks;
  HeadingPhrases phrases;
};
// The more telling row first: "What would you like to achieve next week" is about what is to come.
constexpr HeadingRow heading_rows[]{
    {Asks::aside, past_promises}, {Asks::aside, others}, {Asks::next, next_phrases},
    {Asks::aside, hardships},     {Asks::help, helps},   {Asks::achieved, achievements},
    {Asks::topics, matters},      {Asks::events, dates}, {Asks::lately, lately_phrases}};

constexpr std::string_view next_labels[]{"ai",
                                         "ap",
                                         "action",
                                         "actions",
                                         "action item",
                                         "action items",
                                         "action point",
                                         "action points",
                                         "todo",
                                         "to do",
                                         "to dos",
                                         "next step",
                                         "next steps",
                                         "next action",
                                         "next actions",
                                         "homework",
                                         "agreed",
                                         "we agreed",
                                         "commitment",
                                         "commitments",
                                         "promise",
                                         "promises",
                                         "follow up",
                                         "follow ups",
                                         "task",
                                         "tasks",
                                         "next week",
                                         "plan for next week",
                                         "until next time",
                                         "plan",
                                         "next",
                                         "plans"};
constexpr std::string_view win_labels[]{"win",         "wins",         "highlight", "highlights",      "achieved",
                                        "achievement", "achievements", "done",      "accomplishments", "success",
                                        "successes",   "went well",    "progress",  "completed",       "good news",
                                        "proud of"};
constexpr std::string_view help_labels[]{
    "q",    "qs",          "open",       "question", "questions", "open question", "open questions",
    "help", "help needed", "needs help", "ask",      "asks",      "stuck on"};
constexpr std::string_view lately_labels[]{"this week", "last week", "past week", "this month", "last month"};
constexpr std::string_view topic_labels[]{
    "topic",  "topics", "next time",   "for next time", "next meeting",       "next session",
    "agenda", "parked", "parking lot", "aob",           "any other business", "to discuss"};
constexpr std::string_view event_labels[]{"date",     "dates",    "upcoming",  "coming up", "event",
                                          "events",   "deadline", "deadlines", "leave",     "holiday",
                                          "holidays", "diary",    "key dates", "away",      "calendar"};
constexpr std::string_view aside_labels[]{
    "struggled", "reality",  "options",  "grateful",

    "blocker",   "blockers", "struggle", "struggles", "struggling", "challenge",  "challenges", "lowlights", "mood",
    "energy",    "note",     "notes",    "discussed", "discussion", "attendees",  "present",    "joy",       "thanks",
    "feedback",  "lesson",   "lessons",  "insight",   "context",    "background", "summary"};
constexpr HeadingRow label_rows[]{{Asks::next, next_labels},    {Asks::achieved, win_labels},
                                  {Asks::help, help_labels},    {Asks::topics, topic_labels},
                                  {Asks::events, event_labels}, {Asks::aside, aside_labels},
                                  {Asks::lately, lately_labels}};

}  // namespace

Asks asked_by(std::string_view heading) {
  const std::string plain = plain_words(heading);
  // The fourth step of GROW.
  if (plain == " will " || plain == " way forward ") return Asks::next;
  // "What to do with the free hours: write, before they fill up." is a thought.
  static constexpr std::string_view thoughts[]{"what to do with", "what to do about"};
  if (begins_with_phrase(plain, thoughts)) return Asks::anything;
  for (const auto& row : heading_rows)
    if (has_phrase(plain, row.phrases)) return row.asks;
  return Asks::anything;
}

std::optional<Asks> asked_before_colon(std::string_view label) {
  const std::string plain = plain_words(label);
  // "Action Ana: …"
  static constexpr std::string_view tasks[]{"action", "actions", "ai", "ap", "todo"};
  if (begins_with_phrase(plain, tasks) && std::count(plain.begin(), plain.end(), ' ') <= 4) return Asks::next;
  return asked_by_label(label);
}

std::optional<Asks> asked_by_label(std::string_view label) {
  const std::string plain = plain_words(label);
  for (const auto& row : label_rows)
    if (std::find(row.phrases.begin(), row.phrases.end(), trim(plain)) != row.phrases.end()) return row.asks;
  static constexpr std::string_view questions[]{"what", "where"};
  if (const Asks asks = asked_by(label); asks != Asks::anything && begins_with_phrase(plain, questions)) return asks;
  return std::nullopt;
}

}  // namespace mentor
