// SPDX-License-Identifier: MIT
// How a report calls people. Its reader may be the journal's owner, the partner, or a sponsor who gets no names.
#include "domain/report/sections.hpp"
#include "mentor/domain/attendance.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string partners_by_role(const Mentorship& mentorship) {
  if (mentorship.type == MentorshipKind::group) return "the others";
  if (mentorship.role == Role::mentor) return "the mentee";
  return mentorship.role == Role::mentee ? "the mentor" : "the peer";
}

}  // namespace

std::string id_for_reader(const ReportData& data, Id id) {
  return data.audience == Audience::me ? to_text(id) : std::string();
}

Fact id_fact(const ReportData& data, Id id) { return data.audience == Audience::me ? Fact(to_text(id)) : Fact(); }

std::string title_for_reader(const ReportData& data) {
  constexpr std::string_view word = "Mentorship ";
  const std::string& title = data.mentorship.title;
  const bool numbered = data.audience == Audience::sponsor && title.starts_with(word) && title.size() > word.size() &&
                        title[word.size()] >= '0' && title[word.size()] <= '9';
  return numbered ? std::string() : title;
}

std::string report_subject(const ReportData& data) {
  std::string title = title_for_reader(data);
  const bool after_partner = data.partners.size() == 1 && data.partners.front().name == title;
  if (data.audience == Audience::me || data.mentorship.role == Role::mentor || !after_partner) return title;
  if (data.mentorship.role == Role::mentee) return data.my_name_known ? data.my_name : std::string();
  return data.my_name_known ? fmt::format("{} and {}", data.my_name, title) : title;
}

Fact mentorship_fact(const ReportData& data) {
  return data.audience == Audience::me ? Fact(data.mentorship.handle) : Fact();
}

DateStyle dates_for(const ReportData& data) {
  return data.audience == Audience::me ? DateStyle::iso : DateStyle::written;
}

std::string day_for_reader(const ReportData& data, Date day) { return day_words(day, dates_for(data)); }

std::string due_for_reader(const ReportData& data, std::optional<Date> due, Date today) {
  if (!due) return {};
  return ", due " + (data.audience == Audience::me ? format_due(*due, today) : format_written(*due));
}

Fact planned_fact(const ReportData& data, const Session& session) {
  if (!session.has_time) return planned_day(data.clock, session);
  return data.clock.mine(session.start);
}

std::string planned_words(const ReportData& data, const Session& session) {
  std::string words = fact_words(planned_fact(data, session), dates_for(data));
  if (session.has_time && data.audience != Audience::me) words += " (" + data.clock.zone + ")";
  return words + partner_clocks(data.clock, data.partners, session);
}

std::string report_who(const ReportData& data, std::string_view handle) {
  if (handle == my_handle) return data.audience == Audience::me ? "you" : data.my_name;
  for (const auto& person : data.partners)
    if (person.handle == handle && !person.name.empty()) return person.name;
  for (const auto& person : data.former)
    if (person.handle == handle && !person.name.empty()) return person.name;
  if (data.audience == Audience::me) return std::string(handle);
  const bool of_several = data.audience == Audience::partner &&
                          (data.mentorship.type == MentorshipKind::group || has_left(data.parts, handle));
  return of_several ? "a participant" : report_side(data, Side::partner);
}

std::string report_side(const ReportData& data, Side side) {
  if (side == Side::me) return report_who(data, my_handle);
  // Where one is left of several, what was said may be of those who left.
  const bool alone = std::none_of(data.parts.begin(), data.parts.end(),
                                  [&](const Participant& part) { return has_left(data.parts, part.person); });
  const bool named = alone && data.partners.size() == 1 && !data.partners.front().name.empty();
  return named ? data.partners.front().name : partners_by_role(data.mentorship);
}

std::string report_speaker(const ReportData& data, Side by, const std::optional<std::string>& person) {
  const bool one = by == Side::partner && person && !person->empty();
  return one && data.audience != Audience::sponsor ? report_who(data, *person) : report_side(data, by);
}

std::string as_beginning(std::string words) {
  if (words == "you" || words.starts_with("the ") || words.starts_with("with ") || words == "a participant")
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string beginning_with_has(const std::string& words) { return words + (words == "You" ? " have" : " has"); }

std::string report_me(std::span<const ReportData> data) {
  const std::string name = report_side(data.front(), Side::me);
  const bool same =
      std::all_of(data.begin(), data.end(), [&](const auto& one) { return report_side(one, Side::me) == name; });
  return same ? name : "the sender";
}

std::vector<std::string> report_owners(const ReportData& data) {
  std::vector<std::string> owners{std::string(my_handle)};
  const auto remember = [&](const std::string& owner) {
    if (std::find(owners.begin(), owners.end(), owner) == owners.end()) owners.push_back(owner);
  };
  // A sponsor does not learn which of the partners promised something.
  if (data.audience != Audience::sponsor)
    for (const auto& person : data.partners) remember(person.handle);
  for (const auto& promise : data.commitments) remember(promise.owner);
  return owners;
}

}  // namespace mentor
