// SPDX-License-Identifier: MIT
// What a sentence says of what lies ahead: promises, days on which something happens, questions.
#include "domain/suggest/parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

constexpr std::string_view commitments[]{"i'll",           "i will",         "i shall",           "i'm going to",
                                         "i am going to",  "she'll",         "she will",          "he'll",
                                         "he will",        "they'll",        "promised to",       "promises to",
                                         "agreed to",      "agrees to",      "offered to",        "offers to",
                                         "committed to",   "commits to",     "volunteered to",    "undertook to",
                                         "my plan is to",  "my goal is to",  "i plan to",         "i intend to",
                                         "i aim to",       "i promise to",   "i promised",        "promised i'd",
                                         "promised me",    "said i would",   "said that i would", "said i'd",
                                         "said she would", "said he would",  "said she'd",        "said he'd",
                                         "told her i'd",   "told him i'd",   "she's going to",    "he's going to",
                                         "is going to",    "will keep",      "will send",         "will share",
                                         "will follow up", "will get back",  "will check",        "will look into",
                                         "will ask",       "will introduce", "will forward",      "will email",
                                         "will chase",     "will confirm",   "will draft",        "will read",
                                         "will review",    "will book",      "will put you",      "will ping",
                                         "will write",     "will try",       "will prepare",      "will submit",
                                         "will finish",    "will arrange",   "will schedule",     "will report",
                                         "will set up",    "will circulate", "will organise",     "will organize",
                                         "let me check",   "let me ask",     "let me introduce",  "let me send",
                                         "let me look",    "let me find",    "remind me to",      "i am to",
                                         "i'm to",         "intends to",     "plans to",          "is planning to",
                                         "decided to",     "resolved to"};
constexpr std::string_view whole_commitments[]{"will let you know",  "will let her know",  "will let him know",
                                               "will let them know", "will be in touch",   "'ll be in touch",
                                               "leave it with me",   "leave that with me", "i'll be there",
                                               "i will be there",    "i still owe",        "i owe you"};
constexpr std::string_view begun_commitments[]{"will",     "we'll",     "we will", "shall", "going to",
                                               "promised", "agreed to", "to do",   "todo"};
constexpr std::string_view only_in_open[]{"agreed to", "agrees to", "offered to", "offers to", "volunteered to"};
constexpr std::array<std::string_view, 33> no_deeds{
    "be",     "have",   "need",   "see",    "get",  "miss",   "know",  "hope",     "never", "not",  "probably",
    "likely", "come",   "always", "feel",   "find", "still",  "start", "struggle", "lose",  "stay", "love",
    "like",   "remain", "ever",   "suffer", "soon", "though", "too",   "and",      "but",   "or",   "then"};
constexpr std::string_view deeds_after_all[]{
    "be in touch", "be sending",   "be sharing",    "come along",    "come to",        "come back to you",
    "get back",    "get in touch", "get it",        "get you",       "get the",        "get that",
    "get this",    "find out",     "find a",        "find you",      "find some",      "see if",
    "see whether", "see what",     "have a look",   "have feedback", "have it ready",  "have the",
    "have a read", "have lunch",   "have coffee",   "have a word",   "have a call",    "have a draft",
    "start the",   "start on",     "start writing", "start with",    "start applying", "start looking",
    "get on"};
constexpr std::array<std::string_view, 16> relative_before{"that",   "which",   "what",   "when", "where", "whether",
                                                           "if",     "how",     "hope",   "why",  "until", "once",
                                                           "wonder", "worried", "afraid", "who"};

// -- events
constexpr std::string_view occasions[]{"team day",      "sports day",
                                       "mock",          "meeting*",
                                       "talk",          "talks",
                                       "exam",          "exams",
                                       "examination",   "interview",
                                       "interviews",    "workshop*",
                                       "conference*",   "conf",
                                       "fair",          "expo",
                                       "seminar*",      "session",
                                       "sessions",      "deadline*",
                                       "presentation*", "viva",
                                       "defence",       "defense",
                                       "graduation",    "launch",
                                       "appointment*",  "call",
                                       "course",        "training",
                                       "lecture*",      "symposium",
                                       "hackathon",     "bookdash",
                                       "dash",          "cafe",
                                       "caf\xc3\xa9",   "webinar*",
                                       "retreat",       "party",
                                       "wedding",       "birthday",
                                       "surgery",       "operation",
                                       "flight",        "flies",
                                       "flying",        "travel*",
                                       "trip",          "visit*",
                                       "moving",        "moves",
                                       "starts",        "start date",
                                       "begins",        "begin",
                                       "kick off",      "kickoff",
                                       "demo",          "review board",
                                       "board",         "panel",
                                       "assessment",    "appraisal",
                                       "test",          "marathon",
                                       "race",          "ceremony",
                                       "open day",      "induction",
                                       "standup",       "lunch",
                                       "dinner",        "coffee",
                                       "results",       "hearing",
                                       "due date",      "offsite",
                                       "off site",      "summit",
                                       "convention",    "congress",
                                       "school",        "schools",
                                       "pitch",         "audition",
                                       "concert",       "show",
                                       "round",         "first day",
                                       "last day",      "event",
                                       "present at",    "presenting",
                                       "going back",    "sprint",
                                       "release",       "go live",
                                       "planning day",  "rotation",
                                       "onsite",        "on site",
                                       "orientation",   "catch up",
                                       "1 1",           "one to one",
                                       "socials",       "social",
                                       "qualifying",    "thesis submission",
                                       "driving test",  "scan",
                                       "mid term",      "midterm",
                                       "finals",        "closes",
                                       "opens",         "performance review",
                                       "annual review", "inspection",
                                       "audit",         "speaking at",
                                       "term",          "semester",
                                       "anniversary",   "celebration",
                                       "away day",      "reunion",
                                       "festival",      "match",
                                       "tournament",    "game",
                                       "study day",     "committee"};
constexpr std::string_view absences[]{
    "i'm out",         "out on",          "out next",   "out until", "out from",      "out all",      "out thu",
    "out fri",         "out mon",         "out tue",    "out wed",   "on leave",      "annual leave", "parental leave",
    "maternity leave", "paternity leave", "sick leave", "holiday*",  "vacation*",     "time off",     "off work",
    "week off",        "day off",         "days off",   "away",      "out of office", "ooo",          "off on",
    "off next",        "be off",          "is off",     "i'm off",   "pto",           "leave",        "lovely break",
    "sabbatical",      "break",           "on call"};
constexpr std::string_view leave_verbs[]{"leave it", "leave that", "leave the", "leave this", "leave a", "leave you"};

constexpr std::string_view question_words[]{
    "what", "what's",   "how", "how's", "why",    "when",    "which", "who",    "where",    "is",  "are",  "do",
    "does", "did",      "can", "could", "should", "shall",   "would", "will",   "any",      "am",  "has",  "have",
    "was",  "thoughts", "ok",  "okay",  "worth",  "whether", "or",    "anyone", "anything", "may", "might"};
constexpr std::string_view settlings[]{
    "done", "done in the meeting", "sorted", "resolved", "solved", "answered", "fixed", "closed", "no longer needed"};
constexpr std::string_view no_deed_begins[]{"holiday*",
                                            "vacation*",
                                            "out",
                                            "team away",
                                            "away day",
                                            "leave from",
                                            "there is",
                                            "there's",
                                            "there are",
                                            "there will",
                                            "i have a meeting",
                                            "i have a call",
                                            "i have an exam",
                                            "i have an interview",
                                            "everything",
                                            "it is",
                                            "it's",
                                            "it was",
                                            "this is",
                                            "sounds",
                                            "same as",
                                            "on leave",
                                            "annual leave",
                                            "on holiday",
                                            "off on",
                                            "i'm on",
                                            "i am on",
                                            "i'm away",
                                            "away",
                                            "i'm off"};

constexpr std::string_view wishes[]{"i want to", "i need to", "i should", "i must", "i have to", "we need to"};

std::string_view word_before(std::string_view plain, std::size_t at) {
  if (at < 2) return {};
  const std::size_t begin = plain.rfind(' ', at - 2);
  return plain.substr(begin + 1, at - 2 - begin);
}

/// "I'll send it", not "that I'll add", "I'll be late".
bool commits_at(std::string_view plain, std::size_t at, std::string_view phrase) {
  if (plain.compare(at, phrase.size(), phrase) != 0 || plain.compare(at + phrase.size(), 1, " ") != 0) return false;
  const auto before = word_before(plain, at);
  // "Agreed to skip it" is nobody's promise.
  if (phrase.starts_with("agreed") && (before.empty() || before == "we")) return false;
  if (std::find(relative_before.begin(), relative_before.end(), before) != relative_before.end()) return false;
  const std::string_view rest = plain.substr(at + phrase.size());
  if (begins_with_phrase(rest, deeds_after_all)) return true;
  const auto deed = next_word(rest, 1);
  return !deed.empty() && std::find(no_deeds.begin(), no_deeds.end(), deed) == no_deeds.end();
}

bool commits(std::string_view plain, std::span<const std::string_view> phrases) {
  for (std::size_t at = 0; at != std::string_view::npos && at + 1 < plain.size(); at = plain.find(' ', at + 1))
    for (const auto phrase : phrases)
      if (commits_at(plain, at + 1, phrase)) return true;
  return false;
}

bool begins_commitment(std::string_view plain) {
  return std::any_of(std::begin(begun_commitments), std::end(begun_commitments),
                     [&](auto phrase) { return commits_at(plain, 1, phrase); });
}

/// A wish; until the next meeting it is a plan.
bool wants_until_next_time(std::string_view plain) {
  static constexpr std::string_view wants[]{"wants to"};
  static constexpr std::string_view days[]{"before our next", "before next time", "before the next",
                                           "before we",       "until our next",   "until next time",
                                           "until the next",  "until we",         "by next time"};
  return commits(plain, wants) && has_phrase(plain, days);
}

/// "I promised the 17th and delivered on the 21st."
bool tells_of_delivery(std::string_view plain) {
  static constexpr std::string_view deliveries[]{"and delivered", "but delivered", "and did",      "and i did",
                                                 "and she did",   "and he did",    "and they did", "and we did",
                                                 "and sent",      "and kept it",   "and gave",     "and i sent"};
  return has_phrase(plain, deliveries);
}

}  // namespace

bool is_promise(std::string_view plain, const NoteItem& item) {
  if (tells_of_delivery(plain)) return false;
  if (item.asks == Asks::achieved && has_phrase(plain, only_in_open)) return false;
  return commits(plain, commitments) || begins_commitment(plain) || wants_until_next_time(plain) ||
         has_phrase(plain, whole_commitments) || plain.ends_with(" will do ");
}

bool begins_with_deed(std::string_view plain) { return begins_with_phrase(plain, deeds_after_all); }

bool names_deed(std::string_view plain) {
  return !is_empty_answer(plain) && (!begins_with_phrase(plain, no_deed_begins) || has_phrase(plain, wishes));
}

bool names_occasion(std::string_view plain) { return has_phrase(plain, occasions); }

bool names_absence(std::string_view plain) {
  static constexpr std::string_view begun[]{"out", "off", "away"};
  return (has_phrase(plain, absences) || begins_with_phrase(plain, begun)) && !has_phrase(plain, leave_verbs);
}

bool asks_question(std::string_view plain, std::string_view text) {
  const std::size_t mark = text.rfind('?');
  if (mark == std::string_view::npos) return false;
  // Behind the question mark only signs, or a few words, may stand.
  const std::string after = plain_words(text.substr(mark));
  return std::count(after.begin(), after.end(), ' ') < 3 && has_phrase(plain, question_words);
}

bool settles(std::string_view plain) { return begins_with_phrase(plain, settlings); }

}  // namespace mentor
