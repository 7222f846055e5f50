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

/// Where a promise of the other side is written that was written as mine.
std::string theirs_instead(std::string_view option) {
  if (option == "-c") return "-C";
  return option == "TEXT" ? "--theirs" : messages::under_their_promises();
}

[[noreturn]] void refuse_unnamed(const Mentorship& mentorship, const std::vector<std::string>& handles,
                                 std::string_view option) {
  if (handles.empty()) throw UserError(messages::nobody_else(messages::at(option), mentorship.handle));
  const auto [all, one] = called_in(mentorship, handles);
  throw UserError(messages::whose_promise_in(messages::at(option), mentorship.handle, in_a_row(all), one,
                                             option == "TEXT" ? ", or add --owner " + one : std::string()));
}

}  // namespace

NamedFirst name_before_colon(const Reading& store, const Mentorship& mentorship, std::string_view text) {
  const auto handles = partner_handles(store, mentorship.handle);
  const bool several = handles.size() > 1;
  const std::string name = word_before_colon(text);
  const bool is_one = several && std::find(handles.begin(), handles.end(), name) != handles.end();
  if (is_one || (may_be_named(text) && name == my_handle)) return {name, after_colon(text)};
  if (several && may_be_named(text) && (is_somebody(store, name) || is_mistyped(name, handles))) {
    const auto [all, one] = called_in(mentorship, handles);
    throw UserError(messages::nobody_before_colon(visible(name), mentorship.handle, in_a_row(all), one));
  }
  return {std::nullopt, std::string(text)};
}

std::optional<std::string> whose_of_several(const Reading& store, const Mentorship& mentorship, std::string& text,
                                            const std::string& named, std::string_view option) {
  if (!named.empty()) return participant_called(store, mentorship, named, option);
  auto said = name_before_colon(store, mentorship, text);
  text = std::move(said.text);
  return said.whose;
}

std::optional<std::string> partner_of_several(const Reading& store, const Mentorship& mentorship, std::string& text) {
  auto said = name_before_colon(store, mentorship, text);
  if (said.whose == my_handle) return std::nullopt;
  text = std::move(said.text);
  return said.whose;
}

std::string who_promises(const Reading& store, const Mentorship& mentorship, Side side, const NamedFirst& said,
                         std::string_view option) {
  const bool of_other = said.whose && *said.whose != my_handle;
  if (side == Side::me) {
    if (of_other)
      throw UserError(messages::promise_of_other(messages::at(option), *said.whose, theirs_instead(option)));
    return std::string(my_handle);
  }
  if (of_other) return *said.whose;
  const auto handles = partner_handles(store, mentorship.handle);
  if (handles.size() != 1) refuse_unnamed(mentorship, handles, option);
  return handles.front();
}

Commitment new_commitment(const Context& context, const Mentorship& mentorship, std::string owner,
                          std::string_view typed, std::string_view option, Date made, std::string_view by) {
  auto commitment = fresh<Commitment>(context);
  commitment.mentorship = mentorship.handle;
  commitment.owner = std::move(owner);
  const Promise promise = read_promise(context, typed, option, made, by);
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
