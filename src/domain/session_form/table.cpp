// SPDX-License-Identifier: MIT
// The table of the session form's blocks, in their order; and those of them that are free text or plain lines.
#include "domain/first_words.hpp"
#include "domain/session_form/blocks.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/session_form.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::session_form {

namespace {

std::string write_first(const FormData& data) {
  std::string text;
  const auto& mentorship = data.open.mentorship;
  if (const auto words = words_on_confidentiality(data.form.agreed); !words.empty())
    text += comment(messages::form_first(words)) + "\n";
  if (mentorship.type != MentorshipKind::situational) return text;
  const auto& say = mentorship.role == Role::mentee ? messages::form_first_short_mentee : messages::form_first_short;
  return text + comment(say(words_on_short_time(data.form.agreed, mentorship))) + "\n";
}

std::string write_warm_up(const FormData& data) {
  std::string text;
  if (data.open.sessions_held == 0 && !is_agreement_sealed(data.open)) text += write_first(data);
  for (const auto& [key, title] : {std::pair{"notes.taken_by", "taken by"}, std::pair{"notes.seen_by", "seen by"}})
    if (const auto who = data.form.agreed.line(key); !who.empty())
      text += comment(messages::form_notes_agreed(title, who)) + "\n";
  for (const auto& fact : data.form.warm_up)
    text += comment(fmt::format("{}: {}", format_date(fact.date), first_line(fact.text))) + "\n";
  return text;
}

std::string write_nothing(const FormData& /*data*/) { return {}; }

std::string write_text(const std::optional<std::string>& text) { return text && !text->empty() ? *text + "\n" : ""; }
std::string write_summary(const FormData& data) { return write_text(data.form.session.summary); }
std::string write_notes(const FormData& data) { return write_text(data.form.session.notes); }

std::vector<TypedLine> plain_lines(const BlockLines& lines, const BlockReader& reader) {
  std::vector<TypedLine> typed;
  for (const auto& line : reader.meant(lines)) {
    std::string_view words = trim(line.text);
    if (words.starts_with("- ") || words.starts_with("* ")) words = trim(words.substr(2));
    if (!words.empty() && words != "-" && words != "*") typed.push_back({line.number, std::string(words)});
  }
  return typed;
}

void read_facts(const BlockLines& lines, const BlockReader& reader) {
  reader.filled.facts = plain_lines(lines, reader);
}
void read_wins(const BlockLines& lines, const BlockReader& reader) { reader.filled.wins = plain_lines(lines, reader); }

/// As written, without the comment of ours on top and without blank lines at both ends.
std::string free_text(const BlockLines& lines, std::string_view hint) {
  std::vector<std::string_view> kept;
  for (const auto& line : lines)
    if (hint.empty() || trim(line.text) != comment(hint)) kept.push_back(line.text);
  while (!kept.empty() && trim(kept.back()).empty()) kept.pop_back();
  const auto first = std::find_if(kept.begin(), kept.end(), [](std::string_view line) { return !trim(line).empty(); });
  std::string text;
  for (auto line = first; line != kept.end(); ++line) text += (line == first ? "" : "\n") + std::string(*line);
  return text;
}

void take_text(const BlockLines& lines, const BlockReader& reader, std::string_view field, std::string text,
               std::string_view before) {
  if (text == before) return;
  reader.filled.session.push_back(
      {lines.empty() ? 0 : lines.front().number, field, text.empty() ? Value{} : Value{std::move(text)}});
}

constexpr std::string_view summary_hint = "What it was about, in a few words or bullet points.";

void read_summary(const BlockLines& lines, const BlockReader& reader) {
  take_text(lines, reader, "summary", free_text(lines, summary_hint),
            reader.data.form.session.summary.value_or(std::string()));
}

constexpr std::string_view share_hint = "What the other side may read in reports; words here are shared.";

void read_to_share(const BlockLines& lines, const BlockReader& reader) {
  std::string text = free_text(lines, share_hint);
  if (!text.empty()) reader.filled.to_share = TypedLine{lines.front().number, std::move(text)};
}

void read_notes(const BlockLines& lines, const BlockReader& reader) {
  take_text(lines, reader, "notes", free_text(lines, {}), reader.data.form.session.notes.value_or(std::string()));
}

bool with_rasa(const SessionForm& form) { return form.prompts == NoteForm::rasa; }
bool with_grow(const SessionForm& form) { return form.prompts == NoteForm::grow; }

constexpr std::array block_table{
    FormBlock{"", "", write_head, read_head},
    FormBlock{"Warm-up",
              "Chat first: how are they, beyond work? A line here (\"me: …\" for yours) is remembered as a fact.",
              write_warm_up, read_facts},
    FormBlock{"Summary", summary_hint, write_summary, read_summary},
    FormBlock{"Summary to share", share_hint, write_nothing, read_to_share},
    FormBlock{"My promises",
              "Tick [x] what is kept; change its words or its date. A new line is a new promise: mail it by fri",
              write_my_promises, read_my_promises},
    FormBlock{"Their promises", "The same, for what the other side promised.", write_their_promises,
              read_their_promises},
    FormBlock{"Goals", "Change a percentage, and say more behind the title. A new line is a new goal.", write_goals,
              read_goals},
    FormBlock{"Topics", "Tick [x] what was discussed. A new line is for next time.", write_topics, read_topics},
    FormBlock{"Wins", "What went well; each line is one.", write_nothing, read_wins},
    FormBlock{"Feedback", "Given or received, praise or constructive. Another \"Text:\" begins another.",
              write_feedback, read_feedback},
    FormBlock{"Pulse", "How it feels to you, from 1 (low) to 5 (high).", write_pulse, read_pulse},
    FormBlock{"Obstacle",
              "What got in the way: tech, distraction, misunderstanding or other; what you try; whether it helped: "
              "yes, partly, no.",
              write_obstacle, read_obstacle},
    FormBlock{"RASA", "What did I hear? What was good? What does it come to? What to ask next?", write_prompts,
              read_prompts, with_rasa},
    FormBlock{"GROW", "What is wanted? What is so now? What could be done? What will be done?", write_prompts,
              read_prompts, with_grow},
    FormBlock{"Next session", "When you meet again: fri 15:00. It is planned when you save.", write_next, read_next},
    FormBlock{"Private notes", "", write_notes, read_notes},
};

}  // namespace

std::span<const FormBlock> blocks() { return block_table; }

std::string heading_line(const FormBlock& block) { return fmt::format("## {} <!-- block -->", block.heading); }

std::string comment_safe(std::string text) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at)) text.replace(at, 2, "- ");
  return text;
}

std::string comment(std::string_view words) { return fmt::format("<!-- {} -->", comment_safe(std::string(words))); }

std::string problem_comment(std::string_view message) {
  return fmt::format("<!-- ! {} -->", comment_safe(std::string(message)));
}

bool is_problem_comment(std::string_view line) {
  return trim(line).starts_with("<!-- ! ") && trim(line).ends_with("-->");
}

BlockLines BlockReader::without_comments(const BlockLines& lines) const {
  BlockLines kept;
  bool inside = false;
  for (const auto& line : lines) {
    const std::string_view words = trim(line.text);
    const bool in_comment = inside || words.starts_with("<!--");
    inside = in_comment && words.find("-->") == std::string_view::npos;
    if (!in_comment)
      kept.push_back(line);
    else if (!words.empty() && !ours.contains(words))
      refuse(line.number, messages::inside_a_comment());
  }
  return kept;
}

BlockLines BlockReader::meant(const BlockLines& lines) const {
  BlockLines kept = without_comments(lines);
  std::erase_if(kept,
                [&](const NumberedLine& line) { return trim(line.text).empty() || ours.contains(trim(line.text)); });
  return kept;
}

}  // namespace mentor::session_form
