// SPDX-License-Identifier: MIT
// mentor add: start a mentorship, with its people.
#include "commands/support/changes.hpp"
#include "commands/support/output.hpp"
#include "commands/support/people.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/people.hpp"
#include "mentor/messages/values.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct AddRequest {
  std::string handle;
  std::string title;
  Role role = Role::mentor;
  std::optional<MentorshipKind> kind;
  std::string every;
  std::string start;
  std::string until;
  bool for_sponsor = false;
  std::vector<std::string> with;
  PersonOptions person;
};

std::string handle_for_new(const Store& store, const AddRequest& request) {
  if (const auto blank = trim(request.handle).find(' '); blank != std::string_view::npos) {
    const std::string name = visible(trim(request.handle));
    throw UserError(messages::name_is_no_handle(name, to_lower_ascii(name.substr(0, blank))));
  }
  std::string handle = require_handle(request.handle, "HANDLE");
  if (is_reserved(handle)) throw UserError(messages::handle_reserved(handle));
  if (parse_id(handle)) throw UserError(messages::handle_like_id(handle));
  if (store.find_handle(Kind::mentorship, handle)) throw UserError(messages::mentorship_taken(handle));
  return handle;
}

Mentorship mentorship_to_add(const Context& context, const AddRequest& request, const std::string& handle) {
  auto mentorship = fresh<Mentorship>(context);
  mentorship.handle = handle;
  mentorship.role = request.role;
  mentorship.for_sponsor = request.for_sponsor;
  mentorship.type = usual_kind(request.kind, request.with.size());
  mentorship.start =
      request.start.empty() ? context.today() : parse_date(request.start, "--start", context.today(), Direction::past);
  if (!request.every.empty()) mentorship.cadence = parse_cadence(request.every, "--every");
  if (!request.until.empty())
    mentorship.end = parse_date(request.until, "--until", context.today(), Direction::deadline);
  mentorship = with_usual_end(std::move(mentorship));
  require_sense(mentorship, request.with.size());
  return mentorship;
}

void take_person(const Context& context, const Store& store, const std::string& handle, NewMentorship& said) {
  if (std::find(said.handles.begin(), said.handles.end(), handle) != said.handles.end()) return;
  said.handles.push_back(handle);
  if (store.find_handle(Kind::person, handle)) return;
  auto person = fresh<Person>(context);
  person.handle = handle;
  person.name = name_from_handle(handle);
  said.people.push_back(person);
}

/// With one partner the options about a person are about that one.
void say_of_person(const Context& context, const Store& store, const AddRequest& request, NewMentorship& said) {
  if (said.mentorship.type == MentorshipKind::group) return refuse_person_options(request.person, "a group");
  if (said.handles.size() > 1) return refuse_person_options(request.person, "several people");
  if (!said.people.empty()) {
    apply_person_options(context, request.person, said.people.front());
    if (!request.title.empty()) said.people.front().name = require_line(request.title, "--name", name_limit);
  } else if (any_person_option(request.person)) {
    said.people_changed.push_back(from_record<Person>(store.required(Kind::person, said.handles.front())));
    apply_person_options(context, request.person, said.people_changed.front());
  }
}

void take_people(const Context& context, const Store& store, const AddRequest& request, NewMentorship& said) {
  for (const auto& word : request.with) {
    const std::string handle = require_handle(word, "--with");
    if (handle == my_handle) throw UserError(messages::with_me());
    take_person(context, store, handle, said);
  }
  if (request.with.empty()) take_person(context, store, said.mentorship.handle, said);
  say_of_person(context, store, request, said);
}

/// Not the name of a person that is sealed.
std::string title_of(const Reading& screen, const AddRequest& request, const NewMentorship& said) {
  if (!request.title.empty()) return require_line(request.title, "--name", name_limit);
  if (said.mentorship.type == MentorshipKind::group || said.handles.size() > 1)
    return name_from_handle(said.mentorship.handle);
  if (!said.people.empty()) return said.people.front().name;
  const auto person = screen.find_handle(Kind::person, said.handles.front());
  return person && !person->withheld ? person->text("name") : said.handles.front();
}

std::string part_phrase(const Mentorship& mentorship) {
  const std::string title = visible(mentorship.title);
  switch (mentorship.role) {
    case Role::mentor:
      return messages::you_mentor(title);
    case Role::mentee:
      return messages::mentors_you(title);
    case Role::peer:
      return mentorship.type == MentorshipKind::group ? messages::one_of_peers(title) : messages::you_are_peers(title);
  }
  return {};
}

std::string started_sentence(const Context& context, const Mentorship& mentorship) {
  const std::string_view word = mentorship.start > context.today() ? "from" : "since";
  std::string line = messages::started(mentorship.handle, part_phrase(mentorship), word, format_day(mentorship.start));
  if (mentorship.end) line += " until " + format_due(*mentorship.end, context.today());
  if (mentorship.type != MentorshipKind::one_to_one) line += fmt::format(", {}", to_text(mentorship.type));
  if (mentorship.cadence) line += ", " + format_cadence(*mentorship.cadence);
  return line + ".";
}

std::vector<std::string> people_sentences(const Reading& screen, const NewMentorship& made) {
  std::vector<std::string> sentences;
  for (const auto& person : made.people)
    if (person.handle != made.mentorship.handle)
      sentences.push_back(messages::new_person(person.handle, visible(name_of(screen, person.handle))));
  for (const auto& person : made.people_changed) sentences.push_back(messages::person_known(person.handle));
  return sentences;
}

/// Sentences call a mentorship by its title.
void remark_same_title(Context& context, const Mentorship& mentorship) {
  for (const auto& other : context.screen().all<Mentorship>({}))
    if (other.handle != mentorship.handle && !other.withheld && fold(other.title) == fold(mentorship.title))
      return remark(context, messages::same_title(other.handle, visible(other.title), mentorship.handle));
}

Exit run_add(Context& context, const AddRequest& request) {
  const Store& store = journal_to_change(context);
  NewMentorship said;
  said.mentorship = mentorship_to_add(context, request, handle_for_new(store, request));
  take_people(context, store, request, said);
  said.mentorship.title = title_of(context.screen(), request, said);
  const auto [made, changes] = start(std::move(said));
  const auto& mentorship = made.mentorship;
  const auto written = save(context, changes);
  Saved saved{.shape = Saved::Shape::mixed};
  saved.ids.push_back(written({Kind::mentorship, mentorship.id}));
  for (const auto& person : made.people) saved.ids.push_back(written({Kind::person, person.id}));
  saved.lines = people_sentences(context.screen(), made);
  saved.lines.insert(saved.lines.begin(),
                     started_sentence(context, find_mentorship(context, context.screen(), mentorship.handle)));
  say_saved(context, saved);
  if (mentorship.type == MentorshipKind::situational && request.until.empty())
    remark(context, messages::four_weeks(mentorship.handle));
  remark_same_title(context, mentorship);
  return Exit::ok;
}

}  // namespace

Verb add_verb() {
  const auto request = std::make_shared<AddRequest>();
  Verb verb{.run = runs(run_add, request)};
  verb.options = {
      required(word("HANDLE", request->handle, "A short name for it: ana")),
      option("--name,--title", request->title, "NAME", "The partner's name, or the group's"),
      choice("--role", request->role, "ROLE", "Your part: {}"),
      choice("--kind,--type", request->kind, "KIND", "{}"),
      option("--every,--cadence", request->every, "CADENCE", "How often you meet: 2w, monthly"),
      option("--start,--since", request->start, "DATE", "First day; today if not given"),
      option("--until,--end", request->until, "DATE", "Agreed end"),
      flag("--for-sponsor", request->for_sponsor, "A sponsor's report may name it"),
      comma_list("--with", request->with, "PEOPLE",
                 "People of a group by handle: ana,bo or ana bo; new ones are added"),
      person_options(request->person),
  };
  return verb;
}

}  // namespace mentor::commands
