// SPDX-License-Identifier: MIT
// The text of an agreement or a review: from the editor, a file, standard input or a recovered draft.
#pragma once

#include "commands/support/changes.hpp"
#include "commands/support/drafts.hpp"
#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace mentor::commands {

struct FormOptions {
  std::string file;      ///< -F; "-" is standard input
  bool recover = false;  ///< the newest draft again
  bool said = false;     ///< other options say enough: there may be no text
};
/// A file, or standard input, that is no text or too long cannot be read: that is no mistake in what was typed. Throws
/// UserError (Exit::failed) naming `source`.
void require_readable(std::string_view text, std::string_view source);

[[nodiscard]] Options form_options(FormOptions& options);

struct TypedForm {
  Drafts drafts;
  std::string source;  ///< how a complaint calls it: "ana.toml", "The agreement"
  std::string text{};  ///< what was typed
  bool is_read = false;
};

/// Where no mentorship was named: refuses the options that need one.
void require_no_form(const FormOptions& options, std::string_view verb);

/// Standard input, where the text is to come from there: kept as a draft before anything else is looked at. Where it is
/// empty, `template_for` names the template that would help.
[[nodiscard]] TypedForm piped_form(Context& context, std::string_view verb, const std::string& who,
                                   const FormOptions& options,
                                   const std::function<std::string(const Mentorship&)>& template_for);

/// The text from wherever it is to come, unless piped_form() has it; `blank` makes what the editor begins with. Throws
/// UserError (Exit::aborted) for a form that comes back from the editor as it was.
void read_form(Context& context, const FormOptions& options, const std::function<std::string()>& blank,
               TypedForm& form);

/// Runs `work`, then drops the drafts and says what was saved.
Exit record_form(Context& context, TypedForm& form, const std::function<Saved()>& work);

/// The entries of a text that the journal holds; none if it cannot be read: an import or an edit may bring anything,
/// and what comes after it must not fail for that.
[[nodiscard]] TomlEntries stored_entries(std::string_view text);

}  // namespace mentor::commands
