// SPDX-License-Identifier: MIT
// Reads the words of sessions.
#include "commands/support/written_words.hpp"

#include "commands/support/display.hpp"
#include "commands/support/who.hpp"

#include <algorithm>
#include <unordered_map>

namespace mentor::commands {

namespace {

SessionWords words_of(const Session& session, const WallClock& clock) {
  SessionWords words{to_text(Id{Kind::session, session.id}), clock.day_of(session), {}};
  for (const auto* text : {&session.focus, &session.summary, &session.notes, &session.rasa_receive,
                           &session.rasa_appreciate, &session.rasa_summarise, &session.rasa_ask, &session.grow_goal,
                           &session.grow_reality, &session.grow_options, &session.grow_will})
    if (*text) words.texts.push_back(**text);
  return words;
}

}  // namespace

std::vector<SessionWords> written_words(const Context& context, const Reading& journal, const std::string& mentorship,
                                        std::int64_t sessions) {
  const Filter newest{
      .mentorship = mentorship, .status = {"held"}, .order = Filter::Order::newest_first, .limit = sessions};
  const WallClock clock = clock_of(context);
  std::vector<SessionWords> written;
  std::unordered_map<std::int64_t, std::size_t> places;
  for (const auto& session : journal.all<Session>(newest)) {
    if (session.withheld) continue;
    places[session.id] = written.size();
    written.push_back(words_of(session, clock));
  }
  for (const auto& topic :
       journal.all<Topic>({.mentorship = mentorship, .order = Filter::Order::newest_first, .limit = sessions})) {
    const auto place = topic.session && !topic.withheld ? places.find(topic.session->number) : places.end();
    if (place != places.end()) written[place->second].texts.push_back(topic.text);
  }
  std::reverse(written.begin(), written.end());
  return written;
}

std::vector<std::string> names_of_people(const Reading& journal, const std::string& mentorship) {
  std::vector<std::string> names;
  auto people = partners_of(journal, mentorship);
  if (const auto me = journal.find_handle(Kind::person, my_handle)) people.push_back(from_record<Person>(*me));
  for (const auto& person : people) {
    names.push_back(person.handle);
    if (!person.withheld) names.push_back(person.name);
  }
  return names;
}

}  // namespace mentor::commands
