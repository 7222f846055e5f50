// SPDX-License-Identifier: MIT
// What was said and noted, in the words in which it stands: wins, feedback both ways, lessons, and what a review
// changed.
#include "domain/letter/sentences.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t wins_told = 4;
constexpr std::size_t feedback_told = 3;
constexpr std::size_t lessons_told = 2;
constexpr std::size_t reviews_told = 2;

/// The newest of them, oldest first.
template <class Record>
std::vector<const Record*> newest(std::vector<const Record*> records, std::size_t most) {
  std::stable_sort(records.begin(), records.end(), [](const Record* a, const Record* b) { return a->date < b->date; });
  if (records.size() > most) records.erase(records.begin(), records.end() - static_cast<std::ptrdiff_t>(most));
  return records;
}

std::vector<const Note*> quotable_notes(const ReportData& data, NoteKind kind) {
  std::vector<const Note*> notes;
  for (const auto& note : data.notes)
    if (note.type == kind && can_quote(note, note.text)) notes.push_back(&note);
  return notes;
}

std::vector<const Feedback*> quotable_feedback(const ReportData& data, FeedbackDirection direction, FeedbackKind kind) {
  std::vector<const Feedback*> feedback;
  for (const auto& one : data.feedback)
    if (one.direction == direction && one.type == kind && can_quote(one, one.text)) feedback.push_back(&one);
  return newest(std::move(feedback), feedback_told);
}

/// Who said it to whom: "I told you", "you told me", "Bo told me".
std::string told_words(const ReportData& data, const Feedback& one) {
  const bool given = one.direction == FeedbackDirection::given;
  const std::string them = one.person && !one.person->empty() ? letter_who(data, *one.person) : letter_them(data);
  return given ? "I told " + them : them + " told me";
}

void add_follow_up(const Feedback& one, LetterParagraph& sentences) {
  if (!one.follow_up || !can_quote(one, *one.follow_up)) return;
  sentences.push_back({fmt::format("What came of it: {}.", quote(*one.follow_up)), {{Kind::feedback, one.id}}});
}

LetterParagraph feedback_told_as(const ReportData& data, Date today, FeedbackDirection direction, FeedbackKind kind) {
  LetterParagraph sentences;
  for (const auto* one : quotable_feedback(data, direction, kind)) {
    const std::string_view could = kind == FeedbackKind::constructive ? " what could be better" : "";
    sentences.push_back({fmt::format("In {} {}{}: {}.", letter_month(one->date, today), told_words(data, *one), could,
                                     quote(one->text)),
                         {{Kind::feedback, one->id}}});
    add_follow_up(*one, sentences);
  }
  return sentences;
}

std::string whose_review(const ReportData& data, const Review& review) {
  if (review.person) return letter_whose(data, *review.person);
  if (review.by == Side::me) return letter_whose(data, my_handle);
  return data.partners.size() == 1 ? letter_whose(data, data.partners.front().handle) : "the";
}

}  // namespace

LetterParagraph letter_wins(const ReportData& data, const Period&, Date today) {
  const auto all = quotable_notes(data, NoteKind::win);
  if (all.empty()) return {};
  LetterSentence sentence;
  std::vector<std::string> words;
  for (const auto* win : newest(all, wins_told)) {
    const std::string whose = win->person ? letter_whose(data, *win->person) + " " : std::string();
    words.push_back(fmt::format("{}{} ({})", whose, quote(win->text), letter_month(win->date, today)));
    sentence.from.push_back({Kind::note, win->id});
  }
  const std::string_view begin = all.size() == 1          ? "One win is noted"
                                 : all.size() > wins_told ? "Among the wins that are noted"
                                                          : "The wins that are noted";
  sentence.text = fmt::format("{}: {}.", begin, in_a_row(words));
  return {std::move(sentence)};
}

LetterParagraph letter_praise(const ReportData& data, const Period&, Date today) {
  return feedback_told_as(data, today, FeedbackDirection::given, FeedbackKind::praise);
}

LetterParagraph letter_wishes(const ReportData& data, const Period&, Date today) {
  return feedback_told_as(data, today, FeedbackDirection::given, FeedbackKind::constructive);
}

LetterParagraph letter_their_praise(const ReportData& data, const Period&, Date today) {
  return feedback_told_as(data, today, FeedbackDirection::received, FeedbackKind::praise);
}

LetterParagraph letter_their_wishes(const ReportData& data, const Period&, Date today) {
  return feedback_told_as(data, today, FeedbackDirection::received, FeedbackKind::constructive);
}

LetterParagraph letter_lessons(const ReportData& data, const Period&, Date) {
  LetterParagraph sentences;
  for (const auto* lesson : newest(quotable_notes(data, NoteKind::lesson), lessons_told))
    sentences.push_back({fmt::format("{}: {}.", sentences.empty() ? "What I learned" : "And this", quote(lesson->text)),
                         {{Kind::note, lesson->id}}});
  return sentences;
}

LetterParagraph letter_reviews(const ReportData& data, const Period&, Date today) {
  std::vector<const Review*> reviews;
  for (const auto& review : data.reviews)
    if (review.adjustment && can_quote(review, *review.adjustment)) reviews.push_back(&review);
  LetterParagraph sentences;
  for (const auto* review : newest(std::move(reviews), reviews_told))
    sentences.push_back({fmt::format("After {} review {} this was to change: {}.", whose_review(data, *review),
                                     letter_day(review->date, today), quote(*review->adjustment)),
                         {{Kind::review, review->id}}});
  return sentences;
}

}  // namespace mentor
