// SPDX-License-Identifier: MIT
// Topics for this session. Those that are parked until later are only counted: they are not ripe.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_topics = 8;

}  // namespace

std::optional<ReportSection> prep_topics(const PrepData& data, LocalTime now) {
  BulletList list;
  std::int64_t parked = 0;
  for (const auto& topic : data.open.topics) {
    if (topic.parked_until && *topic.parked_until > date_of(now))
      ++parked;
    else
      list.items.push_back({topic.text, to_text(Id{Kind::topic, topic.id}), ListItem::Mark::open});
  }
  if (list.items.empty() && parked == 0) return std::nullopt;
  ReportSection section{"Topics", {}};
  keep_short(list, data, most_topics);
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  if (parked > 0)
    section.blocks.push_back(Paragraph{
        fmt::format("{} parked until later.", parked == 1 ? "1 topic is" : fmt::format("{} topics are", parked))});
  return section;
}

}  // namespace mentor
