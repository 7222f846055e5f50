// SPDX-License-Identifier: MIT
// Fits the page to a screen: the part that takes most lines for its weight gives way first, by what is worth least in
// it.
#include "domain/prep/parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t page_lines = 35;
constexpr int page_columns = 80;

/// A part and which of its items are shown.
struct FittedPart {
  PrepPart part;
  std::vector<bool> shown;

  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::count(shown.begin(), shown.end(), true));
  }
};

bool is_there(const FittedPart& fitted) { return fitted.count() > 0 || !fitted.part.lead.empty(); }

int indent_of(const ListItem& item) {
  const int mark = item.mark == ListItem::Mark::none ? 4 : 6;  // "  • ", "  [ ] "
  return item.id.empty() ? mark : mark + display_width(item.id) + 1;
}

std::size_t lines_of_items(const FittedPart& fitted) {
  std::size_t lines = 0;
  for (std::size_t i = 0; i < fitted.shown.size(); ++i)
    if (fitted.shown[i]) lines += printed_lines(fitted.part.items[i].item.text, indent_of(fitted.part.items[i].item));
  return lines;
}

/// With the blank line and the heading above it; a part of which nothing is left is not there.
std::size_t lines_of_part(const FittedPart& fitted) {
  if (!is_there(fitted)) return 0;
  return 2 + (fitted.part.lead.empty() ? 0 : printed_lines(fitted.part.lead, 2)) + lines_of_items(fitted);
}

void hide_least(FittedPart& fitted) {
  std::optional<std::size_t> least;
  for (std::size_t i = 0; i < fitted.shown.size(); ++i)
    if (fitted.shown[i] && (!least || fitted.part.items[i].worth <= fitted.part.items[*least].worth)) least = i;
  if (least) fitted.shown[*least] = false;
}

/// The longest part for its weight of those that show more items than `stays` says.
template <class Stays>
FittedPart* longest_part(std::vector<FittedPart>& parts, Stays stays) {
  FittedPart* found = nullptr;
  for (auto& fitted : parts) {
    if (fitted.count() <= stays(fitted.part)) continue;
    if (found == nullptr || lines_of_items(fitted) * found->part.weight >= lines_of_items(*found) * fitted.part.weight)
      found = &fitted;
  }
  return found;
}

/// The part that gives way: to its fewest items, then to one, then to none.
FittedPart* part_to_shorten(std::vector<FittedPart>& parts) {
  FittedPart* found = longest_part(parts, [](const PrepPart& part) { return part.fewest; });
  if (found == nullptr) found = longest_part(parts, [](const PrepPart&) { return std::size_t{1}; });
  return found != nullptr ? found : longest_part(parts, [](const PrepPart&) { return std::size_t{0}; });
}

std::size_t left_out_of(const std::vector<FittedPart>& parts) {
  std::size_t left = 0;
  for (const auto& fitted : parts) left += fitted.shown.size() - fitted.count();
  return left;
}

/// With the line that counts what is left out, and the blank one above it.
std::size_t lines_of_page(const std::vector<FittedPart>& parts, std::size_t lines_before) {
  std::size_t lines = lines_before + (left_out_of(parts) > 0 ? 2 : 0);
  for (const auto& fitted : parts) lines += lines_of_part(fitted);
  return lines;
}

ReportSection section_of(const FittedPart& fitted) {
  ReportSection section{fitted.part.title, {}};
  if (!fitted.part.lead.empty()) section.blocks.push_back(Paragraph{fitted.part.lead});
  BulletList list;
  int group = 0;
  for (std::size_t i = 0; i < fitted.shown.size(); ++i) {
    if (!fitted.shown[i]) continue;
    const auto& one = fitted.part.items[i];
    if (one.group != 0 && one.group == group)
      list.items.back().text += "\n" + one.item.text;
    else
      list.items.push_back(one.item);
    group = one.group;
  }
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  return section;
}

}  // namespace

std::size_t printed_lines(std::string_view text, int indent) {
  std::size_t lines = 0;
  for (const auto line : split_lines(text))
    lines += std::max<std::size_t>(1, wrap(visible(line), page_columns - indent).size());
  return lines;
}

std::vector<ReportSection> fitted_sections(const PrepData& data, std::vector<PrepPart> parts,
                                           std::size_t lines_before) {
  std::vector<FittedPart> fitted;
  for (auto& part : parts) {
    const std::size_t items = part.items.size();
    fitted.push_back({std::move(part), std::vector<bool>(items, true)});
  }
  if (data.length == PrepData::Length::one_screen)
    while (lines_of_page(fitted, lines_before) > page_lines) {
      FittedPart* longest = part_to_shorten(fitted);
      if (longest == nullptr) break;
      hide_least(*longest);
    }
  std::vector<ReportSection> sections;
  for (const auto& one : fitted)
    if (is_there(one)) sections.push_back(section_of(one));
  if (const std::size_t left = left_out_of(fitted); left > 0)
    sections.push_back({fmt::format("{} more: mentor prep {} --full", left, data.open.mentorship.handle), {}});
  return sections;
}

}  // namespace mentor
