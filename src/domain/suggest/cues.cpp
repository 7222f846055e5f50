// SPDX-License-Identifier: MIT
// What a sentence says of what was: nothing, praise, something done.
#include "domain/suggest/parts.hpp"
#include "mentor/domain/suggest.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor {

namespace {

constexpr std::string_view nothings[]{
    "nothing",      "none",        "n a",        "na",          "nope",     "no",        "not really", "not much",
    "not for now",  "all good",    "all ok",     "all okay",    "all fine", "see above", "nil",        "not this time",
    "no questions", "no blockers", "no news",    "not a lot",   "tbd",      "tbc",       "everything", "hmm",
    "hm",           "that's it",   "that's all", "that is all", "same"};
constexpr std::string_view praises[]{"well done",   "great",
                                     "good",        "nice",
                                     "lovely",      "love",
                                     "amazing",     "awesome",
                                     "brilliant",   "fab",
                                     "fantastic",   "wonderful",
                                     "congrat*",    "congratulations",
                                     "yay*",        "woo*",
                                     "woho*",       "so great",
                                     "so good",     "so happy",
                                     "so pleased",  "sounds",
                                     "glad",        "i'm glad",
                                     "i'm so glad", "really",
                                     "super",       "very cool",
                                     "cool",        "thank",
                                     "thanks",      "enjoy",
                                     "excellent",   "looking forward",
                                     "keep",        "yes",
                                     "yeah",        "yep",
                                     "boo",         "hurray",
                                     "hooray",      "gosh",
                                     "oh",          "ooh*",
                                     "haha",        "lol",
                                     "omg",         "agreed",
                                     "exciting",    "excited",
                                     "delighted",   "impressive",
                                     "you're",      "you are",
                                     "you've",      "you have",
                                     "happy",       "this is",
                                     "that's",      "that is",
                                     "have a",      "have fun",
                                     "good luck",   "go for it",
                                     "sorry",       "that sounds",
                                     "this sounds", "don't",
                                     "make sure",   "remember",
                                     "try",         "consider",
                                     "maybe",       "wow",
                                     "exactly",     "true",
                                     "discussed",   "we discussed",
                                     "talked",      "we talked",
                                     "chatted"};
constexpr std::string_view second_person[]{"you", "your", "you're", "you've", "you'll", "yours"};
constexpr std::string_view irregular_past[]{
    "did",  "had",    "got",    "gave",   "made",    "met",    "ran",     "sent",  "won",      "wrote",
    "went", "began",  "built",  "bought", "brought", "came",   "chose",   "found", "held",     "kept",
    "knew", "led",    "learnt", "left",   "lost",    "paid",   "put",     "read",  "said",     "saw",
    "set",  "sold",   "spent",  "spoke",  "stood",   "taught", "told",    "took",  "thought",  "understood",
    "was",  "were",   "done",   "been",   "cut",     "hit",    "rewrote", "redid", "overcame", "handed",
    "drew", "felt",   "grew",   "caught", "passed",  "stuck",  "dealt",   "shot",  "drove",    "broke",
    "beat", "became", "signed", "finally"};
constexpr std::string_view pronouns[]{"i",    "we",   "i've", "we've", "she",     "he",   "they",         "she's",
                                      "he's", "have", "has",  "also",  "finally", "just", "successfully", "recently",
                                      "then", "and",  "a",    "i'd"};
constexpr std::string_view no_wins[]{"been off work", "off sick",     "haven't",   "have not",     "hasn't",
                                     "has not",       "didn't",       "did not",   "couldn't",     "could not",
                                     "wasn't able",   "weren't able", "not yet",   "not finished", "not done",
                                     "still need to", "failed to",    "postponed", "cancelled",    "ran out of time"};
constexpr std::string_view no_win_begins[]{
    "will",      "i'll",       "i will",     "we will",    "we'll",   "plan to",  "planning to",  "hope to",
    "hoping to", "want to",    "i want",     "need to",    "i need",  "going to", "i'm going to", "next",
    "should",    "would like", "still",      "still have", "to do",   "todo",     "my plan is",   "not",
    "but",       "maybe",      "discussion", "idea",       "because", "due to",   "wish"};
constexpr std::string_view boasts_of[]{"got the job",
                                       "got a job",
                                       "got an offer",
                                       "got the offer",
                                       "got promoted",
                                       "was promoted",
                                       "been promoted",
                                       "got accepted",
                                       "was accepted",
                                       "were accepted",
                                       "been accepted",
                                       "got approved",
                                       "was approved",
                                       "were approved",
                                       "finally published",
                                       "finally submitted",
                                       "finally finished",
                                       "finally shipped",
                                       "passed my",
                                       "passed her",
                                       "passed his",
                                       "passed the",
                                       "passed their",
                                       "won the",
                                       "won a",
                                       "won an",
                                       "got an award",
                                       "got a junior",
                                       "awarded",
                                       "first paper published",
                                       "is published",
                                       "got published",
                                       "got funded",
                                       "got funding",
                                       "offer accepted",
                                       "accepted the offer",
                                       "landed the",
                                       "landed her",
                                       "landed his",
                                       "landed a",
                                       "shipped her",
                                       "shipped his",
                                       "shipped the",
                                       "shipped my",
                                       "went live",
                                       "defended",
                                       "handed in her",
                                       "handed in his",
                                       "handed in my",
                                       "went better than",
                                       "managed to",
                                       "for the first time",
                                       "taken well",
                                       "exceeds expectations",
                                       "exceeded expectations"};

/// "RFC accepted!"
constexpr std::string_view good_ends[]{" done ",      " finished ", " accepted ", " approved ",
                                       " published ", " merged ",   " shipped ",  " submitted "};

bool is_past_form(std::string_view word) {
  if (word.size() > 4 && word.ends_with("ed") && !word.ends_with("eed")) return true;
  return std::find(std::begin(irregular_past), std::end(irregular_past), word) != std::end(irregular_past);
}

}  // namespace

bool is_empty_answer(std::string_view plain) {
  if (plain.size() < 3) return true;
  if (!begins_with_phrase(plain, nothings)) return false;
  const auto words = std::count(plain.begin(), plain.end(), ' ') - 1;
  return words <= 6 || !(plain.starts_with(" no ") || plain.starts_with(" everything "));
}

bool sounds_like_praise(std::string_view plain) {
  return begins_with_phrase(plain, praises) || has_phrase(plain, second_person);
}

bool tells_of_past(std::string_view plain) {
  std::size_t at = 1;
  for (int words = 0; words < 4 && at < plain.size(); ++words) {
    const auto word = next_word(plain, at);
    if (words > 0 && std::find(std::begin(pronouns), std::end(pronouns), next_word(plain, 1)) == std::end(pronouns))
      return false;
    if (is_past_form(word)) return true;
    if (word.size() > 5 && word.ends_with("ing") && words == 0) return word != "looking";
    at += word.size() + 1;
  }
  return false;
}

bool begins_with_past(std::string_view words) {
  constexpr std::string_view same_as_to_be_done[]{"read", "put", "set", "cut", "hit", "beat"};
  constexpr std::string_view has_been[]{"was", "were", "had"};
  const std::string plain = plain_words(words);
  const auto first = next_word(plain, 1);
  if (std::find(std::begin(same_as_to_be_done), std::end(same_as_to_be_done), first) != std::end(same_as_to_be_done))
    return false;
  return tells_of_past(plain) || has_phrase(plain, has_been);
}

bool is_no_win(std::string_view plain) {
  return has_phrase(plain, no_wins) || begins_with_phrase(plain, no_win_begins);
}

bool cheers(std::string_view plain) {
  std::size_t at = 1;
  for (int words = 0; words < 3 && at < plain.size(); ++words) {
    const auto word = next_word(plain, at);
    if (is_past_form(word)) return std::count(plain.begin(), plain.end(), ' ') <= 11 && !is_no_win(plain);
    at += word.size() + 1;
  }
  return false;
}

bool boasts(std::string_view plain) {
  const bool ended_well = std::any_of(std::begin(good_ends), std::end(good_ends),
                                      [&](std::string_view end) { return plain.ends_with(end); });
  return has_phrase(plain, boasts_of) || (ended_well && std::count(plain.begin(), plain.end(), ' ') <= 6);
}

}  // namespace mentor
