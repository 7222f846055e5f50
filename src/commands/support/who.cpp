// SPDX-License-Identifier: MIT
// From the words that people type for somebody or something to the record that is meant.
#include "commands/support/who.hpp"

#include "commands/support/meant_whom.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/commands/options.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/attendance.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/messages/who.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// The name of a person, the title of a mentorship.
std::string name_in(const Record& record) { return record.text(info(record.kind).text); }

/// What `fits` of all that have a handle.
template <class Fits>
std::vector<std::string> handles_that(const Reading& store, Kind kind, Fits fits) {
  std::vector<std::string> found;
  for (const auto& record : store.list({.kind = kind}))
    if (fits(record)) found.push_back(record.name());
  return found;
}

/// O’Brien is O'Brien, whichever the keyboard has.
std::string with_plain_apostrophes(std::string text) {
  constexpr std::string_view typographic = "’";
  for (std::size_t at = text.find(typographic); at != std::string::npos; at = text.find(typographic))
    text.replace(at, typographic.size(), "'");
  return text;
}

/// A handle in any case, or a whole name that only one has.
std::vector<std::string> handles_called(const Reading& store, Kind kind, std::string_view who) {
  const std::string word = with_plain_apostrophes(to_lower_ascii(trim(who)));
  if (store.find_handle(kind, word)) return {word};
  const std::string folded = fold(word);
  auto found = handles_that(store, kind, [&](const Record& record) { return fold(record.name()) == folded; });
  if (found.empty())
    found = handles_that(store, kind,
                         [&](const Record& record) { return with_plain_apostrophes(fold(name_in(record))) == folded; });
  return found;
}

/// A handle or a word of a name begins so.
std::vector<std::string> handles_beginning(const Reading& store, Kind kind, std::string_view start) {
  const std::string folded = fold(start);
  return handles_that(store, kind, [&](const Record& record) {
    return fold(record.name()).starts_with(folded) ||
           (" " + fold(name_in(record))).find(" " + folded) != std::string::npos;
  });
}

/// Of what was removed the history still tells; of what never was, a list shows what there is.
[[noreturn]] void refuse_missing(const Reading& store, Id id, std::string_view option) {
  std::string see = "history " + to_text(id);
  if (!store.was_ever(id)) {
    const bool of_goal = id.kind == Kind::milestone || id.kind == Kind::progress;
    const std::string_view noun = of_goal ? info(Kind::goal).noun() : info(id.kind).noun();
    if (find_command(noun) == nullptr) throw UserError(messages::no_such_id_at_all(messages::at(option), to_text(id)));
    see = fmt::format("{} list", noun);
  }
  throw UserError(messages::no_such_id(messages::at(option), info(id.kind).noun(), to_text(id), see));
}

/// A handle or a whole name; the beginning of one where a person sits at the terminal: scripts must not change their
/// meaning when a new handle appears.
std::optional<std::string> known_handle(Context& context, const Reading& store, Kind kind, std::string_view who,
                                        std::string_view option) {
  const std::string word(trim(who));
  if (word.empty()) throw UserError(messages::no_handle_typed(messages::at(option)));
  auto found = handles_called(store, kind, word);
  if (found.empty() && context.input_is_terminal) found = handles_beginning(store, kind, word);
  if (found.size() > 1)
    throw UserError(
        messages::handle_ambiguous(messages::at(option), visible(who), fmt::format("{}", fmt::join(found, ", "))));
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::string find_handle_typed(Context& context, const Reading& store, Kind kind, std::string_view who,
                              std::string_view option) {
  if (auto known = known_handle(context, store, kind, who, option)) return *std::move(known);
  throw UserError(messages::nobody_called(messages::at(option), info(kind).name, visible(who),
                                          hint_for_nobody(context, store, who, kind)));
}

/// "show 3": an id has a letter, too.
void refuse_bare_number(const Reading& store, std::string_view word, std::string_view option) {
  const auto number = whole_number(word);
  if (!number || *number < 1) return;
  std::string ids;
  for (const Kind kind : all_kinds())
    if (const Id id{kind, *number}; !info(kind).has("handle") && store.find_named(id))
      ids += fmt::format("{}{} ({})", ids.empty() ? "" : ", ", to_text(id), info(kind).noun());
  throw UserError(ids.empty() ? messages::number_without_letter(messages::at(option), *number)
                              : messages::number_of_several(messages::at(option), *number, ids));
}

}  // namespace

Mentorship find_mentorship(Context& context, const Reading& store, std::string_view who, std::string_view option) {
  const auto handle = find_handle_typed(context, store, Kind::mentorship, who, option);
  return from_record<Mentorship>(store.required(Kind::mentorship, handle));
}

std::optional<Mentorship> known_mentorship(Context& context, const Reading& store, std::string_view who,
                                           std::string_view option) {
  const auto handle = known_handle(context, store, Kind::mentorship, who, option);
  if (!handle) return std::nullopt;
  return from_record<Mentorship>(store.required(Kind::mentorship, *handle));
}

Person find_person(Context& context, const Reading& store, std::string_view who, std::string_view option) {
  const auto handle = find_handle_typed(context, store, Kind::person, who, option);
  return from_record<Person>(store.required(Kind::person, handle));
}

Record find_record(Context& context, const Reading& store, std::string_view word, std::string_view option) {
  if (const auto id = parse_id(trim(word))) {
    if (auto record = store.find_named(*id)) return *record;
    if (!store.find_handle(Kind::mentorship, to_lower_ascii(word))) refuse_missing(store, *id, option);
  }
  if (handles_called(store, Kind::mentorship, word).empty()) {
    const auto people = handles_called(store, Kind::person, word);
    if (people.size() == 1) return *store.find_handle(Kind::person, people.front());
    refuse_bare_number(store, trim(word), option);
  }
  return to_record(find_mentorship(context, store, word, option));
}

Record find_kind(const Reading& store, std::string_view word, std::span<const Kind> kinds, std::string_view option) {
  std::string wanted;
  for (const Kind kind : kinds)
    wanted += fmt::format("{}{} ({}3)", wanted.empty() ? "" : ", ", info(kind).noun(), info(kind).letter);
  const auto id = parse_id(trim(word));
  if (!id) throw UserError(messages::no_id(messages::at(option), visible(word), wanted, info(kinds.front()).noun()));
  if (std::find(kinds.begin(), kinds.end(), id->kind) == kinds.end())
    throw UserError(messages::id_of_other_kind(messages::at(option), to_text(*id), info(id->kind).noun(), wanted));
  auto record = store.find_named(*id);
  if (!record) refuse_missing(store, *id, option);
  return *record;
}

bool is_somebody(const Reading& store, std::string_view word) {
  return !trim(word).empty() && (handles_called(store, Kind::mentorship, word).size() == 1 ||
                                 handles_called(store, Kind::person, word).size() == 1);
}

std::vector<Person> partners_of(const Reading& store, std::string_view mentorship) {
  std::vector<Person> partners;
  for (const auto& part : store.all<Participant>({.mentorship = std::string(mentorship)}))
    if (part.person != my_handle && !part.left)
      if (const auto person = store.find_handle(Kind::person, part.person))
        partners.push_back(from_record<Person>(*person));
  return partners;
}

std::vector<std::string> partner_handles(const Reading& store, std::string_view mentorship) {
  std::vector<std::string> handles;
  for (const auto& partner : partners_of(store, mentorship)) handles.push_back(partner.handle);
  return handles;
}

CalledIn called_in(const Mentorship& mentorship, std::vector<std::string> handles) {
  if (handles.empty()) return {};
  if (mentorship.visibility == Visibility::sealed) return {{messages::others()}, messages::some_name()};
  std::string one = handles.front();
  return {std::move(handles), std::move(one)};
}

namespace {

/// "you, cy and dee"
std::string with_me(const Mentorship& mentorship, std::vector<std::string> handles) {
  auto all = called_in(mentorship, std::move(handles)).all;
  all.insert(all.begin(), "you");
  return in_a_row(all);
}

[[noreturn]] void refuse_stranger(const Reading& store, std::string_view who, const Mentorship& mentorship,
                                  std::string_view option) {
  const bool may_join = mentorship.type == MentorshipKind::group && store.find_handle(Kind::person, who);
  throw UserError(messages::not_in_mentorship(messages::at(option), who, mentorship.handle,
                                              with_me(mentorship, partner_handles(store, mentorship.handle))) +
                  (may_join ? messages::let_in(who, mentorship.handle) : std::string()));
}

}  // namespace

Person find_participant(Context& context, const Reading& store, const Mentorship& mentorship, std::string_view who,
                        std::string_view option) {
  auto person = find_person(context, store, who, option);
  if (person.handle == my_handle) return person;
  const auto partners = partners_of(store, mentorship.handle);
  if (std::none_of(partners.begin(), partners.end(), [&](const auto& one) { return one.handle == person.handle; }))
    refuse_stranger(store, person.handle, mentorship, option);
  return person;
}

std::string participant_called(const Reading& store, const Mentorship& mentorship, std::string_view called,
                               std::string_view option, Been been) {
  const auto found = handles_called(store, Kind::person, called);
  for (const auto& part : store.all<Participant>({.mentorship = mentorship.handle}))
    if ((been == Been::once || !part.left) && std::find(found.begin(), found.end(), part.person) != found.end())
      return part.person;
  refuse_stranger(store, visible(called), mentorship, option);
}

bool is_group(const Reading& store, const Mentorship& mentorship) {
  return company_of(mentorship, partners_of(store, mentorship.handle).size()) == Company::several;
}

namespace {

std::vector<std::string_view> words_apart(std::string_view text, char between) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(between), text.size());
    if (const auto word = trim(text.substr(0, end)); !word.empty()) words.push_back(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// Between commas stands a whole name, or several of one word each.
std::vector<std::string_view> names_called(const Reading& store, std::string_view called) {
  std::vector<std::string_view> names;
  for (const auto part : words_apart(called, ',')) {
    const bool one = handles_called(store, Kind::person, part).size() == 1;
    const auto words = one ? std::vector{part} : words_apart(part, ' ');
    names.insert(names.end(), words.begin(), words.end());
  }
  return names;
}

}  // namespace

std::vector<std::string> people_there(const Reading& store, const Mentorship& mentorship, std::string_view called,
                                      Date day, std::string_view option) {
  if (!is_group(store, mentorship)) throw UserError(messages::is_no_group(messages::at(option), mentorship.handle));
  const auto parts = store.all<Participant>({.mentorship = mentorship.handle});
  std::vector<std::string> people;
  for (const auto word : names_called(store, called)) {
    auto person = participant_called(store, mentorship, word, option, Been::once);
    if (person == my_handle || std::find(people.begin(), people.end(), person) != people.end()) continue;
    if (!is_in_it(parts, person, day))
      throw UserError(messages::not_in_it_then(messages::at(option), person, mentorship.handle, format_day(day),
                                               with_me(mentorship, expected_on(parts, day))));
    people.push_back(std::move(person));
  }
  if (people.empty()) throw UserError(messages::nobody_was_named(messages::at(option)));
  return people;
}

std::vector<std::string> absent_from(const Reading& store, const Session& session, Date day) {
  std::vector<std::string> there;
  for (const auto& presence : store.all<Presence>({.parent = Id{Kind::session, session.id}}))
    there.push_back(presence.person);
  if (there.empty()) return {};
  const auto parts = store.all<Participant>({.mentorship = session.mentorship});
  return attendance_of(expected_on(parts, day), there).absent;
}

std::string only_partner(const Reading& store, const Mentorship& mentorship, std::string_view option,
                         std::string_view instead) {
  const auto handles = partner_handles(store, mentorship.handle);
  if (handles.size() == 1) return handles.front();
  if (handles.empty()) throw UserError(messages::nobody_else(messages::at(option), mentorship.handle));
  const auto [all, one] = called_in(mentorship, handles);
  throw UserError(messages::which_of_them(messages::at(option), mentorship.handle, in_a_row(all), instead, one));
}

std::string name_of(const Reading& store, std::string_view person) {
  if (person == my_handle) return "you";
  const auto record = store.find_handle(Kind::person, person);
  return record ? record->text("name") : std::string(person);
}

OwnName called_by_others(const Reading& store, const Mentorship& mentorship) {
  const auto me = store.find_handle(Kind::person, my_handle);
  if (!me || me->withheld || me->text("name") == my_handle || me->text("name").empty())
    return {fmt::format("the {}", to_text(mentorship.role)), false};
  return {me->text("name"), true};
}

}  // namespace mentor::commands
