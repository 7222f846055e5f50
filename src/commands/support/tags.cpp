// SPDX-License-Identifier: MIT
// Tags: one word each, at most 64 on an item.
#include "commands/support/tags.hpp"

#include "mentor/domain/acts/tag.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/editing.hpp"
#include "mentor/messages/places.hpp"

namespace mentor::commands {

std::vector<std::string> new_tags(const Reading& store, const std::string& item, const std::vector<std::string>& words,
                                  std::string_view option) {
  std::vector<std::string> carried;
  if (!item.empty())
    for (const auto& tag : store.all<Tag>({.item = item})) carried.push_back(tag.name);
  std::vector<std::string> names;
  for (const auto& word : words) {
    names.push_back(require_line(word, option, name_limit));
    if (names.back().find_first_of(" \t,") != std::string::npos)
      throw UserError(messages::tag_of_several_words(messages::at(option), visible(names.back())));
  }
  return names_to_add(std::move(carried), names, option);
}

}  // namespace mentor::commands
