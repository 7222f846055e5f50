// SPDX-License-Identifier: MIT
// The form's "Label: value" lines: fields of the session, of feedback and of a pulse, as their descriptions say. A long
// one goes on in the lines below it.
#include "domain/session_form/blocks.hpp"
#include "mentor/domain/acts/feedback.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/obstacles.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/session_form.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::session_form {

namespace {

/// A line of a block, and the field that it stands for.
struct FieldLine {
  std::string_view label;
  std::string_view field;
};
using FieldLines = std::span<const FieldLine>;

constexpr std::string_view when_label = "When";
constexpr std::string_view by_the_clock = "by the clock";

constexpr std::string_view with_label = "With";

/// All, but the last of them in the form of a group only.
FieldLines lines_for(const SessionForm& form, FieldLines lines) {
  return lines.first(lines.size() - (form.with.empty() ? 1 : 0));
}
constexpr std::array<FieldLine, 5> head_lines{
    {{when_label, ""}, {"Length", "minutes"}, {"Channel", "channel"}, {"Focus", "focus"}, {with_label, ""}}};
constexpr std::array<FieldLine, 8> feedback_lines{{{"Text", "text"},
                                                   {"Direction", "direction"},
                                                   {"Type", "type"},
                                                   {"Area", "area"},
                                                   {"Situation", "situation"},
                                                   {"Behaviour", "behaviour"},
                                                   {"Impact", "impact"},
                                                   {"Person", "person"}}};
constexpr std::array<FieldLine, 4> pulse_lines{
    {{"Trust", "trust"}, {"Progress", "progress"}, {"Energy", "energy"}, {"Comment", "comment"}}};
constexpr std::array<FieldLine, 3> obstacle_lines{
    {{"Trouble", "trouble"}, {"Strategy", "strategy"}, {"Helped", "helped"}}};
constexpr std::array<FieldLine, 1> next_lines{{{when_label, ""}}};

std::vector<FieldLine> prompt_lines(NoteForm form) {
  std::vector<FieldLine> lines;
  for (const auto& field : info(Kind::session).fields)
    if (field.prompted && field.prompted->form == form) lines.push_back({field.prompted->label, field.name});
  return lines;
}

/// As it is typed: parse_value() reads it back.
std::string typed_text(const Record& record, std::string_view field) {
  const Field& about = *info(record.kind).field(field);
  const auto number = record.number(field);
  if (about.kind == FieldKind::minutes && number) return format_duration(Minutes{*number});
  return format_value(about, record.at(field));
}

/// `shown` has a text for each line.
std::string write_lines(FieldLines lines, const std::vector<std::string>& shown) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i)
    text += fmt::format("{}:{}{}\n", lines[i].label, shown[i].empty() ? "" : " ", shown[i]);
  return text;
}

std::vector<std::string> texts_of(FieldLines lines, const Record& record) {
  std::vector<std::string> texts;
  for (const auto& line : lines) texts.push_back(typed_text(record, line.field));
  return texts;
}

std::vector<std::string> head_texts(const SessionForm& form) {
  const Record session = to_record(form.session);
  std::vector<std::string> texts{form.when};
  for (const auto& line : lines_for(form, head_lines).subspan(1))
    texts.push_back(line.label == with_label ? form.with : typed_text(session, line.field));
  if (form.length == FormLength::by_the_clock) texts[1] = by_the_clock;
  return texts;
}

/// What stands behind a label, and in the lines below it.
struct LabelledText {
  std::size_t line;
  std::size_t label;  ///< its place among the block's
  std::string text;
};

std::optional<std::size_t> label_of(FieldLines lines, std::string_view text) {
  const std::string typed = to_lower_ascii(trim(text.substr(0, std::min(text.find(':'), text.size()))));
  if (text.find(':') == std::string_view::npos) return std::nullopt;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (typed == to_lower_ascii(lines[i].label)) return i;
  return std::nullopt;
}

std::string labels_in_a_row(FieldLines lines) {
  std::string row;
  for (const auto& line : lines) row += fmt::format("{}\"{}:\"", row.empty() ? "" : ", ", line.label);
  return row;
}

/// Whether a field takes more than one line.
bool is_long(Kind kind, std::string_view field) {
  return !field.empty() && info(kind).field(field)->kind == FieldKind::note;
}

/// Lines below a long field belong to it.
std::vector<LabelledText> labelled(FieldLines lines, Kind kind, const BlockLines& block, const BlockReader& reader) {
  std::vector<LabelledText> texts;
  for (const auto& line : reader.without_comments(block)) {
    const auto label = label_of(lines, line.text);
    if (label)
      texts.push_back({line.number, *label, std::string(trim(line.text.substr(line.text.find(':') + 1)))});
    else if (!texts.empty() && is_long(kind, lines[texts.back().label].field))
      texts.back().text += "\n" + std::string(line.text);
    else if (!trim(line.text).empty())
      reader.refuse(line.number, messages::line_not_understood(labels_in_a_row(lines)));
  }
  for (auto& typed : texts) typed.text = std::string(trim(typed.text));
  return texts;
}

/// The field's new value, if it has one.
void take_field(const LabelledText& typed, const FieldLine& line, const Record& shown, const BlockReader& reader,
                std::vector<TypedField>& fields) {
  if (typed.text == trim(typed_text(shown, line.field))) return;
  const Field& field = *info(shown.kind).field(line.field);
  if (typed.text.empty() && field.need == Need::required)
    return reader.refuse(typed.line, messages::field_emptied(line.label, typed_text(shown, line.field)));
  const auto refusal = refusal_of([&] {
    Value value = parse_value(field, typed.text, line.label, Date{});
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number != nullptr && field.kind == FieldKind::integer && (*number < field.low || *number > field.high))
      return reader.refuse(typed.line, messages::field_out_of_range(line.label, *number, field.low, field.high));
    fields.push_back({typed.line, line.field, std::move(value)});
  });
  if (refusal) reader.refuse(typed.line, refusal->what());
}

void read_fields(FieldLines lines, const Record& shown, const BlockLines& block, const BlockReader& reader,
                 std::vector<TypedField>& fields) {
  for (const auto& typed : labelled(lines, shown.kind, block, reader))
    take_field(typed, lines[typed.label], shown, reader, fields);
}

void read_session_fields(FieldLines lines, const BlockLines& block, const BlockReader& reader) {
  read_fields(lines, to_record(reader.data.form.session), block, reader, reader.filled.session);
}

}  // namespace

std::string write_head(const FormData& data) {
  return write_lines(lines_for(data.form, head_lines), head_texts(data.form));
}

void read_head(const BlockLines& lines, const BlockReader& reader) {
  const Record shown = to_record(reader.data.form.session);
  const auto texts = head_texts(reader.data.form);
  for (const auto& typed : labelled(lines_for(reader.data.form, head_lines), Kind::session, lines, reader)) {
    if (typed.text == texts[typed.label]) continue;
    const auto& line = head_lines[typed.label];
    const bool is_length = line.field == "minutes";
    if (is_length) reader.filled.by_the_clock = typed.text == by_the_clock;
    if (line.label == when_label)
      reader.filled.when = TypedLine{typed.line, typed.text};
    else if (line.label == with_label)
      reader.filled.with = TypedLine{typed.line, typed.text};
    else if (!is_length || typed.text != by_the_clock)
      take_field(typed, line, shown, reader, reader.filled.session);
  }
}

std::string write_feedback(const FormData& data) {
  const auto lines = lines_for(data.form, feedback_lines);
  return write_lines(lines, texts_of(lines, feedback_of_form(data.open.mentorship.role)));
}

void read_feedback(const BlockLines& lines, const BlockReader& reader) {
  const Record usual = feedback_of_form(reader.data.open.mentorship.role);
  bool has_text = false;
  std::vector<TypedField> one;
  const auto finish = [&] {
    if (!has_text && !one.empty()) reader.refuse(one.front().line, messages::feedback_without_text());
    if (has_text) reader.filled.feedback.push_back(one);
    one.clear();
    has_text = false;
  };
  for (const auto& typed : labelled(lines_for(reader.data.form, feedback_lines), Kind::feedback, lines, reader)) {
    const bool is_text = feedback_lines[typed.label].field == "text";
    if (is_text && has_text) finish();
    has_text = has_text || (is_text && !typed.text.empty());
    take_field(typed, feedback_lines[typed.label], usual, reader, one);
  }
  finish();
}

/// What one does not see of the other has to be asked for: what was noted last is something to hold it against.
std::string write_pulse(const FormData& data) {
  const auto last = std::find_if(data.open.pulses.begin(), data.open.pulses.end(), [](const Pulse& pulse) {
    return pulse.by == Side::me && pulse.energy && !pulse.withheld;
  });
  std::string text;
  if (last != data.open.pulses.end())
    text = comment(messages::form_energy(
               *last->energy, format_day(last->date),
               data.form.session.channel == Channel::video ? messages::form_faces() : std::string())) +
           "\n";
  return text + write_lines(pulse_lines, texts_of(pulse_lines, blank(Kind::pulse)));
}

void read_pulse(const BlockLines& lines, const BlockReader& reader) {
  auto& pulse = reader.filled.pulse;
  read_fields(pulse_lines, blank(Kind::pulse), lines, reader, pulse);
  if (pulse.size() == 1 && pulse.front().field == "comment")
    reader.refuse(pulse.front().line, messages::pulse_without_number());
}

std::string write_obstacle(const FormData& data) {
  const std::string ask = obstacle_to_ask(data.open, {});
  return (ask.empty() ? ask : comment(ask) + "\n") +
         write_lines(obstacle_lines, texts_of(obstacle_lines, to_record(data.form.session)));
}
void read_obstacle(const BlockLines& lines, const BlockReader& reader) {
  read_session_fields(obstacle_lines, lines, reader);
}

std::string write_prompts(const FormData& data) {
  const auto lines = prompt_lines(data.form.prompts);
  return write_lines(lines, texts_of(lines, to_record(data.form.session)));
}
void read_prompts(const BlockLines& lines, const BlockReader& reader) {
  read_session_fields(prompt_lines(reader.data.form.prompts), lines, reader);
}

std::string write_next(const FormData& data) { return write_lines(next_lines, {data.form.next}); }

void read_next(const BlockLines& lines, const BlockReader& reader) {
  for (const auto& typed : labelled(next_lines, Kind::session, lines, reader))
    if (typed.text != reader.data.form.next) reader.filled.next = TypedLine{typed.line, typed.text};
}

}  // namespace mentor::session_form

namespace mentor {

Record feedback_of_form(Role mine) {
  Feedback feedback;
  feedback.direction = usual_direction(mine);
  feedback.type = FeedbackKind::constructive;
  return to_record(feedback);
}

}  // namespace mentor
