// SPDX-License-Identifier: MIT
// Dates in running text: the due date at the end of a promise, and the words of a moment before a text.
#include "date_expect.hpp"

#include <doctest/doctest.h>
#include <vector>

namespace mentor::tests::date_expect {

namespace {

// "words|due", or "words|none|what looked like a date and was not read".
std::string split(std::string_view text) {
  const auto found = split_due(text, five_past_two);
  if (found.due) return found.words + "|" + format_day(*found.due);
  return found.words + "|none|" + unread_due(text, five_past_two).value_or("");
}

std::string first_words(const std::vector<std::string>& words) {
  std::string joined;
  for (std::size_t i = 0; i < date_words_at_start(words, "WHEN", five_past_two, Direction::future); ++i)
    joined += (i == 0 ? "" : " ") + words[i];
  return joined;
}

std::string words_refused(const std::vector<std::string>& words) {
  return refusal_of([&] { (void)first_words(words); });
}

}  // namespace

TEST_CASE("the due date at the end of a promise is taken out, with or without a full stop") {
  CHECK(split("send it by friday") == "send it|Fri 2026-11-27");
  CHECK(split("send it by Friday.") == "send it|Fri 2026-11-27");
  CHECK(split("send it (by fri)") == "send it|Fri 2026-11-27");
  CHECK(split("send it, by fri!") == "send it|Fri 2026-11-27");
  CHECK(split("Send it by: 2026-12-01") == "Send it|Tue 2026-12-01");
  CHECK(split("send it by 20.12.") == "send it|Sun 2026-12-20");
  CHECK(split("keep at it until tomorrow") == "keep at it|Sat 2026-11-21");
  CHECK(split("keep at it till eom") == "keep at it|Mon 2026-11-30");
  CHECK(split("pay, due 1 dec") == "pay|Tue 2026-12-01");
  CHECK(split("pay (due fri)") == "pay|Fri 2026-11-27");
  CHECK(split("pay due: fri") == "pay|Fri 2026-11-27");
  CHECK(split("send it by Fri 2026-11-27 (in 7 days)") == "send it|Fri 2026-11-27");
  CHECK(split("send it no later than Friday") == "send it|Fri 2026-11-27");
  CHECK(split("send it not later than eom.") == "send it|Mon 2026-11-30");
  CHECK(split("pay on or before 1 dec") == "pay|Tue 2026-12-01");
  CHECK(split("send it by Friday at the latest.") == "send it|Fri 2026-11-27");
  CHECK(split("send it (by fri latest)") == "send it|Fri 2026-11-27");
  CHECK(split("stand by me by the end of the month") == "stand by me|Mon 2026-11-30");
}

TEST_CASE("the time of a due date stays in the words") {
  CHECK(split("send it by fri 5pm") == "send it (5pm)|Fri 2026-11-27");
  CHECK(split("send it by 5pm on fri") == "send it (5pm)|Fri 2026-11-27");
  CHECK(split("send it by mon at 10") == "send it (10:00)|Mon 2026-11-23");
  CHECK(split("send it by fri 15:00 Europe/Berlin") == "send it (15:00 Europe/Berlin)|Fri 2026-11-27");
  CHECK(split("send it by tonight") == "send it (tonight)|Fri 2026-11-20");
  CHECK(split("send it by tomorrow morning at 9") == "send it (morning 09:00)|Sat 2026-11-21");
  CHECK(split("call by noon") == "call (noon)|Fri 2026-11-20");
  CHECK(split("call in by 2 hours from now") == "call in (16:05)|Fri 2026-11-20");
  CHECK(split("send it by fri eod") == "send it|Fri 2026-11-27");
  const auto due = parse_due("tomorrow 5pm", "--by", five_past_two);
  CHECK(with_due_time("send it", due) == "send it (5pm)");
  CHECK(with_due_time("send it", parse_due("eod", "--by", five_past_two)) == "send it");
}

TEST_CASE("words that are no due date stay, and none is named that is plainly no date") {
  for (const auto text :
       {"stand by me", "stand by a friend", "learn by heart", "call at noon", "read chapter 3", "cut it by 3",
        "by friday", "baby steps", "finish by xmas", "no later than", "read the latest", "by the latest", "", "by"}) {
    CAPTURE(text);
    CHECK(split(text).starts_with(std::string(text) + "|none|"));
  }
  CHECK(split("stand by me") == "stand by me|none|");
  CHECK(split("read chapter 3") == "read chapter 3|none|");
}

TEST_CASE("words at the end that look like a date and are not read are named") {
  CHECK(split("send it by firday") == "send it by firday|none|firday");
  CHECK(split("send it by mid december.") == "send it by mid december.|none|mid december");
  CHECK(split("send it by 1/12") == "send it by 1/12|none|1/12");
  CHECK(split("send it by 5 decmber") == "send it by 5 decmber|none|5 decmber");
  CHECK(split("ask when the rent is due tomorrow") == "ask when the rent is due tomorrow|none|tomorrow");
  CHECK(split("send it on friday") == "send it on friday|none|on friday");
  CHECK(split("send it tomorrow!") == "send it tomorrow!|none|tomorrow");
  CHECK(split("send it in a fortnight") == "send it in a fortnight|none|in a fortnight");
  CHECK(split("send it by tomorrow 3") == "send it by tomorrow 3|none|tomorrow 3");
}

TEST_CASE("a very long text is read near its end only") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "by ";
  CHECK(split_due(text + "fri", five_past_two).due == make_date(2026, 11, 27));
  CHECK_FALSE(split_due(text, five_past_two).due);
  CHECK_FALSE(unread_due(text, five_past_two));
}

TEST_CASE("the most words that read as a moment stand before the text") {
  CHECK(first_words({"tomorrow", "9am"}) == "tomorrow 9am");
  CHECK(first_words({"tomorrow", "9", "am", "CV"}) == "tomorrow 9 am");
  CHECK(first_words({"next", "tuesday", "15:00", "Europe/Berlin", "talk"}) == "next tuesday 15:00 Europe/Berlin");
  CHECK(first_words({"the", "day", "after", "tomorrow", "at", "noon", "sharp"}) == "the day after tomorrow at noon");
  CHECK(first_words({"fri 15:00", "CV"}) == "fri 15:00");
  CHECK(first_words({"fri", "fridays are hard"}) == "fri");
  CHECK(first_words({"tomorrow", "3", "pm"}) == "tomorrow 3 pm");
  CHECK(first_words({"CV", "fri"}).empty());
  CHECK(first_words({}).empty());
  CHECK(first_words({std::string(5000, 'x'), "fri"}).empty());
}

TEST_CASE("a date that cannot be meant before a text is refused, not cut short") {
  CHECK(has(words_refused({"friday", "the", "26th"}), "2026-11-26 is a Thursday, not a Friday"));
  CHECK(has(words_refused({"31", "feb", "CV"}), "there is no 31 Feb"));
  CHECK(has(words_refused({"1/12", "15:00"}), "could be 1 December or 12 January"));
  CHECK(has(words_refused({"tomorrow", "3", "papers"}), "3am or 3pm"));
}

}  // namespace mentor::tests::date_expect
