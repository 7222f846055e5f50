// SPDX-License-Identifier: MIT
// What was typed is kept as a draft until the journal has it, and found again by whom it is about.
#include "commands/support/drafts.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "20261120T120000-1"
bool begins_with_time(std::string_view text) {
  constexpr std::size_t day = 8;
  return text.size() > day && std::all_of(text.begin(), text.begin() + day, is_digit) && text[day] == 'T';
}

}  // namespace

std::string draft_purpose(std::string_view verb, std::string_view who) {
  std::string safe;
  for (const char c : to_lower_ascii(trim(who)))
    if ((c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80)
      safe += c;
  if (bad_utf8(safe)) safe.clear();
  return fmt::format("{}-{}", verb, safe.empty() ? "unknown" : safe);
}

std::string whose_draft(std::string_view name) {
  const std::size_t verb = std::min(name.find('-'), name.size());
  for (std::size_t end = name.find('-', verb + 1); end != std::string_view::npos; end = name.find('-', end + 1))
    if (begins_with_time(name.substr(end + 1))) return std::string(name.substr(verb + 1, end - verb - 1));
  return {};
}

std::vector<Draft> drafts_for(Context& context, std::string_view purpose) {
  auto drafts = context.world->drafts();
  const std::string start = std::string(purpose) + "-";
  std::erase_if(drafts, [&](const Draft& draft) {
    const bool meant = draft.name.starts_with(start) && begins_with_time(draft.name.substr(start.size()));
    return !meant || (draft.is_whole && trim(draft.text).empty());
  });
  return drafts;
}

void require_whole(const Draft& draft) {
  if (draft.is_whole) return;
  throw UserError(fmt::format("--recover: the draft {} is longer than a text may be, or cannot be read. Shorten it in "
                              "an editor, or move it away.",
                              visible(draft.path)),
                  Exit::failed);
}

void keep_text(Context& context, std::string_view purpose, std::string_view text, KeptText& kept) {
  if (trim(text).empty()) return;
  try {
    kept.drafts.push_back(context.world->keep_draft(purpose, text));
  } catch (const UserError& error) {
    kept.unkept = error.what();
  }
}

void drop_drafts(Context& context, KeptText& kept) {
  for (const auto& draft : kept.drafts) context.world->drop_draft(draft);
  kept.drafts.clear();
}

std::string naming_the_draft(std::string_view message, const KeptText& kept, std::string_view way_back) {
  if (!kept.drafts.empty()) return fmt::format("{} Your text is kept: {} brings it back.", message, visible(way_back));
  if (!kept.unkept.empty()) return fmt::format("{} Nor is your text kept: {}", message, kept.unkept);
  return std::string(message);
}

std::string where_kept(Context& context, std::string_view draft) {
  for (const auto& found : context.world->drafts())
    if (found.name == draft) return fmt::format(" What you typed is kept in {}", visible(found.path));
  return {};
}

void while_kept(Context& context, std::string_view purpose, const std::string& answers,
                const std::function<void()>& work) {
  KeptText kept;
  keep_text(context, purpose, answers, kept);
  const auto where = [&] { return kept.drafts.empty() ? std::string() : where_kept(context, kept.drafts.front()); };
  try {
    work();
  } catch (const UserError& error) {
    throw UserError(error.what() + where(), error.exit());
  } catch (const StoreError& error) {
    throw StoreError(error.what() + where(), error.exit());
  }
  drop_drafts(context, kept);
}

}  // namespace mentor::commands
