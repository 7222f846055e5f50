// SPDX-License-Identifier: MIT
// What somebody types for a command, kept as a draft from the moment it is there until the journal has it.
#include "commands/support/drafts.hpp"

#include "commands/support/output.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/editing.hpp"

#include <exception>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// Typed for a word that is no mentorship: it comes back with the handle of the one that was meant. What is edited is
/// a record that was found.
bool is_lost(Context& context, std::string_view verb, std::string_view who) {
  if (verb == "edit" || who.empty() || parse_id(who)) return false;
  try {
    return !context.store(Access::read).find_handle(Kind::mentorship, to_lower_ascii(trim(who)));
  } catch (const std::exception&) {  // the journal is what is at fault
    return false;
  }
}

/// Whom to name to get a text back that was typed for `who`; nothing if any mentorship may be meant.
std::optional<std::string> who_to_name(Context& context, std::string_view verb, const std::string& who) {
  if (!is_lost(context, verb, who)) return who;
  return closest(to_lower_ascii(who), context.store(Access::read).handles(Kind::mentorship));
}

/// A command that cannot bring a draft back reads it as a file.
std::string recover_command(Context& context, std::string_view verb, const std::string& who, std::string_view path) {
  const Command* command = find_command(verb);
  if (command != nullptr && command->table().find_option("--recover") == nullptr)
    return messages::text_from_file(visible(path));
  return fmt::format("mentor {} {} --recover", verb,
                     who.empty() ? "WHO" : visible(who_to_name(context, verb, who).value_or("WHO")));
}

void require_whole(const Draft& draft) {
  if (draft.is_whole) return;
  throw UserError(messages::draft_unreadable(visible(draft.path)), Exit::failed);
}

}  // namespace

Drafts::Drafts(Context& context, std::string verb, std::string who)
    : context_(context), verb_(std::move(verb)), who_(std::move(who)) {}

void Drafts::typed_for(std::string verb, std::string who) {
  verb_ = std::move(verb);
  who_ = std::move(who);
}

void Drafts::belong_to(std::string who) {
  who_ = std::move(who);
  if (names_.empty()) return;
  for (const auto& draft : context_.state->drafts())
    if (draft.name == names_.front() && draft.owner != own()) keep(draft.text);
}

void Drafts::replace_by(std::string name) {
  drop();
  names_ = {std::move(name)};
}

void Drafts::drop() {
  for (const auto& name : names_) context_.state->drop_draft(name);
  names_.clear();
}

void Drafts::keep(std::string_view text) {
  if (trim(text).empty()) return;
  for (const auto& draft : context_.state->drafts())
    if (draft.is_whole && draft.text == text && draft.owner == own()) {
      if (names_ != std::vector{draft.name}) replace_by(draft.name);
      return;
    }
  const auto refusal = refusal_of([&] { replace_by(context_.state->keep_draft(own(), text)); });
  if (refusal) unkept_ = refusal->what();
}

Drafts::Edited Drafts::edit(std::string_view begin, std::size_t line) {
  const auto edited = context_.terminal->edit({own(), begin, [this] { return way_back(); }, line});
  replace_by(edited.draft);
  return {edited.text, edited.open_for};
}

Drafts::Claim Drafts::claim_on(const Draft& draft) const {
  if (draft.owner == own()) return Claim::its_own;
  const std::string& typed_for = draft.owner.who;
  if (draft.owner.verb != verb_ || !is_lost(context_, verb_, typed_for)) return Claim::none;
  const auto meant = who_to_name(context_, verb_, typed_for);
  if (!meant) return Claim::anybodys;
  return draft_owner(verb_, *meant) == own() ? Claim::its_own : Claim::none;
}

std::string Drafts::recover(const std::function<bool(const std::string& text)>& has_words) {
  Claim best = Claim::none;
  std::optional<Draft> found;
  for (auto& draft : context_.state->drafts()) {
    const Claim claim = best == Claim::its_own ? Claim::none : claim_on(draft);
    if (claim <= best) continue;
    if (draft.is_whole && (trim(draft.text).empty() || (has_words && !has_words(draft.text)))) continue;
    best = claim;
    found = std::move(draft);
  }
  if (!found) throw UserError(messages::no_draft(verb_, visible(who_)), Exit::failed);
  require_whole(*found);
  replace_by(found->name);
  if (found->owner != own()) remark(context_, messages::typed_for(visible(found->owner.who)));
  return found->text;
}

std::string Drafts::way_back() const {
  std::string path;
  for (auto& draft : context_.state->drafts())
    if (!names_.empty() && draft.name == names_.front()) path = std::move(draft.path);
  return recover_command(context_, verb_, who_, path);
}

std::string Drafts::named(const std::string& message) const {
  if (!names_.empty()) return messages::text_kept(message, way_back());
  return unkept_.empty() ? message : messages::text_not_kept(message, unkept_);
}

std::string who_of_newest_draft(Context& context, std::string_view verb) {
  std::string lost;
  for (const auto& draft : context.state->drafts()) {
    if (draft.owner.verb != verb || trim(draft.text).empty()) continue;
    if (!is_lost(context, verb, draft.owner.who)) return draft.owner.who;
    if (lost.empty()) lost = draft.owner.who;
  }
  if (lost.empty()) throw UserError(messages::no_draft_of_session(), Exit::failed);
  throw UserError(messages::draft_of_nobody(visible(lost), recover_command(context, verb, lost, {})), Exit::failed);
}

std::string way_back_to(Context& context, const Draft& draft) {
  return recover_command(context, draft.owner.verb, draft.owner.who, draft.path);
}

}  // namespace mentor::commands
