// SPDX-License-Identifier: MIT
// From the entries of an agreement's document to the values that drive reminders and the response clock.
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/names.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/agreement.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/toml.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <utility>
#include <variant>

namespace mentor {

namespace {

constexpr std::int64_t hours_a_day = 24;
constexpr std::int64_t longest_response_hours = 90 * hours_a_day;

const AgreementKey& key_called(const TomlEntry& entry) {
  const auto keys = agreement_keys();
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const AgreementKey& key) { return key.name == entry.key; });
  if (found != keys.end()) return *found;
  std::vector<std::string> known;
  for (const auto& key : keys) known.emplace_back(key.name);
  const auto near = closest(entry.key, known);
  throw UserError(near ? messages::near_agreement_key(entry.line, visible(entry.key), *near)
                       : messages::unknown_agreement_key(entry.line, visible(entry.key)));
}

void require_channel(const TomlEntry& entry, const std::string& place) {
  if (!from_text<Channel>(entry.value))
    throw UserError(
        messages::unknown_value(messages::at(place), visible(entry.value), alternatives(all_names<Channel>())));
}

template <class V>
void put(Agreement& agreement, const AgreementKey& key, V value) {
  if (const auto* place = std::get_if<std::optional<V> Agreement::*>(&key.place)) agreement.** place = std::move(value);
}

void put_words(Agreement& agreement, const AgreementKey& key, const std::string& words) {
  const auto* place = std::get_if<std::optional<std::string> Agreement::*>(&key.place);
  if (place == nullptr) return;
  auto& text = agreement.**place;
  text = text ? *text + "\n" + words : words;
}

void take_entry(Agreement& agreement, const TomlEntry& entry, Date today) {
  const AgreementKey& key = key_called(entry);
  const std::string place = messages::in_line(entry.line, entry.key);
  const bool wants_text = key.kind != AgreementKey::Kind::date;
  if (wants_text && entry.type != TomlEntry::Type::text)
    throw UserError(messages::text_in_quotes(place, visible(entry.value)));
  switch (key.kind) {
    case AgreementKey::Kind::channel:
      return require_channel(entry, place);
    case AgreementKey::Kind::response:
      return put(agreement, key, parse_response(entry.value, place));
    case AgreementKey::Kind::cadence:
      return put(agreement, key, parse_cadence(entry.value, place));
    case AgreementKey::Kind::length:
      return put(agreement, key, parse_duration(entry.value, place));
    case AgreementKey::Kind::date:
      return put(agreement, key, parse_date(entry.value, place, today, key.direction));
    case AgreementKey::Kind::time_kept:
      if (auto time = read_kept_for(entry.value, today)) put(agreement, key, std::move(*time));
      return;
    case AgreementKey::Kind::words:
      return put_words(agreement, key, entry.value);
  }
}

}  // namespace

Agreement read_agreement(const TomlEntries& entries, Date today) {
  Agreement agreement;
  bool anything = false;
  for (const auto& entry : entries) {
    if (entry.type == TomlEntry::Type::text && trim(entry.value).empty()) continue;
    take_entry(agreement, entry, today);
    anything = true;
  }
  if (!anything) throw UserError(messages::empty_agreement());
  return agreement;
}

std::int64_t parse_response(std::string_view text, std::string_view option) {
  const std::string word = to_lower_ascii(trim(text));
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  const std::string_view unit = trim(std::string_view(end, word.data() + word.size() - end));
  std::int64_t hours = 0;
  if (unit == "h" || unit == "hour" || unit == "hours") hours = 1;
  if (unit == "d" || unit == "day" || unit == "days") hours = hours_a_day;
  if (unit == "w" || unit == "week" || unit == "weeks") hours = 7 * hours_a_day;
  if (error != std::errc{} || hours == 0)
    throw UserError(messages::not_a_response_time(messages::at(option), visible(text)));
  if (count < 1 || count > longest_response_hours / hours)
    throw UserError(messages::response_out_of_range(messages::at(option), visible(text)));
  return count * hours;
}

std::string format_response(std::int64_t hours) {
  return hours % hours_a_day == 0 ? plural(hours / hours_a_day, "day") : plural(hours, "hour");
}

std::chrono::hours response_time(const std::optional<Agreement>& agreement, MessageKind kind,
                                 std::chrono::hours otherwise) {
  if (!agreement) return otherwise;
  std::optional<std::int64_t> hours;
  switch (kind) {
    case MessageKind::routine:
      break;
    case MessageKind::urgent:
      hours = agreement->urgent_hours;
      break;
    case MessageKind::feedback:
      hours = agreement->feedback_hours;
      break;
    case MessageKind::documents:
      hours = agreement->documents_hours;
      break;
  }
  if (!hours) hours = agreement->routine_hours;
  return hours ? std::chrono::hours{*hours} : otherwise;
}

AgreedChannel channel_for(const Clauses& agreed, MessageKind kind) {
  for (const auto type : {kind, MessageKind::routine})
    if (auto channel = agreed.value(fmt::format("messages.{}.channel", to_text(type))); !channel.empty())
      return {type, std::move(channel)};
  return {};
}

std::string_view messages_called(MessageKind kind) {
  constexpr std::array<std::string_view, names<MessageKind>.size()> called{"routine messages", "urgent messages",
                                                                           "feedback", "documents"};
  return called.at(static_cast<std::size_t>(kind));
}

std::string answer_key(const Clauses& agreed, MessageKind kind) {
  std::string key = fmt::format("messages.{}.within", to_text(kind));
  return agreed.value(key).empty() ? fmt::format("messages.{}.within", to_text(MessageKind::routine)) : key;
}

std::string agreed_for_feedback(const Clauses& agreed) {
  std::string words = agreed.line(fmt::format("messages.{}.channel", to_text(MessageKind::feedback)));
  if (const auto how = agreed.line("feedback.how"); !how.empty()) words += (words.empty() ? "" : "; ") + how;
  return words;
}

}  // namespace mentor
