// The words that can stand for a value: handles, ids of what is open, tags, and the words of enumerations.
#include "cli/candidates.hpp"

#include "mentor/check_in.hpp"
#include "mentor/commands.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

Candidates handle_candidates(Context& context, Kind kind, std::string_view field) {
  Candidates found;
  for (const auto& record : context.screen().list({.kind = kind}))
    found.emplace_back(record.name(), record.text(field));
  return found;
}

Candidates mentorship_candidates(Context& context) { return handle_candidates(context, Kind::mentorship, "title"); }
Candidates person_candidates(Context& context) { return handle_candidates(context, Kind::person, "name"); }

template <class T>
void add_item(Candidates& found, const T& item, const std::string& text) {
  found.emplace_back(to_text(Id{T::kind, item.id}), std::string(item.withheld ? sealed_words : first_line(text)));
}

Candidates id_candidates(Context& context) {
  Candidates found;
  for (const auto& open : context.screen().open_book().mentorships) {
    for (const auto& commitment : open.commitments) add_item(found, commitment, commitment.text);
    for (const auto& topic : open.topics) add_item(found, topic, topic.text);
    for (const auto& goal : open.goals) {
      add_item(found, goal.goal, goal.goal.title);
      for (const auto& milestone : goal.milestones) add_item(found, milestone, milestone.title);
    }
    for (const auto& session : open.planned) add_item(found, session, "planned with " + open.mentorship.title);
    for (const auto& question : open.questions) add_item(found, question, question.text);
  }
  return found;
}

Candidates goal_candidates(Context& context) {
  Candidates found;
  for (const auto& open : context.screen().open_book().mentorships)
    for (const auto& goal : open.goals) add_item(found, goal.goal, goal.goal.title);
  return found;
}

/// The newest: who completes a session mostly means one of the last.
Candidates session_candidates(Context& context) {
  Candidates found;
  for (const auto& session :
       context.screen().all<Session>({.status = {"held"}, .order = Filter::Order::newest_first, .limit = 20}))
    add_item(found, session, session.summary.value_or(session.mentorship));
  return found;
}

Candidates tag_candidates(Context& context) {
  Candidates found;
  for (const auto& name : context.screen().tag_names()) found.emplace_back(name, "");
  return found;
}

Candidates zone_candidates(Context& context) {
  Candidates found;
  for (const auto& name : context.zones->names()) found.emplace_back(name, "");
  return found;
}

Candidates rule_candidates(Context&) {
  Candidates found;
  for (const auto& rule : rules()) found.emplace_back(rule.name, rule.summary);
  return found;
}

Candidates help_candidates(Context&) {
  Candidates found{{"dates", "how dates are written"}, {"exit-codes", "what they mean"}};
  for (const auto& command : commands())
    if (command.group != Group::hidden) found.emplace_back(command.name, command.summary);
  return found;
}

Candidates item_candidates(Context& context) {
  Candidates found = id_candidates(context);
  for (auto& candidate : mentorship_candidates(context)) found.push_back(std::move(candidate));
  return found;
}

Candidates snooze_candidates(Context& context) {
  Candidates found = item_candidates(context);
  for (auto& candidate : rule_candidates(context)) found.push_back(std::move(candidate));
  return found;
}

template <class E>
Candidates word_candidates(Context&) {
  Candidates found;
  for (const auto word : all_names<E>()) found.emplace_back(word, "");
  return found;
}

struct Placeholder {
  std::string_view name;
  Candidates (*find)(Context& context);
};
constexpr std::array<Placeholder, 23> placeholder_table{{
    {"WHO", mentorship_candidates},
    {"WHO...", mentorship_candidates},
    {"HANDLE", mentorship_candidates},
    {"MENTORSHIP", mentorship_candidates},
    {"PERSON", person_candidates},
    {"ID", id_candidates},
    {"GOAL", goal_candidates},
    {"SESSION", session_candidates},
    {"ID|WHO", item_candidates},
    {"ITEM", item_candidates},
    {"WHAT", snooze_candidates},
    {"PEOPLE", person_candidates},
    {"TAG", tag_candidates},
    {"ZONE", zone_candidates},
    {"RULE", rule_candidates},
    {"HELP-TOPIC", help_candidates},
    {"CHANNEL", word_candidates<Channel>},
    {"ROLE", word_candidates<Role>},
    {"TROUBLE", word_candidates<Trouble>},
    {"VISIBILITY", word_candidates<Visibility>},
    {"NOTE-KIND", word_candidates<NoteKind>},
    {"MENTORSHIP-KIND", word_candidates<MentorshipKind>},
    {"KIND", word_candidates<Kind>},
}};

/// "a|b|c", or what stands between braces: "TEXT:{a,b}".
Candidates listed_candidates(std::string_view placeholder) {
  const std::size_t open = placeholder.find('{');
  char between = '|';
  if (open != std::string_view::npos && placeholder.ends_with('}')) {
    placeholder = placeholder.substr(open + 1, placeholder.size() - open - 2);
    between = ',';
  }
  Candidates found;
  if (placeholder.find(between) == std::string_view::npos) return found;
  while (!placeholder.empty()) {
    const std::size_t end = std::min(placeholder.find(between), placeholder.size());
    found.emplace_back(placeholder.substr(0, end), "");
    placeholder.remove_prefix(std::min(end + 1, placeholder.size()));
  }
  return found;
}

}  // namespace

Candidates candidates_for(Context& context, std::string_view placeholder) {
  for (const auto& row : placeholder_table)
    if (row.name == placeholder) return row.find(context);
  return listed_candidates(placeholder);
}

}  // namespace mentor
