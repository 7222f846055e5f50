// SPDX-License-Identifier: MIT
// What somebody types for a command, kept as a draft from the moment it is there until the journal has it.
#include "commands/support/drafts.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// As a draft's file is called, before its time: "log-ana".
std::string purpose_of(std::string_view verb, std::string_view who) {
  std::string purpose = fmt::format("{}-{}", verb, to_lower_ascii(trim(who)));
  for (char& c : purpose) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (!plain && static_cast<unsigned char>(c) < 0x80) c = '-';
  }
  return purpose;
}

/// Without the time and the number at its end.
std::string purpose_of(const Draft& draft) {
  std::string purpose = draft.name;
  for (int part = 0; part < 2; ++part) purpose.resize(std::min(purpose.rfind('-'), purpose.size()));
  return purpose;
}

}  // namespace

Drafts::Drafts(Context& context, std::string verb, std::string who)
    : context_(context), verb_(std::move(verb)), who_(std::move(who)) {}

void Drafts::replace_by(std::string name) {
  drop();
  names_ = {std::move(name)};
}

void Drafts::drop() {
  for (const auto& name : names_) context_.world->drop_draft(name);
  names_.clear();
}

void Drafts::keep(std::string_view text) { replace_by(context_.world->keep_draft(purpose_of(verb_, who_), text)); }

Drafts::Edited Drafts::edit(std::string_view begin, std::size_t line) {
  const auto edited = context_.world->edit({purpose_of(verb_, who_), begin, way_back(), line});
  replace_by(edited.draft);
  return {edited.text, edited.open_for};
}

std::string Drafts::recover() {
  for (auto& draft : context_.world->drafts()) {
    if (purpose_of(draft) != purpose_of(verb_, who_)) continue;
    replace_by(draft.name);
    return draft.text;
  }
  throw UserError(fmt::format("--recover: there is no draft of mentor {} {}; everything that was typed is recorded.",
                              verb_, visible(who_)),
                  Exit::failed);
}

std::string Drafts::way_back() const { return fmt::format("mentor {} {} --recover", verb_, visible(who_)); }

std::string Drafts::named(const std::string& message) const {
  return names_.empty() ? message : fmt::format("{} Your text is kept: {} brings it back.", message, way_back());
}

std::string who_of_newest_draft(Context& context, std::string_view verb) {
  const std::string start = fmt::format("{}-", verb);
  for (const auto& draft : context.world->drafts())
    if (draft.name.starts_with(start)) return purpose_of(draft).substr(start.size());
  throw UserError(
      fmt::format("--recover: there is no draft of mentor {}; everything that was typed is recorded.", verb),
      Exit::failed);
}

}  // namespace mentor::commands
