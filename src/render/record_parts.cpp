// SPDX-License-Identifier: MIT
// What belongs to a record that is shown, below it.
#include "mentor/render/record_parts.hpp"

#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::render {

namespace {

/// How the records below are put in lines.
class PartLines {
 public:
  PartLines(Kind whole, const FindPerson& person, const Style& style, Date today, const WallClock& clock)
      : whole_(whole), person_(person), style_(style), today_(today), clock_(clock) {}

  [[nodiscard]] std::string of(const RecordPart& part) const {
    if (part.records.empty()) return {};
    if (part.kind == Kind::tag) return tags_of(part);
    Table table;
    for (const auto& record : part.records) table.rows.push_back(row_of(record));
    table.whole = part.kind == Kind::agreement;
    drop_silent_state(table);
    for (std::size_t i = 0; i < part.asides.size(); ++i)
      if (part.kind != Kind::agreement)
        table.rows[i].back() = with_aside(std::move(table.rows[i].back()), part.asides[i]);
      else if (!part.asides[i].empty())
        table.rows[i].back() = part.asides[i];
    if (part.kind == Kind::progress) table.numeric = {1};
    return fmt::format("\n{}\n{}", paint(part.title, Ink::bold, style_), indented(table));
  }

 private:
  /// The second column, where it says nothing of any of them.
  static void drop_silent_state(Table& table) {
    const auto is_silent = [](const std::vector<std::string>& row) { return row.size() > 2 && row[1].empty(); };
    if (!std::all_of(table.rows.begin(), table.rows.end(), is_silent)) return;
    for (auto& row : table.rows) row.erase(row.begin() + 1);
  }

  [[nodiscard]] std::string tags_of(const RecordPart& part) const {
    std::vector<std::string> tags;
    for (const auto& tag : part.records) tags.push_back(visible(tag.text("name")));
    return fmt::format("\n{}: {}\n", paint(part.title, Ink::bold, style_), fmt::join(tags, ", "));
  }

  /// Two blanks before each line.
  [[nodiscard]] std::string indented(const Table& table) const {
    Style narrower = style_;
    narrower.width -= 2;
    const std::string text = render_table(table, narrower);
    std::string lines;
    for (const auto line : split_lines(text))
      if (!line.empty()) lines.append("  ").append(line).append("\n");
    return lines;
  }

  [[nodiscard]] std::string name_of(const std::string& handle) const {
    if (handle == my_handle) return "you";
    const auto found = person_(handle);
    return found ? found->text("name") : handle;
  }

  [[nodiscard]] std::vector<std::string> participant_row(const Participant& taken) const {
    std::string stay = taken.part.value_or("");
    if (taken.joined) stay = with_aside(std::move(stay), "joined " + format_day(*taken.joined));
    if (taken.left) stay = with_aside(std::move(stay), "left " + format_day(*taken.left));
    if (whole_ == Kind::person) return {taken.mentorship, stay};
    const auto found = person_(taken.person);
    const std::string words = with_aside(found ? found->text("name") : std::string(), stay);
    return {taken.person, words, found ? found->text("zone") : std::string()};
  }

  [[nodiscard]] static std::vector<std::string> agreement_row(const Agreement& agreement) {
    const auto signed_on = [](std::optional<Date> day) { return day ? format_day(*day) : std::string("not yet"); };
    return {to_text(Id{Kind::agreement, agreement.id}), fmt::format("version {}", agreement.version),
            format_day(agreement.date),
            fmt::format("signed by you: {}, by the other side: {}", signed_on(agreement.signed_by_me),
                        signed_on(agreement.signed_by_partner))};
  }

  [[nodiscard]] std::vector<std::string> session_row(const Session& session) const {
    return {to_text(Id{Kind::session, session.id}), clock_.start_of(session), std::string(to_text(session.status)),
            gist_of(session)};
  }

  [[nodiscard]] static std::vector<std::string> pause_row(const Pause& pause) {
    return {to_text(Id{Kind::pause, pause.id}), "from " + format_day(pause.from),
            pause.until ? "until " + format_day(*pause.until) : "open", pause.reason.value_or("")};
  }

  [[nodiscard]] std::vector<std::string> presence_row(const Presence& presence) const {
    return {presence.person, name_of(presence.person)};
  }

  [[nodiscard]] std::vector<std::string> signature_row(const Signature& signature) const {
    if (whole_ == Kind::person) return {to_text(signature.agreement), format_day(signature.date)};
    return {signature.person, name_of(signature.person), format_day(signature.date)};
  }

  [[nodiscard]] std::vector<std::string> progress_row(const Progress& entry) const {
    return {whole_ == Kind::goal ? format_day(entry.date) : to_text(entry.goal),
            entry.withheld ? "" : fmt::format("{} %", entry.percent), entry.comment.value_or("")};
  }

  [[nodiscard]] std::vector<std::string> row_of(const Record& record) const {
    switch (record.kind) {
      case Kind::participant:
        return participant_row(from_record<Participant>(record));
      case Kind::agreement:
        return agreement_row(from_record<Agreement>(record));
      case Kind::session:
        return session_row(from_record<Session>(record));
      case Kind::pause:
        return pause_row(from_record<Pause>(record));
      case Kind::presence:
        return presence_row(from_record<Presence>(record));
      case Kind::signature:
        return signature_row(from_record<Signature>(record));
      case Kind::progress:
        return progress_row(from_record<Progress>(record));
      default:
        return {to_text(record.reference()), whose_and_how(record), text_of(record), extra_of(record)};
    }
  }

  /// Its state, or else the last choice that it must have: of a note its type, of a pulse by whom it is.
  [[nodiscard]] static const Field* field_that_tells_apart(const RecordInfo& about) {
    if (!about.status.empty()) return about.field(about.status);
    const auto last = std::find_if(about.fields.rbegin(), about.fields.rend(), [](const Field& field) {
      return field.kind == FieldKind::choice && field.need == Need::required;
    });
    return last == about.fields.rend() ? nullptr : &*last;
  }

  /// Whose it is, and its state unless that is open: "you", "Ana, kept". Where a side is told the person says all.
  [[nodiscard]] std::string whose_and_how(const Record& record) const {
    const auto& about = info(record.kind);
    const Field* how = field_that_tells_apart(about);
    const std::string state = how == nullptr ? std::string() : record.text(how->name);
    const std::string person = person_named(record);
    const bool open = how && how->name == about.status && is_open(record);
    if (person.empty()) return open ? std::string() : state;
    const std::string whose = name_of(person);
    const bool said = how == nullptr || names_side(*how) || open;
    return said ? whose : fmt::format("{}, {}", whose, state);
  }

  /// A question is due at an instant, all else on a day.
  [[nodiscard]] std::optional<Date> day_in(const Record& record, const Field& field) const {
    const auto number = record.number(field.name);
    if (!number) return std::nullopt;
    if (field.kind == FieldKind::date) return Date{Days{*number}};
    return date_of(clock_.mine(Instant{std::chrono::seconds{*number}}));
  }

  /// "by Fri 2026-11-27", "parked until …"
  [[nodiscard]] std::string due_words(const Record& record) const {
    for (const auto& field : info(record.kind).fields)
      if (field.direction != Direction::past)
        if (const auto day = day_in(record, field))
          return fmt::format("{} {}", field.name.ends_with("until") ? name_in_words(field.name) : "by",
                             format_due(*day, today_));
    return {};
  }

  /// Where something is to be done, until when; else the numbers that it has.
  [[nodiscard]] std::string extra_of(const Record& record) const {
    if (!info(record.kind).open.empty()) return due_words(record);
    if (record.kind == Kind::review)
      return fmt::format("{}, {}", record.text("set"), format_day(Date{Days{record.number("date").value_or(0)}}));
    return fmt::format("{}", fmt::join(numbers_of(record), ", "));
  }

  Kind whole_;
  const FindPerson& person_;
  const Style& style_;
  Date today_;
  const WallClock& clock_;
};

}  // namespace

std::string render_parts(const Record& whole, const std::vector<RecordPart>& parts, const FindPerson& person,
                         const Style& style, LocalTime now, const WallClock& clock) {
  const PartLines lines(whole.kind, person, style, date_of(now), clock);
  std::string text;
  for (const auto& part : parts) text += lines.of(part);
  return text;
}

}  // namespace mentor::render
