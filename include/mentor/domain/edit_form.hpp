// SPDX-License-Identifier: MIT
// The editor's form for a record: a line for each short field, then each long text between marks.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct FieldText {
  std::string field;
  std::string text;

  friend bool operator==(const FieldText&, const FieldText&) = default;
};

/// Long texts come last, each below a line such as "==== notes ====", whose marks occur in none of them.
struct EditForm {
  std::string title;  ///< first line, in words
  std::vector<FieldText> lines;
  std::vector<FieldText> texts;
};
[[nodiscard]] EditForm edit_form_of(const WallClock& clock, const Record& record);
[[nodiscard]] std::string write_edit_form(const EditForm& form);

/// The fields whose text differs from the form's. Long texts come back as they were written. Throws UserError naming
/// the line that is neither "field: value" nor below a mark.
[[nodiscard]] std::vector<FieldText> read_edit_form(std::string_view text, const EditForm& form);

}  // namespace mentor
