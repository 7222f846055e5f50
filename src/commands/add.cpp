// mentor add: start a mentorship, with its people.
#include "commands/support/changes.hpp"
#include "commands/support/people.hpp"
#include "commands/support/say.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor {

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

/// Words that would be taken for something else where a WHO is expected.
constexpr std::array<std::string_view, 6> words_with_a_meaning{"me", "add", "list", "edit", "rm", "all"};

std::string handle_for_new(const Store& store, const AddRequest& request) {
  std::string handle = require_handle(request.handle, "HANDLE");
  if (std::find(words_with_a_meaning.begin(), words_with_a_meaning.end(), handle) != words_with_a_meaning.end())
    throw UserError(fmt::format("HANDLE \"{}\" has a meaning of its own. Choose another one.", handle));
  if (parse_id(handle))
    throw UserError(
        fmt::format("HANDLE \"{}\" looks like an id. Choose one that is not a letter and a number.", handle));
  if (store.find_handle(Kind::mentorship, handle))
    throw UserError(
        fmt::format("HANDLE \"{}\" is taken: see mentor show {}. To change it: mentor edit {}; a second "
                    "mentorship with the same person needs a handle of its own.",
                    handle, handle, handle));
  return handle;
}

/// A relationship for a situation is short: it has an end from the start.
constexpr Days usual_situation{28};

Mentorship mentorship_to_add(const Context& context, const AddRequest& request, const std::string& handle) {
  auto mentorship = fresh<Mentorship>(context);
  mentorship.handle = handle;
  mentorship.role = request.role;
  mentorship.for_sponsor = request.for_sponsor;
  mentorship.type = request.kind.value_or(request.with.empty() ? MentorshipKind::one_to_one : MentorshipKind::group);
  mentorship.start =
      request.start.empty() ? context.today() : parse_date(request.start, "--start", context.today(), Direction::past);
  if (!request.every.empty()) mentorship.cadence = parse_cadence(request.every, "--every");
  if (!request.until.empty()) mentorship.end = parse_date(request.until, "--until", context.today(), Direction::future);
  if (mentorship.type == MentorshipKind::situational && !mentorship.end)
    mentorship.end = mentorship.start + usual_situation;
  if (mentorship.end && *mentorship.end <= mentorship.start)
    throw UserError(fmt::format("--until {} is not after the start, {}. Expected is a later day.",
                                format_day(*mentorship.end), format_day(mentorship.start)));
  if (mentorship.type == MentorshipKind::group && request.with.empty())
    throw UserError("--with is missing: a group has people. Expected are their handles, such as --with ana,bo");
  if (mentorship.type == MentorshipKind::one_to_one && request.with.size() > 1)
    throw UserError("--with names several people: that is a group. Say --kind group.");
  return mentorship;
}

struct NewPeople {
  std::vector<Person> to_insert;
  std::vector<Person> to_update;
  std::vector<std::string> handles;  ///< all who take part
};

void take_person(const Context& context, const Store& store, const std::string& handle, NewPeople& people) {
  if (std::find(people.handles.begin(), people.handles.end(), handle) != people.handles.end()) return;
  people.handles.push_back(handle);
  if (store.find_handle(Kind::person, handle)) return;
  auto person = fresh<Person>(context);
  person.handle = handle;
  person.name = capitalised(handle);
  people.to_insert.push_back(person);
}

/// With one partner the options about a person are about that one.
NewPeople people_to_add(const Context& context, const Store& store, const AddRequest& request,
                        const Mentorship& mentorship) {
  NewPeople people;
  for (const auto& word : request.with) {
    const std::string handle = require_handle(word, "--with");
    if (handle == my_handle) throw UserError("--with me: you take part anyway. Name the others only.");
    take_person(context, store, handle, people);
  }
  if (request.with.empty()) take_person(context, store, mentorship.handle, people);
  if (mentorship.type == MentorshipKind::group) {
    refuse_person_options(request.person, "a group");
    return people;
  }
  if (people.handles.size() > 1) {
    refuse_person_options(request.person, "several people");
    return people;
  }
  if (!people.to_insert.empty()) {
    apply_person_options(context, request.person, people.to_insert.front());
    if (!request.title.empty()) people.to_insert.front().name = require_line(request.title, "--name", name_limit);
  } else if (any_person_option(request.person)) {
    people.to_update.push_back(from_record<Person>(*store.find_handle(Kind::person, people.handles.front())));
    apply_person_options(context, request.person, people.to_update.front());
  }
  return people;
}

/// Not the name of a person that is sealed.
std::string title_of(const Reading& screen, const AddRequest& request, const Mentorship& mentorship,
                     const NewPeople& people) {
  if (!request.title.empty()) return require_line(request.title, "--name", name_limit);
  if (mentorship.type == MentorshipKind::group || people.handles.size() > 1) return capitalised(mentorship.handle);
  if (!people.to_insert.empty()) return people.to_insert.front().name;
  const auto person = screen.find_handle(Kind::person, people.handles.front());
  return person && !person->withheld ? person->text("name") : people.handles.front();
}

std::string part_phrase(const Mentorship& mentorship) {
  const std::string title = visible(mentorship.title);
  switch (mentorship.role) {
    case Role::mentor:
      return fmt::format("you mentor {}", title);
    case Role::mentee:
      return fmt::format("{} mentors you", title);
    case Role::peer:
      return mentorship.type == MentorshipKind::group ? fmt::format("you are one of the peers of {}", title)
                                                      : fmt::format("you and {} are peers", title);
  }
  return {};
}

std::string started_sentence(const Context& context, const Mentorship& mentorship) {
  const std::string_view word = mentorship.start > context.today() ? "from" : "since";
  std::string line = fmt::format("Started {}: {} {} {}", mentorship.handle, part_phrase(mentorship), word,
                                 format_day(mentorship.start));
  if (mentorship.end) line += " until " + format_due(*mentorship.end, context.today());
  if (mentorship.type != MentorshipKind::one_to_one) line += fmt::format(", {}", to_text(mentorship.type));
  if (mentorship.cadence) line += ", " + format_cadence(*mentorship.cadence);
  return line + ".";
}

std::vector<std::string> people_sentences(const Reading& screen, const Mentorship& mentorship,
                                          const NewPeople& people) {
  std::vector<std::string> sentences;
  for (const auto& person : people.to_insert)
    if (person.handle != mentorship.handle)
      sentences.push_back(fmt::format("New person {}: {}.", person.handle, visible(name_of(screen, person.handle))));
  for (const auto& person : people.to_update)
    sentences.push_back(
        fmt::format("The person {} was there already; what you said of them is taken over.", person.handle));
  return sentences;
}

void insert_all(Writer& writer, const Context& context, const Mentorship& mentorship, const NewPeople& people,
                std::vector<Id>& ids) {
  for (const auto& person : people.to_insert) ids.push_back(writer.insert(person));
  for (const auto& person : people.to_update) writer.update(person);
  ids.insert(ids.begin(), writer.insert(mentorship));
  std::vector<std::string> handles = people.handles;
  handles.insert(handles.begin(), std::string(my_handle));
  for (const auto& handle : handles) {
    auto participant = fresh<Participant>(context);
    participant.mentorship = mentorship.handle;
    participant.person = handle;
    writer.insert(participant);
  }
}

Exit run_add(Context& context, const AddRequest& request) {
  const Store& store = journal_to_change(context);
  const std::string handle = handle_for_new(store, request);
  Mentorship mentorship = mentorship_to_add(context, request, handle);
  const NewPeople people = people_to_add(context, store, request, mentorship);
  mentorship.title = title_of(context.screen(), request, mentorship, people);
  Saved saved{.shape = Saved::Shape::mixed};
  save(context, [&](Writer& writer) { insert_all(writer, context, mentorship, people, saved.ids); });
  saved.lines = people_sentences(context.screen(), mentorship, people);
  saved.lines.insert(saved.lines.begin(),
                     started_sentence(context, find_mentorship(context, context.screen(), mentorship.handle)));
  say_saved(context, saved);
  if (mentorship.type == MentorshipKind::situational && request.until.empty())
    remark(context,
           fmt::format("a situational mentorship has an end: four weeks are taken. To change it: mentor edit {} "
                       "--set end=DATE",
                       handle));
  return Exit::ok;
}

}  // namespace

Verb add_verb() {
  const auto request = std::make_shared<AddRequest>();
  Verb verb{.run = runs(run_add, request)};
  verb.options = {
      required(word("HANDLE", request->handle, "A short name of your own for it: ana")),
      option("--name", request->title, "NAME", "The partner's name, or the group's"),
      choice("--role", request->role, "ROLE", "Your part: {}"),
      choice("--kind", request->kind, "KIND", "{}"),
      option("--every", request->every, "CADENCE", "How often you meet: 2w, monthly"),
      option("--start,--since", request->start, "DATE", "First day; today if not given"),
      option("--until", request->until, "DATE", "Agreed end"),
      flag("--for-sponsor", request->for_sponsor, "A sponsor's report may name it"),
      comma_list("--with", request->with, "PEOPLE", "People of a group by handle: ana,bo; new ones are added"),
      person_options(request->person),
  };
  return verb;
}

}  // namespace mentor
