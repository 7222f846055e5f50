// SPDX-License-Identifier: MIT
// What can be typed behind a command, as a table: parsing, help, completion, the inventory for the manual and the
// messages about what cannot be meant all read it. A command's file writes its table with the functions below.
#pragma once

#include "mentor/commands/layers.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/kinds.hpp"
#include "mentor/domain/names.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentor {
struct Field;  // description.hpp
}

namespace mentor::commands {

struct Context;

/// The rows of a table: written one after another, or taken over from other tables.
template <class Row>
struct RowsOf : std::vector<Row> {
  RowsOf() = default;
  RowsOf(Row row) { this->push_back(std::move(row)); }
  RowsOf(std::initializer_list<RowsOf> parts) {
    for (const auto& part : parts) this->insert(this->end(), part.begin(), part.end());
  }
};

/// What the value of an option is held against before it is taken over.
enum class Takes {
  nothing,  ///< it is given or not
  text,     ///< anything but an empty value; a word at its place may be empty
  number,   ///< a whole number
  choice,   ///< one of `choices`, in any case
};

/// What a value is: how many words it has on a line without quotation marks, and what completes it.
enum class Means {
  word,       ///< one word, completed by nothing
  text,       ///< as many words as there are
  only_text,  ///< a text too, such as a reason; what is left on a line is meant as it
  date,
  period,
  cadence,
  duration,  ///< these four: as many words as read so
  people,    ///< a comma has somebody on either side
  progress,  ///< "g3=60": a goal, and how far it is; a text
  setting,   ///< "due=fri": a field, and its value; a text
  file,
  mentorship,
  person,
  record,     ///< an id
  item,       ///< an id or a mentorship
  snoozable,  ///< an item or a rule
  closable,   ///< an id of what is open
  goal,       ///< an open one
  session,    ///< one that was held
  planned,    ///< a planned session
  question,   ///< an open one
  tag,
  zone,
  rule,
  kind,
  help_topic,
};
/// What is called so in a table; nothing if nothing is.
[[nodiscard]] std::optional<Means> meaning_of(std::string_view placeholder);

struct NumberRange {
  std::int64_t low;
  std::int64_t high;
};

/// An option, or a word that stands at its place ("WHO").
struct Option {
  std::vector<std::string> names;  ///< "-d", "--date"; of a word its only one
  Takes takes = Takes::text;
  std::string placeholder;          ///< how help calls the value: "DATE"
  std::string help;                 ///< one sentence without a full stop
  Means means = Means::word;        ///< as it is called, where nothing else is said
  std::optional<Kind> newest_of{};  ///< completed by the newest ids of this kind
  /// The words that it may be; with Takes::text the verb itself holds the value against them.
  std::vector<std::string> choices{};
  std::optional<NumberRange> range{};  ///< of a number, where the verb does not look at it itself
  bool required = false;
  bool repeatable = false;       ///< an option may be given several times; a word is all words that are left
  bool joined = false;           ///< a word: those that are left are one text
  bool from_input = false;       ///< such a text is read from standard input where it is "-"
  bool may_stand_alone = false;  ///< its value, a number, may be left out; it is "" then
  /// Takes over a value that was held against all of the above; once for each value.
  std::function<void(const std::string& value)> set;

  [[nodiscard]] bool is_word() const { return !names.front().starts_with('-'); }
  /// As messages call it: "--date" rather than "-d".
  [[nodiscard]] const std::string& spoken() const;
};
using Options = RowsOf<Option>;

/// A command, or what follows a noun: `goal`, and in it `add`. It refers to what its options fill: made for one line.
struct Verb {
  std::string name;
  std::string summary;  ///< one sentence without a full stop
  Options options{};
  RowsOf<Verb> verbs{};
  std::string footer{};  ///< below the help page
  /// Where it reads standard input without a "-": the command that brings a text back which was not saved, "log".
  std::string reads_input_as{};
  std::string_view files{};               ///< how the names of files end that it is for: "md txt"
  std::function<Exit(Context&)> run{};    ///< nothing: one of `verbs` must be named
  std::function<Exit(Context&)> alone{};  ///< what it does with nothing behind it, where that is not `run`

  /// Nothing if there is none of that name. A word at its place is not found by it.
  [[nodiscard]] const Verb* find_verb(std::string_view name) const;
  [[nodiscard]] const Option* find_option(std::string_view name) const;
};

/// A whole number as people type it, with or without a sign; nothing for anything else, or if it is too large.
[[nodiscard]] std::optional<std::int64_t> typed_number(std::string_view text);

// The rows of a table. `names`: "-d,--date". What they fill must live as long as the row; it keeps its value if the
// option is not given.

[[nodiscard]] Option flag(std::string_view names, bool& given, std::string help);

[[nodiscard]] Option option(std::string_view names, std::string& value, std::string placeholder, std::string help);
[[nodiscard]] Option option(std::string_view names, std::optional<std::string>& value, std::string placeholder,
                            std::string help);
/// May be given several times.
[[nodiscard]] Option option(std::string_view names, std::vector<std::string>& values, std::string placeholder,
                            std::string help);
/// The same, with several values between commas or blanks too.
[[nodiscard]] Option comma_list(std::string_view names, std::vector<std::string>& values, std::string placeholder,
                                std::string help);

/// At its place in the line; `name` as "WHO".
[[nodiscard]] Option word(std::string_view name, std::string& value, std::string help);
[[nodiscard]] Option word(std::string_view name, std::optional<std::string>& value, std::string help);
/// All words that are left.
[[nodiscard]] Option words(std::string_view name, std::vector<std::string>& values, std::string help);
/// The same as one text, joined by blanks: it needs no quotation marks; "-" alone is standard input.
[[nodiscard]] Option rest(std::string_view name, std::string& text, std::string help);

[[nodiscard]] Option number(std::string_view names, std::int64_t& value, std::string placeholder, std::string help);
[[nodiscard]] Option number(std::string_view names, std::optional<std::int64_t>& value, std::string placeholder,
                            std::string help);
/// How many; "" where it is given without a number.
[[nodiscard]] Option number_or_none(std::string_view names, std::optional<std::string>& value, std::string placeholder,
                                    std::string help);

/// `help` may have "{}" for the words: "How you spoke: {}".
[[nodiscard]] Option choice_of_words(std::string_view names, std::span<const std::string_view> words,
                                     std::string placeholder, std::string_view help,
                                     std::function<void(const std::string& word)> set);
/// The words of an enumeration.
template <class E>
[[nodiscard]] Option choice(std::string_view names, E& value, std::string placeholder, std::string_view help) {
  return choice_of_words(names, all_names<E>(), std::move(placeholder), help,
                         [&value](const std::string& word) { value = from_text<E>(word).value(); });
}
template <class E>
[[nodiscard]] Option choice(std::string_view names, std::optional<E>& value, std::string placeholder,
                            std::string_view help) {
  return choice_of_words(names, all_names<E>(), std::move(placeholder), help,
                         [&value](const std::string& word) { value = from_text<E>(word).value(); });
}

/// One of `words`, which the verb itself holds the value against; help shows them as "text|mail|json".
[[nodiscard]] Option offered(std::string_view names, std::string& value, std::span<const std::string_view> words,
                             std::string help);

// What more is said of a row.

[[nodiscard]] Option required(Option option);
[[nodiscard]] Option within(NumberRange range, Option option);
/// Whatever the field may hold.
[[nodiscard]] Option within(const Field& field, Option option);
/// It is this, though it is not called so.
[[nodiscard]] Option meaning(Means means, Option option);
/// The id of one of a kind.
[[nodiscard]] Option one_of(Kind kind, Option option);

/// What a verb runs, with what its options filled.
template <class Request, class Run>
[[nodiscard]] std::function<Exit(Context&)> runs(Run run, std::shared_ptr<Request> request) {
  return [run, request = std::move(request)](Context& context) { return run(context, *request); };
}

}  // namespace mentor::commands
