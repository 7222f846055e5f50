// SPDX-License-Identifier: MIT
// What commands that write have in common: new records, the one transaction, and what is said after it.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// A record with the visibility that the configuration, or else its description, gives to new ones.
template <class T>
[[nodiscard]] T fresh(const Context& context) {
  T made;
  made.visibility = context.config.visibility_of(T::kind);
  return made;
}

/// The journal for a command that is going to write if what was typed makes sense: open for writing if there is one, an
/// empty one otherwise (a command that is refused creates nothing).
[[nodiscard]] Store& journal_to_change(Context& context);

/// The same for a command that does nothing without a journal. Throws UserError (Exit::failed) if there is none.
[[nodiscard]] Store& journal_there(Context& context);

/// One transaction under the name of what was typed. References to the store from before stay valid only if it came
/// from journal_to_change() and there was a journal.
WrittenIds save(Context& context, const Changes& changes);

/// A new record as the journal has it: with its number.
template <class T>
void take_number(T& record, const WrittenIds& written) {
  record.id = written(Id{T::kind, record.id}).number;
}

/// Puts the numbers that new records got into all that came of one deed, as its each_record() has it. Returns the ids,
/// in that order.
template <class Deed>
std::vector<Id> take_numbers(Deed& deed, const WrittenIds& written) {
  std::vector<Id> ids;
  each_record(deed, [&]<class T>(T& record) {
    take_number(record, written);
    ids.push_back({T::kind, record.id});
  });
  return ids;
}

/// Saves what an act on one record changes; returns the record as the journal has it.
template <class T>
T save(Context& context, Act<T> act) {
  take_number(act.record, save(context, act.changes));
  return std::move(act.record);
}

/// What is said after COMMIT: sentences for people, or with --json the records as the screen shows them now. A command
/// that may save several kinds says `mixed`, so that its JSON has one shape whatever was saved.
struct Saved {
  enum class Shape { one_kind, mixed };

  std::vector<std::string> lines;
  std::vector<Id> ids;  ///< in the order of the JSON
  Shape shape = Shape::one_kind;
};
void say_saved(Context& context, const Saved& saved);

/// A civil date from an option; `Direction::past` refuses dates to come.
[[nodiscard]] Date read_day(const Context& context, std::string_view text, std::string_view option,
                            Direction direction);
/// The same, today if `text` is empty.
[[nodiscard]] Date day_or_today(const Context& context, std::string_view text, std::string_view option);

}  // namespace mentor::commands
