// SPDX-License-Identifier: MIT
// Before a first meeting: what to ask and what to tell, by role. Nothing that supposes what has not happened, and
// nothing that is known already.
#include "domain/first_words.hpp"
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

bool is_channel_known(const PrepData& data) {
  return !data.agreed.value("messages.routine.channel").empty() &&
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

/// Why one meets is asked until it is known: of the agreement, or by a goal.
std::string words_on_purpose(const PrepData& data) {
  if (!data.open.goals.empty()) return {};
  const std::string why = data.agreed.line("purpose.why");
  switch (data.open.mentorship.role) {
    case Role::mentor:
      return why.empty() ? "ask: what they want from this, and how they will notice that it helped"
                         : "ask: how they will notice that it helped; why you meet, as agreed: " + why;
    case Role::mentee:
      return why.empty() ? "tell: what you want from this, in a sentence or two, and what you have tried"
                         : "tell: what you have tried; why you meet, as agreed: " + why;
    case Role::peer:
      return why.empty() ? "ask and tell: what each of you wants from this"
                         : "ask and tell: what each of you has tried; why you meet, as agreed: " + why;
  }
  return {};
}

void add_by_role(const PrepData& data, PrepPart& part) {
  if (auto words = words_on_purpose(data); !words.empty()) add_item(part, 6, std::move(words));
  switch (data.open.mentorship.role) {
    case Role::mentor:
      add_item(part, 5, "ask: " + hard_things(data, "they like"));
      add_item(part, 4, "tell: who you are beyond your work, and something that was once hard for you");
      return;
    case Role::mentee:
      add_item(part, 5, "tell: " + hard_things(data, "you like"));
      add_item(part, 4, "ask: how they came to do what they do, and what they hope to get out of this");
      return;
    case Role::peer:
      add_item(part, 5, "ask and tell: how each of you likes to hear hard things");
      add_item(part, 4, "tell: who you are beyond your work, and what you find hard at the moment");
      return;
  }
}

/// Trust that has no time to grow rests on what each can do and on answers that come (article 002).
void add_short(const PrepData& data, PrepPart& part) {
  const auto& mentorship = data.open.mentorship;
  if (mentorship.type != MentorshipKind::situational) return;
  add_item(part, 7,
           mentorship.role == Role::mentee ? "tell: what exactly you need, and what you cannot share"
                                           : "tell: where you have done this yourself, and where your knowledge ends");
  if (!is_agreement_sealed(data.open)) add_item(part, 7, "agree: " + words_on_short_time(data.agreed, mentorship));
}

/// Both are about to rely on it.
std::string technology_words(const PrepData& data, const Session* next) {
  const std::string tools = data.agreed.value("technology.tools");
  const std::string equipment = data.agreed.value("technology.equipment");
  const bool call = next != nullptr && (next->channel == Channel::video || next->channel == Channel::phone);
  if (tools.empty() && equipment.empty())
    return call && next->channel == Channel::video ? "try camera, sound and the link before it begins" : std::string();
  std::vector<std::string> words;
  for (const auto& one : {tools, equipment})
    if (!one.empty()) words.push_back(truncate(first_line(one), 60));
  return fmt::format("try before it begins, as agreed: {}", with_commas(words));
}

/// What is not known because it is sealed is not asked for as if it were not agreed.
void add_unsettled(const PrepData& data, PrepPart& part) {
  if (is_agreement_sealed(data.open)) {
    add_item(part, 5, "agreement (sealed)", to_text(Id{Kind::agreement, data.open.agreement->id}));
    return;
  }
  if (!is_channel_known(data)) add_item(part, 3, "ask: which hours and which channel suit them between sessions");
  if (auto words = words_on_confidentiality(data.agreed); !words.empty())
    add_item(part, words.starts_with("ask") ? 5 : 6, std::move(words));
}

}  // namespace

std::optional<PrepPart> prep_first_meeting(const PrepData& data, LocalTime now) {
  if (!is_first_meeting(data)) return std::nullopt;
  PrepPart part{.title = "Before you meet for the first time", .fewest = 4};
  add_short(data, part);
  add_by_role(data, part);
  add_unsettled(data, part);
  if (auto words = technology_words(data, next_session(data, now)); !words.empty()) add_item(part, 6, std::move(words));
  return part;
}

}  // namespace mentor
