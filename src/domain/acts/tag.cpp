// SPDX-License-Identifier: MIT
// Words are put on an item.
#include "mentor/domain/acts/tag.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/places.hpp"

#include <algorithm>

namespace mentor {

std::vector<std::string> names_to_add(std::vector<std::string> carried, const std::vector<std::string>& names,
                                      std::string_view option) {
  const auto before = static_cast<std::ptrdiff_t>(carried.size());
  for (const auto& name : names)
    if (std::find(carried.begin(), carried.end(), name) == carried.end()) carried.push_back(name);
  if (carried.size() > tag_limit) throw UserError(messages::too_many_tags(messages::at(option), tag_limit));
  return {carried.begin() + before, carried.end()};
}

std::vector<Id> put_tags(const std::vector<std::string>& names, const std::string& item, Changes& changes) {
  std::vector<Id> ids;
  for (const auto& name : names) {
    Tag tag;
    tag.visibility = info(Kind::tag).visibility;
    tag.item = item;
    tag.name = name;
    ids.push_back(changes.insert(tag));
  }
  return ids;
}

}  // namespace mentor
