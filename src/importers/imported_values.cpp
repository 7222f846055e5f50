// SPDX-License-Identifier: MIT
// Channels, lengths, texts, labels, and sessions made of them.
#include "importers/imported_values.hpp"

#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <array>

namespace mentor::importers {

namespace {

struct ChannelWords {
  Channel channel;
  std::string_view words;
};
constexpr std::array<ChannelWords, 6> channel_words{
    {{Channel::video,
      "video,videocall,video call,zoom,teams,ms teams,microsoft teams,meet,google meet,skype,facetime,webex,jitsi,"
      "whereby,hangouts"},
     {Channel::phone, "phone,phone call,call,tel,telephone"},
     {Channel::in_person, "in person,in-person,person,face to face,f2f,coffee,lunch,office,onsite,on site,walk"},
     {Channel::chat, "chat,slack,signal,whatsapp,telegram,discord,matrix,irc,sms,text"},
     {Channel::email, "email,e-mail,mail"},
     {Channel::other, "other"}}};

void place_session(Session& session, Instant start, const ImportClock& clock) {
  session.start = start;
  session.zone = clock.zone;
  if (start > clock.instant) session.status = SessionStatus::planned;
}

}  // namespace

bool is_listed(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

std::optional<Channel> channel_named(std::string_view word) {
  std::string plain = fold(trim(word));
  while (!plain.empty() && plain.back() == '.') plain.pop_back();
  for (const auto& item : channel_words)
    if (is_listed(item.words, plain)) return item.channel;
  return std::nullopt;
}

void take_or_fault(Imported& imported, std::size_t line, const std::function<void()>& work) {
  const auto refusal = refusal_of([&] {
    try {
      work();
    } catch (const TwoReadings&) {
      imported.needs_order = true;
      throw;
    }
  });
  if (refusal) imported.faults.push_back({line, refusal->what()});
}

Session foreign_session(const ForeignMoment& moment, const ImportClock& clock) {
  Session session;
  session.has_time = moment.time.has_value();
  const LocalTime local = LocalTime{moment.date} + moment.time.value_or(std::chrono::hours{12});
  place_session(session, clock.zones->to_instant(local, clock.zone).instant, clock);
  if (!session.has_time)
    session.status = moment.date > date_of(clock.now) ? SessionStatus::planned : SessionStatus::held;
  return session;
}

Session foreign_session(Instant start, const ImportClock& clock) {
  Session session;
  place_session(session, start, clock);
  return session;
}

Date foreign_day(Instant instant, const ImportClock& clock) {
  return date_of(clock.zones->to_local(instant, clock.zone));
}

std::optional<Minutes> foreign_length(std::chrono::seconds length) {
  constexpr std::chrono::hours longest{24};
  if (length < std::chrono::seconds{0}) throw UserError(messages::ends_before_it_starts());
  if (length > longest) throw UserError(messages::longer_than_a_day());
  const auto minutes = std::chrono::duration_cast<Minutes>(length + std::chrono::seconds{30});
  return minutes.count() == 0 ? std::nullopt : std::optional(std::min<Minutes>(minutes, longest));
}

std::optional<std::string> foreign_text(std::string_view text, std::string_view what) {
  if (trim(text).empty()) return std::nullopt;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos && trim(text.substr(0, end)).empty();
       end = text.find('\n'))
    text.remove_prefix(end + 1);
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return require_note(text, what);
}

std::string_view bare_label(std::string_view label) {
  label = trim(label);
  while (!label.empty() && std::string_view("@#+").find(label.front()) != std::string_view::npos)
    label.remove_prefix(1);
  return label;
}

std::vector<std::string> tags_of_labels(const std::vector<std::string>& labels) {
  std::vector<std::string> tags;
  for (const auto& label : labels) {
    const std::string tag(bare_label(label));
    const bool word = !tag.empty() && tag.find_first_of(" \t\r\n,") == std::string::npos && !bad_utf8(tag) &&
                      count_characters(tag) <= name_limit;
    if (word && tags.size() < tag_limit && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
  }
  return tags;
}

}  // namespace mentor::importers
