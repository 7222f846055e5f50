// Tags: one word each, at most 64 on an item.
#include "commands/support/tags.hpp"

#include "mentor/errors.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

std::vector<std::string> new_tags(const Reading& store, const std::string& item, const std::vector<std::string>& words,
                                  std::string_view option) {
  std::vector<std::string> there;
  if (!item.empty())
    for (const auto& tag : store.all<Tag>({.item = item})) there.push_back(tag.name);
  const std::size_t before = there.size();
  for (const auto& word : words) {
    const std::string name = require_line(word, option, name_limit);
    if (name.find_first_of(" \t,") != std::string::npos)
      throw UserError(fmt::format("{} \"{}\" is not one word. Give several tags one by one.", option, visible(name)));
    if (std::find(there.begin(), there.end(), name) == there.end()) there.push_back(name);
  }
  if (there.size() > tag_limit) throw UserError(fmt::format("{}: an item carries at most {} tags.", option, tag_limit));
  return {there.begin() + static_cast<std::ptrdiff_t>(before), there.end()};
}

}  // namespace mentor
