// SPDX-License-Identifier: MIT
// A letter on a time with somebody.
#include "commands/support/letter.hpp"

#include "commands/support/drafts.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/letter.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/letter.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/letter.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentor::commands {

namespace {

/// Where each sentence comes from: beside the letter, never in it.
void tell_sources(Context& context, const Letter& letter) {
  if (!context.verbose) return;
  for (const auto& paragraph : letter.paragraphs)
    for (const auto& sentence : paragraph) {
      std::vector<std::string> ids;
      for (const auto& id : sentence.from)
        ids.push_back(id.kind == Kind::mentorship ? std::string("the mentorship") : to_text(id));
      remark(context, messages::letter_source(fmt::format("{}", fmt::join(ids, ", ")), visible(sentence.text)));
    }
}

enum class Touched { no, yes };

/// What the editor gives back of it.
Touched edit_letter(const Context& context, Drafts& drafts, std::string& text) {
  if (!context.interactive) return Touched::no;
  const std::string before = text;
  text = drafts.edit(before).text;
  if (trim(text).empty()) throw UserError(messages::letter_emptied(), Exit::aborted);
  return text == before ? Touched::no : Touched::yes;
}

void write_out(Context& context, const Letter& letter, const std::string& text, const ReportOutput& output) {
  const bool to_file = !output.file.empty() && output.file != "-";
  Style style = context.style;
  if (to_file) style.colour = style.terminal = false;
  const std::string page = render_letter(letter.title, text, letter_format(context, output), style);
  if (!to_file) return print(context, page);
  context.files->write_file(output.file, page);
  confirm(context, messages::written_to(visible(letter.title), visible(output.file)));
}

}  // namespace

ReportFormat letter_format(const Context& context, const ReportOutput& output) {
  const ReportFormat format = chosen_format(context, output);
  if (format == ReportFormat::json || format == ReportFormat::csv)
    throw UserError(messages::letter_is_prose(to_text(format)));
  return format;
}

Period letter_period(const Context& context, const PeriodOptions& typed, const Mentorship& mentorship) {
  const bool any = !typed.period.empty() || !typed.since.empty() || !typed.until.empty();
  if (any || mentorship.status != MentorshipStatus::closed || !mentorship.closed_on)
    return chosen_period(context, typed);
  return {mentorship.start, *mentorship.closed_on, "the whole time"};
}

void put_letter(Context& context, const ReportData& data, const Period& period, const LetterRequest& request) {
  const Letter letter = write_letter(data, period, context.today());
  std::string text = letter_text(letter);
  Drafts drafts(context, "report", request.who);
  if (request.recover) text = drafts.recover();
  if (text.empty()) throw UserError(messages::letter_of_nothing(visible(data.mentorship.handle), period.label));
  const Touched touched = drafts.until_saved([&] {
    const Touched edited = edit_letter(context, drafts, text);
    write_out(context, letter, text, request.output);
    return edited;
  });
  tell_sources(context, letter);
  if (touched == Touched::no) remark(context, messages::letter_is_draft());
  if (letter.held_back.empty()) return;
  const std::string without = fmt::format("{}", fmt::join(letter.held_back, ", "));
  remark(context, data.audience == Audience::me ? messages::letter_without_sealed(without)
                                                : messages::letter_held_back(without));
}

}  // namespace mentor::commands
