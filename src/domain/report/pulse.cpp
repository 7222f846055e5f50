// SPDX-License-Identifier: MIT
// How the relationship feels, by each side, once it is old enough for a verdict.
#include "domain/report/sections.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::int64_t sessions_before_a_verdict = 3;

struct PulseScale {
  std::string_view name;
  std::optional<std::int64_t> Pulse::*value;
};
constexpr std::array<PulseScale, 3> pulse_scales{
    {{"trust", &Pulse::trust}, {"progress", &Pulse::progress}, {"energy", &Pulse::energy}}};

/// The owner of the journal, then each of the others.
std::vector<std::string> pulse_speakers(const ReportData& data) {
  std::vector<std::string> speakers;
  for (const Side side : {Side::me, Side::partner})
    for (const auto& pulse : data.pulses) {
      const auto speaker = report_speaker(data, pulse.by, pulse.person);
      if (pulse.by == side && std::find(speakers.begin(), speakers.end(), speaker) == speakers.end())
        speakers.push_back(speaker);
    }
  return speakers;
}

Course pulse_course(const ReportData& data, const std::string& speaker, const PulseScale& scale) {
  Course course{{}, 1, 5, {}};
  for (const auto& pulse : data.pulses)
    if (report_speaker(data, pulse.by, pulse.person) == speaker && pulse.*scale.value)
      course.points.emplace_back(pulse.date, *(pulse.*scale.value));
  return course;
}

/// The newest value that the reader may see can be an old one, so its day goes with it.
FactTable pulse_table(const ReportData& data) {
  FactTable table{"pulse",
                  {{"scale", "from 1 to 5"}, {"by", "felt by"}, {"course", "course"}, {"last", "last"}, {"date", "on"}},
                  {}};
  for (const auto& speaker : pulse_speakers(data))
    for (const auto& scale : pulse_scales)
      if (auto course = pulse_course(data, speaker, scale); !course.points.empty()) {
        const auto [day, last] = course.points.back();
        table.rows.push_back({std::string(scale.name), speaker, std::move(course), last, day});
      }
  return table;
}

BulletList pulse_comments(const ReportData& data) {
  BulletList list{{}, "pulse_comments"};
  for (const auto& pulse : data.pulses)
    if (pulse.comment && !pulse.comment->empty())
      list.items.push_back(
          {fmt::format("{}: {}: {}", day_for_reader(data, pulse.date), report_speaker(data, pulse.by, pulse.person),
                       *pulse.comment),
           id_for_reader(data, {Kind::pulse, pulse.id}),
           ListItem::Mark::none,
           TextKind::plain,
           {{"date", pulse.date}, {"by", report_speaker(data, pulse.by, pulse.person)}, {"text", *pulse.comment}}});
  return list;
}

}  // namespace

bool allows_verdict(const ReportData& data) {
  return data.held_before + session_figures(data).held >= sessions_before_a_verdict;
}

Blocks report_pulse(const ReportData& data, const Period&, Date) {
  if (data.pulses.empty() || !allows_verdict(data)) return {};
  Blocks blocks;
  if (auto table = pulse_table(data); !table.rows.empty()) blocks.push_back(std::move(table));
  if (auto comments = pulse_comments(data); !comments.items.empty()) blocks.push_back(std::move(comments));
  return blocks;
}

}  // namespace mentor
