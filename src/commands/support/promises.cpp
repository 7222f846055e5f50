// SPDX-License-Identifier: MIT
// New commitments: from what was typed to the record, the same from promise, commitment add and log.
#include "commands/support/promises.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/named.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/goals.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/promises.hpp"
#include "mentor/messages/who.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// "cy" of "Cy: bring a chapter"; empty without a colon.
std::string word_before_colon(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon == std::string_view::npos ? "" : to_lower_ascii(trim(text.substr(0, colon)));
}

/// "zed: read the paper": a word before a colon and a blank names somebody, "https://…" and "the plan: …" do not.
bool may_be_named(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string name = word_before_colon(text);
  return !name.empty() && name.find_first_of(" \t") == std::string::npos && colon + 1 < text.size() &&
         text[colon + 1] == ' ';
}

/// "dde:" for "dee:"; a word of two letters is near to too many.
bool is_mistyped(const std::string& name, const std::vector<std::string>& handles) {
  return count_characters(name) > 2 && closest(name, handles).has_value();
}

std::string after_colon(std::string_view text) { return std::string(trim(text.substr(text.find(':') + 1))); }

/// The only open goal, or the only one with that word.
Goal open_goal_named(const Reading& store, const Mentorship& mentorship, std::string_view word,
                     std::string_view option) {
  const auto goals = open_with_words(store, std::array{Kind::goal}, word, mentorship.handle);
  if (goals.size() == 1) return from_record<Goal>(goals.front());
  const std::string with = word.empty() ? std::string() : fmt::format(" with \"{}\"", visible(word));
  throw UserError(goals.empty()
                      ? messages::no_open_goal(messages::at(option), mentorship.handle, with)
                      : messages::several_goals(messages::at(option), mentorship.handle,
                                                static_cast<std::int64_t>(goals.size()), with, told_apart(goals)));
}

/// Whether in a group the handle of one of them begins the text, so that partner_who_promises() finds them there.
bool names_who_promises(const Reading& store, const Mentorship& mentorship, std::string_view text) {
  const auto partners = partners_of(store, mentorship.handle);
  const std::string name = word_before_colon(text);
  return partners.size() > 1 &&
         std::any_of(partners.begin(), partners.end(), [&](const Person& partner) { return partner.handle == name; });
}

}  // namespace

std::string partner_who_promises(const Reading& store, const Mentorship& mentorship, std::string& text,
                                 std::string_view option) {
  const auto partners = partners_of(store, mentorship.handle);
  if (partners.size() == 1) return partners.front().handle;
  const std::string name = word_before_colon(text);
  std::vector<std::string> handles;
  for (const auto& partner : partners) {
    handles.push_back(partner.handle);
    if (partner.handle != name) continue;
    text = after_colon(text);
    return partner.handle;
  }
  if (handles.empty()) throw UserError(messages::nobody_else(messages::at(option), mentorship.handle));
  throw UserError(messages::whose_promise_in(messages::at(option), mentorship.handle, in_a_row(handles),
                                             handles.front(),
                                             option == "TEXT" ? ", or add --owner " + handles.front() : std::string()));
}

std::optional<std::string> whose_of_several(const Reading& store, const Mentorship& mentorship, std::string& text,
                                            const std::string& named, std::string_view option) {
  if (!named.empty()) return participant_called(store, mentorship, named, option);
  if (names_who_promises(store, mentorship, text)) return partner_who_promises(store, mentorship, text, option);
  std::vector<std::string> handles;
  for (const auto& partner : partners_of(store, mentorship.handle)) handles.push_back(partner.handle);
  if (handles.size() < 2 || !may_be_named(text)) return std::nullopt;
  const std::string name = word_before_colon(text);
  if (name != my_handle && !is_somebody(store, name) && !is_mistyped(name, handles)) return std::nullopt;
  if (name != my_handle)
    throw UserError(
        messages::nobody_before_colon(visible(name), mentorship.handle, in_a_row(handles), handles.front()));
  text = after_colon(text);
  return std::string(my_handle);
}

std::string who_promises(const Reading& store, const Mentorship& mentorship, Owner owner, std::string& text,
                         std::string_view option) {
  if (owner == Owner::partner) return partner_who_promises(store, mentorship, text, option);
  if (owner == Owner::named) return std::string(my_handle);
  const auto named = whose_of_several(store, mentorship, text, {}, option);
  if (named && *named != my_handle) throw UserError(messages::promise_of_other(messages::at(option), *named));
  return std::string(my_handle);
}

Commitment new_commitment(const Context& context, const Reading& store, const Mentorship& mentorship, Owner owner,
                          std::string_view typed, std::string_view option, Date made, std::string_view by) {
  auto commitment = fresh<Commitment>(context);
  std::string text(typed);
  commitment.mentorship = mentorship.handle;
  commitment.owner = who_promises(store, mentorship, owner, text, option);
  const Promise promise = read_promise(context, text, option, made, by);
  commitment.text = promise.text;
  commitment.due = promise.due;
  commitment.made = made;
  return commitment;
}

Goal goal_of(const Reading& store, const Mentorship& mentorship, std::string_view word, std::string_view option) {
  if (!parse_id(trim(word))) return open_goal_named(store, mentorship, trim(word), option);
  const auto goal = from_record<Goal>(find_kind(store, word, std::array{Kind::goal}, option));
  if (goal.mentorship != mentorship.handle)
    throw UserError(messages::goal_of_other(messages::at(option), to_text(Id{Kind::goal, goal.id}), goal.mentorship,
                                            mentorship.handle));
  return goal;
}

}  // namespace mentor::commands
