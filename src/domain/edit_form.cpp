// SPDX-License-Identifier: MIT
// The editor's form for a record: a line for each short field, then each long text between marks.
#include "mentor/domain/edit_form.hpp"

#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/editing.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

/// Longer than any run of the same sign at the beginning of a line of the texts, so that no text can look like a mark.
std::string form_mark(const EditForm& form) {
  std::size_t longest = 3;
  for (const auto& block : form.texts)
    for (const auto line : split_lines(block.text)) {
      const std::size_t run = std::min(line.find_first_not_of('='), line.size());
      longest = std::max(longest, run);
    }
  return std::string(longest + 1, '=');
}

std::string mark_line(const std::string& mark, std::string_view field) {
  return fmt::format("{} {} {}", mark, field, mark);
}

const FieldText* field_named(const std::vector<FieldText>& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldText& f) { return f.field == name; });
  return found == fields.end() ? nullptr : &*found;
}

/// The field whose text begins below this line; nothing if the line is no mark.
std::optional<std::string> field_marked(const EditForm& form, const std::string& mark, std::string_view line) {
  for (const auto& block : form.texts)
    if (trim(line) == mark_line(mark, block.field)) return block.field;
  return std::nullopt;
}

void read_short_line(const EditForm& form, std::string_view line, std::size_t number, std::vector<FieldText>& changed) {
  if (trim(line).empty() || trim(line).starts_with('#')) return;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos)
    throw UserError(messages::line_without_colon(static_cast<std::int64_t>(number), visible(line)));
  const std::string field(trim(line.substr(0, colon)));
  const std::string value(trim(line.substr(colon + 1)));
  const FieldText* before = field_named(form.lines, field);
  if (!before || before->text != value) changed.push_back({field, value});
}

}  // namespace

EditForm edit_form_of(const WallClock& clock, const Record& record) {
  EditForm form;
  form.title = messages::edit_form_title(info(record.kind).noun(), record.name());
  for (const auto& field : editable_fields(record.kind)) {
    const Field* described = info(record.kind).field(field);
    const FieldText shown{field, typed_value(clock, record, field)};
    (described && described->kind == FieldKind::note ? form.texts : form.lines).push_back(shown);
  }
  return form;
}

std::string write_edit_form(const EditForm& form) {
  std::string text = form.title + "\n";
  for (const auto& line : form.lines) text += fmt::format("{}: {}\n", line.field, line.text);
  const std::string mark = form_mark(form);
  for (const auto& block : form.texts) text += fmt::format("{}\n{}\n", mark_line(mark, block.field), block.text);
  return text;
}

std::vector<FieldText> read_edit_form(std::string_view text, const EditForm& form) {
  const std::string mark = form_mark(form);
  std::vector<FieldText> changed;
  std::vector<FieldText> texts;
  std::size_t number = 0;
  std::string_view rest = text;
  while (!rest.empty()) {
    ++number;
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (const auto field = field_marked(form, mark, line); field && !field_named(texts, *field))
      texts.push_back({*field, ""});
    else if (texts.empty())
      read_short_line(form, line, number, changed);
    else
      texts.back().text += std::string(line) + "\n";
  }
  for (auto& block : texts) {
    if (!block.text.empty()) block.text.pop_back();  // the line break that write_edit_form() put at the end
    if (field_named(form.texts, block.field)->text != block.text) changed.push_back(block);
  }
  return changed;
}

}  // namespace mentor
