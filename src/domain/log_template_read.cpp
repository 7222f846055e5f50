// SPDX-License-Identifier: MIT
// Reads the session form back: only lines in its marked blocks carry meaning, and what is not understood is kept as a
// note.
#include "domain/log_template_parts.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace mentor {

namespace log_form {
namespace {

struct NumberedLine {
  std::size_t number;
  std::string_view text;
};

struct FormBlocks {
  std::vector<NumberedLine> head;
  std::array<std::vector<NumberedLine>, parts.size()> of;
  bool any = false;

  [[nodiscard]] const std::vector<NumberedLine>& in(Part part) const { return of[static_cast<std::size_t>(part)]; }
};

const PartText* part_of_heading(std::string_view line) {
  for (const auto& part : parts)
    if (trim(line) == part.heading) return &part;
  return nullptr;
}

FormBlocks cut_into_blocks(std::string_view text) {
  FormBlocks blocks;
  std::vector<NumberedLine>* current = &blocks.head;
  std::size_t number = 0;
  for (const auto line : split_lines(text)) {
    ++number;
    if (const auto* part = part_of_heading(line)) {
      current = &blocks.of[static_cast<std::size_t>(part->part)];
      blocks.any = true;
    } else {
      current->push_back({number, line});
    }
  }
  return blocks;
}

bool is_comment(std::string_view line) {
  const auto words = trim(line);
  return words.starts_with("<!--") && words.ends_with("-->");
}

bool is_our_comment(std::string_view line) {
  const auto words = trim(line);
  for (const auto& part : parts)
    if (!part.hint.empty() && words == part.hint) return true;
  return words == prompts_comment(NoteForm::rasa) || words == prompts_comment(NoteForm::grow);
}

/// Free text as written, without our own comments and without blank lines at both ends.
std::string free_text(const std::vector<NumberedLine>& written) {
  std::vector<std::string_view> kept;
  for (const auto& line : written)
    if (!is_our_comment(line.text)) kept.push_back(line.text);
  while (!kept.empty() && trim(kept.back()).empty()) kept.pop_back();
  const auto first = std::find_if(kept.begin(), kept.end(), [](std::string_view line) { return !trim(line).empty(); });
  std::string text;
  for (auto line = first; line != kept.end(); ++line) text += (line == first ? "" : "\n") + std::string(*line);
  return text;
}

struct FormItem {
  bool ticked = false;
  std::string_view words;
};

/// "- [x] c19 …": the marks of a list and its box, then the words.
FormItem read_item(std::string_view line) {
  FormItem item;
  std::string_view rest = trim(line);
  if (rest.starts_with("- ") || rest.starts_with("* ")) rest = trim(rest.substr(2));
  if (rest == "-" || rest == "*") rest = {};
  if (rest.starts_with("[ ]") || rest.starts_with("[]")) {
    rest = trim(rest.substr(rest.find(']') + 1));
  } else if (rest.starts_with("[x]") || rest.starts_with("[X]")) {
    item.ticked = true;
    rest = trim(rest.substr(3));
  }
  item.words = rest;
  return item;
}

/// The id of this kind that the words begin with; the words lose it.
std::optional<std::int64_t> take_id(std::string_view& words, Kind kind) {
  const std::size_t end = std::min(words.find(' '), words.size());
  const auto id = parse_id(words.substr(0, end));
  if (!id || id->kind != kind) return std::nullopt;
  words = trim(words.substr(end));
  return id->number;
}

[[noreturn]] void refuse_id(const NumberedLine& line, Id id, const OpenMentorship& open) {
  throw UserError(
      fmt::format("Line {}: {} is no open {} of {}. Expected is one that the form listed, or words without an "
                  "id for a new one.",
                  line.number, to_text(id), info(id.kind).name, visible(open.mentorship.title)));
}

void add_note(LogEntry& entry, std::string_view words) {
  if (!entry.notes.empty()) entry.notes += "\n";
  entry.notes += words;
}

/// A line of ours whose words were changed: the tick counts, the words go to the notes.
void keep_changed_words(LogEntry& entry, Id id, std::string_view now, const std::string& written) {
  if (now != written && !now.empty()) add_note(entry, fmt::format("{}: {}", to_text(id), now));
}

void read_promises(const std::vector<NumberedLine>& block, bool mine, const OpenMentorship& open, LogEntry& entry) {
  for (const auto& line : block) {
    auto item = read_item(line.text);
    if (item.words.empty() || is_comment(line.text)) continue;
    const auto number = take_id(item.words, Kind::commitment);
    if (!number) {
      entry.commitments.push_back({mine, std::string(item.words)});
      continue;
    }
    const auto known = std::find_if(open.commitments.begin(), open.commitments.end(),
                                    [&](const Commitment& commitment) { return commitment.id == *number; });
    if (known == open.commitments.end()) refuse_id(line, {Kind::commitment, *number}, open);
    if (item.ticked) entry.kept.push_back(*number);
    keep_changed_words(entry, {Kind::commitment, *number}, item.words, commitment_words(open, *known));
  }
}

void read_topics(const std::vector<NumberedLine>& block, const OpenMentorship& open, LogEntry& entry) {
  for (const auto& line : block) {
    auto item = read_item(line.text);
    if (item.words.empty() || is_comment(line.text)) continue;
    const auto number = take_id(item.words, Kind::topic);
    if (!number) {
      entry.topics.emplace_back(item.words);
      continue;
    }
    const auto known =
        std::find_if(open.topics.begin(), open.topics.end(), [&](const Topic& topic) { return topic.id == *number; });
    if (known == open.topics.end()) refuse_id(line, {Kind::topic, *number}, open);
    if (item.ticked) entry.discussed.push_back(*number);
    keep_changed_words(entry, {Kind::topic, *number}, item.words, topic_words(*known));
  }
}

std::int64_t take_percent(std::string_view& words, const NumberedLine& line) {
  std::int64_t percent = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), percent);
  if (error != std::errc{} || percent < 0 || percent > 100)
    throw UserError(fmt::format("Line {} \"{}\": after the goal's id stands its percentage, from 0 to 100.",
                                line.number, visible(trim(line.text))));
  words = trim(words.substr(static_cast<std::size_t>(end - words.data())));
  if (words.starts_with('%')) words = trim(words.substr(1));
  return percent;
}

/// What was added to the goal's title is the comment; a title that was rewritten is all comment.
std::string comment_after(std::string_view words, const std::string& title) {
  if (words.starts_with(title)) words.remove_prefix(title.size());
  const std::size_t begin = words.find_first_not_of(" :;,-");
  return begin == std::string_view::npos ? std::string() : std::string(words.substr(begin));
}

void read_goals(const std::vector<NumberedLine>& block, const OpenMentorship& open, LogEntry& entry) {
  for (const auto& line : block) {
    auto item = read_item(line.text);
    if (item.words.empty() || is_comment(line.text)) continue;
    const auto number = take_id(item.words, Kind::goal);
    if (!number) {
      add_note(entry, trim(line.text));
      continue;
    }
    const auto known = std::find_if(open.goals.begin(), open.goals.end(),
                                    [&](const OpenGoal& goal) { return goal.goal.id == *number; });
    if (known == open.goals.end()) refuse_id(line, {Kind::goal, *number}, open);
    const Goal& goal = known->goal;
    if (goal.withheld && item.words == goal_title(goal)) continue;  // as it was written, without its percentage
    const std::int64_t percent = take_percent(item.words, line);
    std::string comment = comment_after(item.words, goal_title(goal));
    if (goal.withheld || percent != goal.percent || !comment.empty())
      entry.goals.push_back({*number, percent, std::move(comment)});
  }
}

void read_facts(const std::vector<NumberedLine>& block, LogEntry& entry) {
  for (const auto& line : block) {
    const auto item = read_item(line.text);
    if (!item.words.empty() && !is_comment(line.text)) entry.facts.emplace_back(item.words);
  }
}

std::optional<Channel> channel_typed(std::string_view word, std::size_t number) {
  if (word.empty()) return std::nullopt;
  const auto channel = from_text<Channel>(to_lower_ascii(word));
  if (channel) return channel;
  throw UserError(
      fmt::format("Line {}: the channel \"{}\" is not known. Expected is video, phone, in-person, chat, email "
                  "or other.",
                  number, visible(word)));
}

std::string_view after_label(std::string_view line, std::string_view label) { return trim(line.substr(label.size())); }

void read_head(const std::vector<NumberedLine>& head, const LogForm& form, LogEntry& entry) {
  for (const auto& line : head) {
    const auto words = trim(line.text);
    if (words.starts_with("When:")) {
      const auto when = after_label(words, "When:");
      if (when != form.when && !when.empty()) entry.when = std::string(when);
    } else if (words.starts_with("Length:")) {
      const auto length = after_label(words, "Length:");
      entry.length = length.empty()
                         ? std::nullopt
                         : std::optional(parse_duration(length, fmt::format("Line {}: Length", line.number)));
    } else if (words.starts_with("Channel:")) {
      entry.channel = channel_typed(after_label(words, "Channel:"), line.number);
    } else if (!words.empty() && !is_comment(words)) {
      add_note(entry, words);
    }
  }
}

}  // namespace
}  // namespace log_form

bool is_log_form(std::string_view text) { return log_form::cut_into_blocks(text).any; }

LogEntry read_log_form(std::string_view text, const LogForm& form, const OpenMentorship& open) {
  LogEntry entry;
  entry.length = form.length;
  entry.channel = form.channel;
  const auto blocks = log_form::cut_into_blocks(text);
  if (!blocks.any) {
    entry.notes = trim(text).empty() ? "" : std::string(text);
    return entry;
  }
  entry.notes = log_form::free_text(blocks.in(log_form::Part::notes));
  entry.summary = trim(log_form::free_text(blocks.in(log_form::Part::summary)));
  log_form::read_head(blocks.head, form, entry);
  log_form::read_facts(blocks.in(log_form::Part::warm_up), entry);
  log_form::read_promises(blocks.in(log_form::Part::mine), true, open, entry);
  log_form::read_promises(blocks.in(log_form::Part::theirs), false, open, entry);
  log_form::read_goals(blocks.in(log_form::Part::goals), open, entry);
  log_form::read_topics(blocks.in(log_form::Part::topics), open, entry);
  return entry;
}

bool is_untouched(const LogEntry& entry, const LogForm& form) {
  return !entry.when && entry.length == form.length && entry.channel == form.channel &&
         entry.summary == trim(form.summary) && entry.notes == form.notes && entry.kept.empty() &&
         entry.discussed.empty() && entry.goals.empty() && entry.commitments.empty() && entry.topics.empty() &&
         entry.facts.empty();
}

}  // namespace mentor
