// SPDX-License-Identifier: MIT
// What is open, found by words of its text instead of its id.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// The open records in whose text, or in the handle of whose mentorship, each of the words begins a word; without words
/// all of them. What is withheld has no text. `mentorship`: only those of one.
[[nodiscard]] std::vector<Record> open_with_words(const Reading& reading, std::span<const Kind> kinds,
                                                  std::string_view words,
                                                  const std::optional<std::string>& mentorship = {});

/// The only open record of these kinds that has all the words. Throws UserError if there is none, or several, which it
/// names.
[[nodiscard]] Record open_one(Context& context, const Reading& store, std::span<const Kind> kinds,
                              std::string_view words);
/// The same for a word in the place of an id: what the id names, or what has the words.
[[nodiscard]] Record open_one_or_id(Context& context, const Reading& store, std::span<const Kind> kinds,
                                    std::string_view word);

/// `c3 "send paper", c4 "send paper to Kim"`: at most a handful, so that one can be chosen.
[[nodiscard]] std::string told_apart(const std::vector<Record>& records);

}  // namespace mentor::commands
