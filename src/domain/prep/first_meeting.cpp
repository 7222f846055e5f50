// SPDX-License-Identifier: MIT
// Before a first meeting: what to ask and what to tell, by role. Nothing that supposes what has not happened, and
// nothing that is known already.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

bool is_channel_known(const PrepData& data) {
  return !agreed_value(data, "messages.routine.channel").empty() &&
         std::all_of(data.open.partners.begin(), data.open.partners.end(),
                     [](const Person& person) { return person.hours.has_value(); });
}

/// What is to be asked or told of how one learns, as far as it is not known.
std::string hard_things(const PrepData& data, std::string_view who_likes) {
  const bool known = !learning_words(data).empty();
  const std::string_view who = who_likes.substr(0, who_likes.find(' '));
  return fmt::format("{}how {} to hear hard things", known ? "" : fmt::format("how {} learn best, and ", who),
                     who_likes);
}

void add_by_role(const PrepData& data, PrepPart& part) {
  const bool goals = !data.open.goals.empty();
  switch (data.open.mentorship.role) {
    case Role::mentor:
      if (!goals) add_item(part, 6, "ask: what they want from this, and how they will notice that it helped");
      add_item(part, 5, "ask: " + hard_things(data, "they like"));
      add_item(part, 4, "tell: who you are beyond your work, and something that was once hard for you");
      return;
    case Role::mentee:
      if (!goals) add_item(part, 6, "tell: what you want from this, in a sentence or two, and what you have tried");
      add_item(part, 5, "tell: " + hard_things(data, "you like"));
      add_item(part, 4, "ask: how they came to do what they do, and what they hope to get out of this");
      return;
    case Role::peer:
      if (!goals) add_item(part, 6, "ask and tell: what each of you wants from this");
      add_item(part, 5, "ask and tell: how each of you likes to hear hard things");
      add_item(part, 4, "tell: who you are beyond your work, and what you find hard at the moment");
      return;
  }
}

/// Trust that has no time to grow rests on what each can do and on answers that come (article 002).
void add_short(const PrepData& data, PrepPart& part) {
  const auto& mentorship = data.open.mentorship;
  if (mentorship.type != MentorshipKind::situational) return;
  const std::string until = mentorship.end ? " until " + format_day(*mentorship.end) : std::string();
  add_item(part, 7,
           mentorship.role == Role::mentee ? "tell: what exactly you need, and what you cannot share"
                                           : "tell: where you have done this yourself, and where your knowledge ends");
  add_item(part, 7, fmt::format("agree: how soon you answer each other{}, and what done looks like", until));
}

/// Both are about to rely on it.
std::string technology_words(const PrepData& data, const Session* next) {
  const std::string tools = agreed_value(data, "technology.tools");
  const std::string equipment = agreed_value(data, "technology.equipment");
  const bool call = next != nullptr && (next->channel == Channel::video || next->channel == Channel::phone);
  if (tools.empty() && equipment.empty())
    return call && next->channel == Channel::video ? "try camera, sound and the link before it begins" : std::string();
  std::vector<std::string> words;
  for (const auto& one : {tools, equipment})
    if (!one.empty()) words.push_back(truncate(first_line(one), 60));
  return fmt::format("try before it begins, as agreed: {}", with_commas(words));
}

/// "none" was written down, and so nothing is asked and nothing feared.
bool says_none(std::string_view concern) {
  const std::string word = to_lower_ascii(concern.substr(0, concern.find_last_not_of(". ") + 1));
  return word == "none" || word == "no" || word == "nothing" || word == "-";
}

/// What stays between the two, and what somebody fears of it.
void add_confidentiality(const PrepData& data, PrepPart& part) {
  const std::string concern = agreed_value(data, "confidentiality.concerns");
  if (agreed_value(data, "confidentiality.stays").empty())
    add_item(part, 6,
             fmt::format("agree: what stays between you, and what would not{}",
                         concern.empty() ? "; ask what worries them about it" : ""));
  else if (concern.empty())
    add_item(part, 5, "ask: whether anything worries them about what you agreed to keep between you");
  if (!concern.empty() && !says_none(concern))
    add_item(part, 6, fmt::format("a worry about what stays between you, as noted: {}", first_line(concern)));
}

}  // namespace

std::optional<PrepPart> prep_first_meeting(const PrepData& data, LocalTime now) {
  if (!is_first_meeting(data)) return std::nullopt;
  PrepPart part{.title = "Before you meet for the first time", .fewest = 4};
  add_short(data, part);
  add_by_role(data, part);
  if (!is_channel_known(data)) add_item(part, 3, "ask: which hours and which channel suit them between sessions");
  add_confidentiality(data, part);
  if (auto words = technology_words(data, next_session(data, now)); !words.empty()) add_item(part, 6, std::move(words));
  return part;
}

}  // namespace mentor
