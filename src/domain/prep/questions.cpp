// SPDX-License-Identifier: MIT
// Reflective questions that fit this moment, or those that were chosen when the session was planned.
#include "domain/prep/parts.hpp"

namespace mentor {

std::optional<PrepPart> prep_to_ask(const PrepData& data, LocalTime) {
  const bool planned = data.chosen == PrepData::Prompts::planned;
  PrepPart part{.title = planned ? "Questions that you chose" : "Questions you might ask",
                .fewest = planned ? data.prompts.size() : 2};
  for (const auto& prompt : data.prompts) add_item(part, 0, prompt.text);
  return part_with_items(std::move(part));
}

}  // namespace mentor
