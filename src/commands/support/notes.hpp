// SPDX-License-Identifier: MIT
// New notes: facts, wins and lessons, the same from remember, win, lesson and note add.
#pragma once

#include "commands/support/visibility.hpp"
#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

struct NoteRequest {
  NoteKind type = NoteKind::fact;
  std::string who;                      ///< empty: a lesson of nobody in particular
  std::string_view who_option = "WHO";  ///< how messages call it
  std::string text;
  std::vector<std::string> words{};  ///< of a text in the place of WHO
  std::string date;                  ///< today if empty
  std::string_view date_option = "--date";
  Direction direction = Direction::past;  ///< which of two readings of a fact's day is meant
  bool yearly = false;
  std::string ask_after;
  std::string person;
  std::vector<std::string> tags;
  VisibilityOptions visibility;
};

/// Records it and says so. Throws UserError for what cannot be meant.
Exit record_note(Context& context, const NoteRequest& request);

/// --tag and the options of visibility.
[[nodiscard]] Options note_labels(NoteRequest& request);
/// --person PERSON (also --about).
[[nodiscard]] Option note_person(NoteRequest& request, std::string help);

}  // namespace mentor::commands
