// SPDX-License-Identifier: MIT
// What the tests of the page before a session share: pages for Ana, and their parts as lines.
#pragma once

#include "book_samples.hpp"
#include "mentor/domain/report.hpp"
#include "support/layers.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace samples {

using namespace mentor::tests;

inline const Date prep_day = make_date(2026, 11, 20);  // a Friday
inline const LocalTime prep_time = LocalTime{prep_day} + std::chrono::hours{9};

inline Report page_of(const PrepData& data) { return build_prep(data, prep_time); }

inline std::vector<std::string> titles_of(const PrepData& data) {
  std::vector<std::string> titles;
  for (const auto& section : page_of(data).sections) titles.push_back(section.title);
  return titles;
}

/// A part's lines: "id text", "x" before what is ticked; "" for a part that is not there.
inline std::string page_part(const PrepData& data, std::string_view title) {
  std::string text;
  for (const auto& section : page_of(data).sections) {
    if (section.title != title) continue;
    for (const auto& block : section.blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + "\n";
      const auto* list = std::get_if<BulletList>(&block);
      if (list == nullptr) continue;
      for (const auto& item : list->items) {
        const bool ticked = item.mark == ListItem::Mark::done;
        text += (ticked ? "x " : "") + item.id + (item.id.empty() ? "" : " ") + item.text + "\n";
      }
    }
  }
  return text;
}

inline PrepData page_for_ana() {
  PrepData data;
  data.open = with_ana(make_date(2026, 1, 5));
  return data;
}

/// So many sessions, each two weeks before the next; the last one two weeks ago.
inline PrepData after_sessions(int count) {
  auto data = page_for_ana();
  data.open.sessions_held = std::min(count, 3);
  for (int i = 1; i <= count; ++i) data.recent.push_back(session(20 - i, prep_day - Days{14 * i}, SessionStatus::held));
  return data;
}

inline PrepData after_one_session(std::string notes) {
  auto data = after_sessions(1);
  data.recent[0].id = 12;
  data.recent[0].length = Minutes{45};
  data.recent[0].channel = Channel::video;
  data.recent[0].notes = std::move(notes);
  return data;
}

inline Note fact_of(int id, std::string text, Date date) {
  Note note;
  note.id = id;
  note.text = std::move(text);
  note.date = date;
  return note;
}

inline Matter matter(std::string_view rule, std::string text) {
  Matter one;
  one.rule = rule;
  one.lead = std::move(text);
  return one;
}

}  // namespace samples
