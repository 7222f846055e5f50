// SPDX-License-Identifier: MIT
// The list of sessions, and how often and by which channels people met: what proves the story.
#include "domain/prep/parts.hpp"
#include "domain/report/sections.hpp"
#include "domain/rhythm.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentor {

namespace {

constexpr std::size_t most_months = 24;

/// Where nobody wrote a summary, as in imported years: the first line under each heading of the notes.
std::string notes_begin(const Session& session) {
  constexpr int most_headings = 2;
  std::string words;
  int count = 0;
  if (!session.notes) return words;
  for (const auto& line : note_lines(*session.notes)) {
    if (line.place > 0 || count == most_headings) continue;
    ++count;
    words += (words.empty() ? "" : "; ") + (line.heading.empty() ? "" : line.heading + ": ") + line.words;
  }
  return words;
}

std::string session_line(const ReportData& data, const Session& session) {
  if (session.status != SessionStatus::held) {
    const std::string reason = session.reason && !session.reason->empty() ? ": " + *session.reason : std::string();
    return fmt::format("({}{})", called_off_words(data, session), reason);
  }
  if (session.summary && !trim(*session.summary).empty()) return std::string(first_line(*session.summary));
  return data.audience == Audience::me && !session.withheld ? notes_begin(session) : std::string();
}

/// Mine with the clock that it was held by, and its zone where that is another one than in the row above.
std::string when_words(const ReportData& data, const Session& session, std::string& zone_above) {
  const Date day = data.clock.day_of(session);
  if (data.audience != Audience::me || !session.has_time) return day_for_reader(data, day);
  const LocalTime there = data.clock.in(session.start, session.zone);
  const std::string zone = there == data.clock.mine(session.start) ? data.clock.zone : session.zone;
  const bool said = zone == zone_above;
  zone_above = zone;
  return format_local(there) + (said ? "" : " (" + zone + ")");
}

std::vector<Fact> session_row(const ReportData& data, const Session& session, std::string& zone) {
  const LocalTime there = data.clock.in(session.start, session.zone);
  const bool mine = data.audience == Audience::me;
  return {id_fact(data, {Kind::session, session.id}),
          when_words(data, session, zone),
          data.clock.day_of(session),
          mine && session.has_time ? Fact(there) : Fact(),
          mine && session.has_time ? Fact(session.zone) : Fact(),
          session.length ? Fact(*session.length) : Fact(),
          session.channel ? Fact(std::string(to_text(*session.channel))) : Fact(),
          std::string(to_text(session.status)),
          fact_of(session.summary),
          session_line(data, session)};
}

/// " by Ana" of all of them; else ", 1 by you, 2 by Ana", as far as it is known who it was.
std::string called_off_by_words(const ReportData& data, SessionStatus status) {
  const auto all = std::count_if(data.sessions.begin(), data.sessions.end(),
                                 [status](const Session& session) { return session.status == status; });
  std::string words;
  for (const Side side : {Side::me, Side::partner}) {
    const auto count = std::count_if(data.sessions.begin(), data.sessions.end(), [&](const Session& session) {
      return session.status == status && session.called_off_by == side;
    });
    if (count == all) return " by " + report_side(data, side);
    if (count > 0) words += fmt::format(", {} by {}", count, report_side(data, side));
  }
  return words;
}

/// ", 2 of 3 less than a day before"; of fewer than three nothing is said.
std::string notice_words(const ReportData& data) {
  constexpr std::int64_t a_day = 24;
  std::int64_t known = 0;
  std::int64_t late = 0;
  for (const auto& session : data.sessions) {
    if (session.status != SessionStatus::cancelled || !session.notice_hours) continue;
    ++known;
    if (*session.notice_hours < a_day) ++late;
  }
  if (known < cases_for_a_share || late == 0) return {};
  return fmt::format(", {} of {} less than a day before", late, known);
}

/// What the headline does not say: lengths that are not known, and what did not take place.
std::string count_words(const ReportData& data, const SessionFigures& figures) {
  std::vector<std::string> words;
  if (figures.held > 0 && figures.without_length == figures.held)
    words.emplace_back("Lengths are not known");
  else if (figures.without_length > 0)
    words.push_back(fmt::format("The length of {} is not known", plural(figures.without_length, "session")));
  if (figures.cancelled > 0)
    words.push_back(fmt::format("{} cancelled{}{}", plural(figures.cancelled, "session"),
                                called_off_by_words(data, SessionStatus::cancelled), notice_words(data)));
  if (figures.missed > 0)
    words.push_back(fmt::format("{} missed{}", plural(figures.missed, "session"),
                                called_off_by_words(data, SessionStatus::missed)));
  return words.empty() ? std::string() : fmt::format("{}.", fmt::join(words, "; "));
}

template <class Counts>
FactTable counted(std::string name, std::string_view lead, const Counts& counts,
                  const std::vector<std::string>& kinds) {
  FactTable table{std::move(name), {{"name", "name"}, {"sessions", "sessions"}}, {}, std::string(lead)};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    table.sentence += fmt::format("{}{} {}", table.rows.empty() ? " " : ", ", kinds[i], counts[i]);
    table.rows.push_back({kinds[i], counts[i]});
  }
  table.sentence += ".";
  return table;
}

template <class Enum>
std::vector<std::string> kinds_of() {
  std::vector<std::string> kinds(names<Enum>.begin(), names<Enum>.end());
  kinds.emplace_back("not known");
  return kinds;
}

Chart sessions_by(const std::vector<Date>& days, Date first, Date last, int months) {
  Chart chart;
  chart.name = months == 1 ? "months" : "years";
  chart.title = months == 1 ? "Days with a session, by month" : "Days with a session, by year";
  chart.unit = "sessions";
  const std::chrono::year_month_day begin{first_of_month(first)};
  Date from = months == 1 ? first_of_month(first) : make_date(static_cast<int>(begin.year()), 1, 1);
  while (from <= last) {
    const Date next = add_months(from, months);
    const auto count = std::count_if(days.begin(), days.end(), [&](Date day) { return day >= from && day < next; });
    chart.points.push_back({format_date(from).substr(0, months == 1 ? 7 : 4), static_cast<double>(count)});
    from = next;
  }
  return chart;
}

/// From the first session of a period that begins long before it, so that no empty years are drawn.
Chart sessions_over_time(const std::vector<Date>& days, const Period& period, Date last) {
  const Date first = std::max(period.first, first_of_month(days.front()));
  auto chart = sessions_by(days, first, last, 1);
  return chart.points.size() <= most_months ? chart : sessions_by(days, first, last, 12);
}

/// "at most 14 days between two sessions, 49 days since the last"
std::string gap_words(const Rhythm& gaps) {
  std::vector<std::string> words;
  if (gaps.longest)
    words.push_back(fmt::format("at most {} between two sessions{}", plural(*gaps.longest, "day"),
                                gaps.rested ? ", not counting pauses" : ""));
  if (gaps.lasting)
    words.push_back(plural(*gaps.lasting, "day") + (gaps.longest ? " since the last" : " since the last session"));
  return with_commas(words);
}

/// "every week", or as it changed: "every 2 weeks, from Sun 2026-03-01 on every week"
std::string cadences_words(const ReportData& data, const Period& period, Date until) {
  const AgreedCadences agreed(data.mentorship, data.agreements);
  const auto words = [](const std::optional<Cadence>& cadence) {
    return cadence ? format_cadence(*cadence) : "nothing";
  };
  std::string text = words(agreed.on(period.first));
  for (const auto& step : agreed.changes(period.first, until))
    text += fmt::format(", from {} on {}", day_for_reader(data, step.since), words(step.cadence));
  return text;
}

Paragraph rhythm_paragraph(const ReportData& data, const Rhythm& gaps, const Period& period, Date until) {
  const std::string measured = fmt::format("{}, up to {}.", gap_words(gaps), day_for_reader(data, until));
  const auto cadence = AgreedCadences(data.mentorship, data.agreements).on(until);
  const std::string bridged =
      gaps.bridged == 0 ? std::string() : fmt::format(", {} with questions, answers or feedback", gaps.bridged);
  return {cadence ? fmt::format("Agreed: {}. Kept in {} {}{}; {}", cadences_words(data, period, until),
                                share_words(gaps.kept, gaps.gaps), gaps.gaps == 1 ? "gap" : "gaps", bridged, measured)
                  : fmt::format("No cadence is agreed; {}", measured),
          TextKind::plain,
          "rhythm",
          {{"agreed", cadence ? Fact(format_cadence(*cadence)) : Fact()},
           {"gaps", gaps.gaps},
           {"kept", cadence ? Fact(gaps.kept) : Fact()},
           {"bridged", cadence ? Fact(gaps.bridged) : Fact()},
           {"typical_days", fact_of(gaps.typical)},
           {"longest_days", gaps.longest_gap()},
           {"until", until}}};
}

}  // namespace

std::string called_off_words(const ReportData& data, const Session& session) {
  const std::string by = session.called_off_by ? " by " + report_side(data, *session.called_off_by) : std::string();
  return std::string(to_text(session.status)) + by;
}

FactTable session_table(const ReportData& data) {
  FactTable table{"sessions",
                  {{"id", data.audience == Audience::me ? "session" : ""},
                   {"", "when"},
                   {"date", ""},
                   {"start", ""},
                   {"zone", ""},
                   {"minutes", "length"},
                   {"channel", "channel"},
                   {"status", ""},
                   {"summary", ""},
                   {"", "summary"}},
                  {}};
  if (data.audience == Audience::sponsor) return table;  // gets counts
  std::string zone = data.clock.zone;
  for (const auto& session : data.sessions)
    if (session.status != SessionStatus::planned) table.rows.push_back(session_row(data, session, zone));
  return table;
}

Blocks report_session_list(const ReportData& data, const Period&, Date) {
  auto table = session_table(data);
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

Blocks report_rhythm(const ReportData& data, const Period& period, Date today) {
  const auto stats = stats_of(data, period, today);
  const auto figures = stats.sessions;
  if (figures.held + figures.cancelled + figures.missed == 0) return {};
  Blocks blocks;
  if (auto counts = count_words(data, figures); !counts.empty()) blocks.emplace_back(Paragraph{std::move(counts)});
  const Date until = report_end(data, period, today);
  if (const auto gaps = report_gaps(data, period, today))
    blocks.emplace_back(rhythm_paragraph(data, *gaps, period, until));
  const auto days = contact_days(data.sessions, data.clock);
  if (!days.empty()) {
    auto chart = sessions_over_time(days, period, std::max(until, days.back()));
    if (chart.points.size() > 1) blocks.emplace_back(std::move(chart));
    if (stats.channels.back() < stats.sessions.held)
      blocks.emplace_back(counted("channels", "Channels:", stats.channels, kinds_of<Channel>()));
  }
  if (auto obstacles = counted("obstacles", "What got in the way:", stats.troubles, kinds_of<Trouble>());
      !obstacles.rows.empty())
    blocks.emplace_back(std::move(obstacles));
  return blocks;
}

}  // namespace mentor
