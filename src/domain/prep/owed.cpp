// SPDX-License-Identifier: MIT
// What somebody waits for: what I promised and the questions that I am to answer, then theirs.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// The day before a line's end decides: mine is worth more than theirs, and what is late more than what is not.
int worth_of(Side side, bool late) { return (side == Side::me ? 2 : 0) + (late ? 3 : 0); }

void add_promises(const PrepData& data, Side side, Date today, PrepPart& part) {
  for (const auto& promise : data.open.commitments) {
    if ((promise.owner == my_handle) != (side == Side::me)) continue;
    add_item(part, worth_of(side, promise.due && *promise.due < today),
             fmt::format("{}: {}{}", owner_name(data.open.partners, promise.owner), promise.text,
                         late_suffix(promise.due, today)),
             to_text(Id{Kind::commitment, promise.id}), ListItem::Mark::open);
  }
}

/// Those that `side` is to answer.
void add_questions(const PrepData& data, Side side, LocalTime now, PrepPart& part) {
  for (const auto& question : data.open.questions) {
    if ((question.asker == my_handle) == (side == Side::me)) continue;
    const LocalTime due = data.clock.mine(question.due);
    add_item(part, worth_of(side, due < now),
             fmt::format("{}: {}{}", asked_words(data.open.partners, question), first_line(question.text),
                         late_suffix(date_of(due), date_of(now))),
             to_text(Id{Kind::question, question.id}), ListItem::Mark::open);
  }
}

}  // namespace

std::optional<PrepPart> prep_owed(const PrepData& data, LocalTime now) {
  PrepPart part{.title = "Owed", .fewest = 4, .weight = 5};
  for (const Side side : {Side::me, Side::partner}) {
    add_questions(data, side, now, part);
    add_promises(data, side, date_of(now), part);
  }
  return part_with_items(std::move(part));
}

}  // namespace mentor
