// SPDX-License-Identifier: MIT
// What a letter says of promises and of answers between the sessions, and what is still owed.
#include "domain/letter/sentences.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t promises_quoted = 2;
constexpr std::size_t owed_told = 2;

struct PromisesOf {
  std::string who;  ///< "I", "you", "Ana"
  std::vector<const Commitment*> kept, late, dropped;
  std::size_t open = 0;

  [[nodiscard]] std::size_t ended() const { return kept.size() + late.size() + dropped.size(); }
  [[nodiscard]] std::size_t made() const { return ended() + open; }
};

PromisesOf promises_of(const ReportData& data, const Period& period, const std::string& owner) {
  PromisesOf promises{letter_who(data, owner), {}, {}, {}};
  for (const auto& promise : data.commitments) {
    if (promise.owner != owner) continue;
    if (promise.outcome == Outcome::open) ++promises.open;
    if (!in_period(period, promise.closed)) continue;
    if (promise.outcome == Outcome::kept) promises.kept.push_back(&promise);
    if (promise.outcome == Outcome::late) promises.late.push_back(&promise);
    if (promise.outcome == Outcome::dropped) promises.dropped.push_back(&promise);
  }
  return promises;
}

std::vector<Id> ids_of(const std::vector<const Commitment*>& promises) {
  std::vector<Id> ids;
  for (const auto* promise : promises) ids.push_back({Kind::commitment, promise->id});
  return ids;
}

/// The newest ones that can be quoted, in the order in which they were made.
std::vector<std::string> quoted(const std::vector<const Commitment*>& promises, std::size_t most) {
  std::vector<std::string> words;
  for (auto it = promises.rbegin(); it != promises.rend() && words.size() < most; ++it)
    if (can_quote(**it, (*it)->text)) words.insert(words.begin(), quote((*it)->text));
  return words;
}

LetterSentence kept_sentence_of(const PromisesOf& promises) {
  const auto kept = std::ssize(promises.kept);
  const auto all = static_cast<std::int64_t>(promises.made());
  const auto words = quoted(promises.kept, promises_quoted);
  auto from = ids_of(promises.kept);
  if (kept == all) {
    std::string text = kept == 1   ? fmt::format("{} made one promise and kept it in time", promises.who)
                       : kept == 2 ? fmt::format("{} made two promises and kept both in time", promises.who)
                                   : fmt::format("{} kept all {} promises in time", promises.who, spelt(kept));
    if (!words.empty()) text += (kept > std::ssize(words) ? ", among them " : ": ") + in_a_row(words);
    return {sentence_case(text) + ".", std::move(from)};
  }
  for (const auto* others : {&promises.late, &promises.dropped})
    for (const auto id : ids_of(*others)) from.push_back(id);
  std::string text = fmt::format("Of the {} promises that {} made, {} {} kept in time", spelt(all), promises.who,
                                 kept == 0 ? "none" : spelt(kept), kept == 1 || kept == 0 ? "was" : "were");
  if (!words.empty()) text += (kept > std::ssize(words) ? ", among them " : ": ") + in_a_row(words);
  if (promises.open > 0)
    text +=
        fmt::format("; {} {} open", spelt(static_cast<std::int64_t>(promises.open)), promises.open == 1 ? "is" : "are");
  return {text + ".", std::move(from)};
}

/// "“read the draft” came late, on 21 July."
void add_late(const PromisesOf& promises, Date today, LetterParagraph& sentences) {
  LetterSentence late;
  std::vector<std::string> words;
  for (const auto* promise : promises.late) {
    if (!can_quote(*promise, promise->text)) continue;
    words.push_back(fmt::format("{} {}", quote(promise->text), letter_day(*promise->closed, today)));
    late.from.push_back({Kind::commitment, promise->id});
  }
  if (words.empty()) return;
  late.text = words.size() == 1
                  ? fmt::format("{}: {}.", promises.made() == 1 ? "It came late" : "One came late", words.front())
                  : fmt::format("{} came late: {}.", sentence_case(spelt(std::ssize(words))), in_a_row(words));
  sentences.push_back(std::move(late));
}

void add_dropped(const PromisesOf& promises, LetterParagraph& sentences) {
  for (const auto* promise : promises.dropped) {
    if (!can_quote(*promise, promise->text)) continue;
    std::string text = quote(promise->text) + " was dropped";
    if (promise->reason && !trim(*promise->reason).empty()) text += ": " + quote(*promise->reason);
    sentences.push_back({text + ".", {{Kind::commitment, promise->id}}});
  }
}

LetterParagraph promises_told(const ReportData& data, const Period& period, Date today, const std::string& owner) {
  const auto promises = promises_of(data, period, owner);
  if (promises.ended() == 0) return {};
  LetterParagraph sentences;
  if (promises.made() > 1 || !promises.kept.empty())
    sentences.push_back(kept_sentence_of(promises));
  else
    sentences.push_back({sentence_case(fmt::format("{} made one promise.", promises.who)),
                         ids_of(promises.late.empty() ? promises.dropped : promises.late)});
  add_late(promises, today, sentences);
  add_dropped(promises, sentences);
  return sentences;
}

bool was_in_time(const Question& question) { return question.answered && *question.answered <= question.due; }

/// Who asked, and who answers.
std::string asked_words(const ReportData& data, const Question& question) {
  const bool mine = question.asker == my_handle;
  const std::string them = letter_them(data);
  if (mine && question.person) return "I asked " + letter_who(data, *question.person);
  return mine ? "I asked " + them : fmt::format("{} asked me", letter_who(data, question.asker));
}

/// Whether the other side was late is not held against them in a letter.
LetterSentence answered_sentence(const ReportData& data, const std::vector<const Question*>& answered,
                                 std::int64_t open) {
  const Question& last = *answered.back();
  const auto count = std::ssize(answered);
  const auto asked = count + open;
  const auto in_time =
      std::count_if(answered.begin(), answered.end(), [](const Question* one) { return was_in_time(*one); });
  const bool mine = last.asker == my_handle;
  LetterSentence sentence;
  for (const auto* one : answered) sentence.from.push_back({Kind::question, one->id});
  if (asked == 1) {
    const std::string what = can_quote(last, last.text) ? quote(last.text) : std::string("one question");
    sentence.text = fmt::format("Between the sessions {} {}, and the answer came{}.", asked_words(data, last), what,
                                was_in_time(last) ? " in time"
                                : mine            ? ""
                                                  : " late");
    return sentence;
  }
  const std::string all = count < asked ? spelt(count) : count == 2 ? "both" : "all of them";
  const std::string timely = in_time == count ? " in time"
                             : mine           ? std::string()
                                              : fmt::format(", {} in time", in_time == 0 ? "none" : spelt(in_time));
  sentence.text = fmt::format("Between the sessions {} {} questions; {} answered {}{}.",
                              mine                                            ? "I asked"
                              : data.mentorship.type == MentorshipKind::group ? "I was asked"
                                                                              : letter_them(data) + " asked",
                              spelt(asked), mine ? letter_them(data) : "I", all, timely);
  return sentence;
}

}  // namespace

LetterParagraph letter_their_promises(const ReportData& data, const Period& period, Date today) {
  LetterParagraph sentences;
  for (const auto& partner : data.partners)
    for (auto& sentence : promises_told(data, period, today, partner.handle)) sentences.push_back(std::move(sentence));
  return sentences;
}

LetterParagraph letter_my_promises(const ReportData& data, const Period& period, Date today) {
  return promises_told(data, period, today, std::string(my_handle));
}

LetterParagraph letter_answers(const ReportData& data, const Period& period, Date) {
  LetterParagraph sentences;
  for (const bool mine : {false, true}) {
    std::vector<const Question*> answered;
    std::int64_t open = 0;
    for (const auto& question : data.questions) {
      if ((question.asker == my_handle) != mine) continue;
      if (question.status == QuestionStatus::open) ++open;
      if (question.status == QuestionStatus::answered && question.answered &&
          in_period(period, date_of(data.clock.mine(*question.answered))))
        answered.push_back(&question);
    }
    if (!answered.empty()) sentences.push_back(answered_sentence(data, answered, open));
  }
  return sentences;
}

LetterParagraph letter_next_promises(const ReportData& data, const Period&, Date today) {
  const bool over = data.mentorship.status == MentorshipStatus::closed;
  LetterParagraph sentences;
  for (const auto& owner : report_owners(data)) {
    std::size_t told = 0;
    if (owner != my_handle && !takes_part(data.partners, owner)) continue;
    for (const auto& promise : data.commitments) {
      if (promise.owner != owner || promise.outcome != Outcome::open || !can_quote(promise, promise.text) ||
          told == owed_told)
        continue;
      ++told;
      std::string text = fmt::format("{} promised {}", letter_who(data, owner), quote(promise.text));
      if (promise.due) text += fmt::format(" by {}", letter_date(*promise.due, today));
      if (over || (promise.due && *promise.due < today)) text += ", and it is still open";
      sentences.push_back({sentence_case(text) + ".", {{Kind::commitment, promise.id}}});
    }
  }
  return sentences;
}

LetterParagraph letter_waiting(const ReportData& data, const Period&, Date) {
  LetterParagraph sentences;
  for (const auto& question : data.questions) {
    if (question.status != QuestionStatus::open || !can_quote(question, question.text)) continue;
    sentences.push_back({sentence_case(fmt::format("{} {}, and the answer is still to come.",
                                                   asked_words(data, question), quote(question.text))),
                         {{Kind::question, question.id}}});
    if (sentences.size() == owed_told) break;
  }
  return sentences;
}

}  // namespace mentor
