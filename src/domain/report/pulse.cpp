// SPDX-License-Identifier: MIT
// How the relationship feels, as a trend by both sides. The first sessions allow no verdict.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

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

/// Who says how it feels: the owner of the journal, then each of the others.
std::string pulse_speaker(const ReportData& data, const Pulse& pulse) {
  if (pulse.by == Side::me) return report_side(data, Side::me);
  return pulse.person && !pulse.person->empty() ? report_who(data, *pulse.person) : report_side(data, Side::partner);
}

std::vector<std::string> pulse_speakers(const ReportData& data) {
  std::vector<std::string> speakers;
  for (const Side side : {Side::me, Side::partner})
    for (const auto& pulse : data.pulses) {
      const auto speaker = pulse_speaker(data, pulse);
      if (pulse.by == side && std::find(speakers.begin(), speakers.end(), speaker) == speakers.end())
        speakers.push_back(speaker);
    }
  return speakers;
}

Chart pulse_chart(const ReportData& data, const std::string& speaker, const PulseScale& scale) {
  Chart chart{Chart::Shape::line, fmt::format("{}: {} (1 to 5)", speaker, scale.name), "", {}, 5};
  for (const auto& pulse : data.pulses)
    if (pulse_speaker(data, pulse) == speaker && pulse.*scale.value)
      chart.points.push_back({format_date(pulse.date), static_cast<double>(*(pulse.*scale.value))});
  return chart;
}

BulletList pulse_comments(const ReportData& data) {
  BulletList list;
  for (const auto& pulse : data.pulses)
    if (pulse.comment && !pulse.comment->empty())
      list.items.push_back(
          {fmt::format("{}: {}: {}", format_day(pulse.date), pulse_speaker(data, pulse), *pulse.comment),
           id_for_reader(data, {Kind::pulse, pulse.id}),
           {}});
  return list;
}

}  // namespace

bool allows_verdict(const ReportData& data) {
  return data.held_before + session_figures(data).held >= sessions_before_a_verdict;
}

std::optional<ReportSection> report_pulse(const ReportData& data, const Period&, Date) {
  if (data.pulses.empty()) return std::nullopt;
  ReportSection section{"Pulse", {}};
  if (!allows_verdict(data)) {
    section.blocks.push_back(
        Paragraph{fmt::format("Too early for a trend: {} of the {} sessions it needs.",
                              data.held_before + session_figures(data).held, sessions_before_a_verdict)});
    return section;
  }
  for (const auto& speaker : pulse_speakers(data))
    for (const auto& scale : pulse_scales) {
      auto chart = pulse_chart(data, speaker, scale);
      if (!chart.points.empty()) section.blocks.push_back(std::move(chart));
    }
  auto comments = pulse_comments(data);
  if (!comments.items.empty()) section.blocks.push_back(std::move(comments));
  return section;
}

}  // namespace mentor
