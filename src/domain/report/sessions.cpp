// SPDX-License-Identifier: MIT
// How many sessions, how long, by which channels; and the list of them.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

/// ", 1 by you, 2 by Ana", as far as it is known who it was.
std::string called_off_by_words(const ReportData& data, SessionStatus status) {
  std::string words;
  for (const Side side : {Side::me, Side::partner}) {
    const auto count = std::count_if(data.sessions.begin(), data.sessions.end(), [&](const Session& session) {
      return session.status == status && session.called_off_by == side;
    });
    if (count > 0) words += fmt::format(", {} by {}", count, report_side(data, side));
  }
  return words;
}

std::string count_words(const ReportData& data, const SessionFigures& figures) {
  std::string words = plural(figures.held, "session");
  if (figures.held > 0) words += fmt::format(", {}", time_words(figures));
  if (figures.held > 0 && figures.without_length > 0 && figures.without_length < figures.held)
    words += fmt::format(" (the length of {} is not known)", figures.without_length);
  if (figures.held > 0 && figures.without_length == figures.held)
    words = plural(figures.held, "session") + " (lengths are not known)";
  if (figures.cancelled > 0)
    words += fmt::format("; {} cancelled{}", figures.cancelled, called_off_by_words(data, SessionStatus::cancelled));
  if (figures.missed > 0)
    words += fmt::format("; {} missed{}", figures.missed, called_off_by_words(data, SessionStatus::missed));
  return words + ".";
}

/// A channel that is not known is a row of its own: shares would be wrong without it.
ReportTable channel_table(const ReportData& data, std::int64_t held) {
  ReportTable table{{"channel", "sessions", "share"}, {}, {1}};
  const auto add_row = [&](std::string_view name, std::optional<Channel> channel) {
    const auto count = std::count_if(data.sessions.begin(), data.sessions.end(), [&](const Session& session) {
      return session.status == SessionStatus::held && session.channel == channel;
    });
    if (count > 0) table.rows.push_back({std::string(name), std::to_string(count), share_words(count, held)});
  };
  for (std::size_t i = 0; i < names<Channel>.size(); ++i) add_row(names<Channel>[i], static_cast<Channel>(i));
  add_row("not known", std::nullopt);
  return table;
}

std::string session_line(const ReportData& data, const Session& session) {
  if (session.status == SessionStatus::held)
    return session.summary && !session.summary->empty() ? std::string(first_line(*session.summary)) : std::string();
  const std::string reason = session.reason && !session.reason->empty() ? ": " + *session.reason : std::string();
  return fmt::format("({}{})", called_off_words(data, session), reason);
}

}  // namespace

std::optional<ReportSection> report_sessions(const ReportData& data, const Period&, Date) {
  const auto figures = session_figures(data);
  ReportSection section{"Sessions", {Paragraph{count_words(data, figures)}}};
  if (figures.held > 0) section.blocks.push_back(channel_table(data, figures.held));
  return section;
}

std::string called_off_words(const ReportData& data, const Session& session) {
  const std::string by = session.called_off_by ? " by " + report_side(data, *session.called_off_by) : std::string();
  return std::string(to_text(session.status)) + by;
}

ReportTable session_table(const ReportData& data) {
  ReportTable table{{"session", "when", "length", "channel", "summary"}, {}, {}};
  if (data.audience == Audience::sponsor) return table;  // gets counts
  for (const auto& session : data.sessions) {
    if (session.status == SessionStatus::planned) continue;
    table.rows.push_back({id_for_reader(data, {Kind::session, session.id}), data.clock.start_of(session),
                          session.length ? format_duration(*session.length) : std::string(),
                          session.channel ? std::string(to_text(*session.channel)) : std::string(),
                          session_line(data, session)});
  }
  return table;
}

std::optional<ReportSection> report_session_list(const ReportData& data, const Period&, Date) {
  auto table = session_table(data);
  if (table.rows.empty()) return std::nullopt;
  return ReportSection{"List of sessions", {std::move(table)}};
}

}  // namespace mentor
