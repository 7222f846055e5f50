// SPDX-License-Identifier: MIT
// The names of drafts, which say what they were typed for: made and read back here, and nowhere looked into.
#include "mentor/commands/draft_names.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "20261120T120000Z-1"
bool begins_with_time(std::string_view text) {
  constexpr std::size_t day = 8;
  return text.size() > day && std::all_of(text.begin(), text.begin() + day, is_digit) && text[day] == 'T';
}

}  // namespace

DraftOwner draft_owner(std::string_view verb, std::string_view who) {
  constexpr std::size_t longest = 200;  // of 255 bytes that a name may have
  std::string plain;
  for (const char c : to_lower_ascii(trim(who)))
    if ((c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80)
      plain += c;
  if (bad_utf8(plain)) plain.clear();
  plain.resize(std::min(plain.size(), longest));
  plain.resize(bad_utf8(plain).value_or(plain.size()));
  return {std::string(verb), plain.empty() ? "unknown" : plain};
}

std::string draft_name(const DraftOwner& owner, Instant kept, int number) {
  return fmt::format("{}-{}-{}-{}.md", owner.verb, owner.who, format_utc_compact(kept), number);
}

std::optional<DraftOwner> owner_in_name(std::string_view name) {
  name.remove_prefix(name.starts_with('.') ? 1 : 0);
  const std::size_t verb = std::min(name.find('-'), name.size());
  for (std::size_t end = name.find('-', verb + 1); end != std::string_view::npos; end = name.find('-', end + 1))
    if (begins_with_time(name.substr(end + 1)))
      return DraftOwner{std::string(name.substr(0, verb)), std::string(name.substr(verb + 1, end - verb - 1))};
  return std::nullopt;
}

bool is_draft_name(std::string_view name) {
  return !name.starts_with('.') && name.ends_with(".md") && name.find('/') == std::string_view::npos &&
         owner_in_name(name).has_value();
}

}  // namespace mentor::commands
