// SPDX-License-Identifier: MIT
// The text of an agreement or a review: from the editor, a file, standard input or a recovered draft.
#include "commands/support/form_text.hpp"

#include "commands/support/who.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/toml.hpp"
#include "mentor/messages/editing.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

void take_edited_form(TypedForm& form, const std::string& begin, const FormOptions& options) {
  form.text = form.drafts.edit(begin).text;
  if (form.text != begin && !trim(form.text).empty()) return;
  if (!options.said) throw UserError(messages::form_untouched(), Exit::aborted);
  form.text.clear();
}

/// A file that is no text cannot be read: that is no mistake in what was typed.
void require_readable(const TypedForm& form) {
  if (const auto refusal = refusal_of([&] { require_utf8(form.text, form.source); }))
    throw UserError(refusal->what(), Exit::failed);
}

}  // namespace

Options form_options(FormOptions& options) {
  return {
      option("-F,--file", options.file, "FILE", "Read the text from a file; - for standard input"),
      flag("--recover", options.recover, "Bring back the newest text that was not saved"),
  };
}

void require_no_form(const FormOptions& options, std::string_view verb) {
  if (!options.recover && options.file.empty()) return;
  throw UserError(
      messages::form_of_whom(options.recover ? "--recover" : "-F", verb, options.recover ? "--recover" : "-F FILE"));
}

TypedForm piped_form(Context& context, std::string_view verb, const std::string& who, const FormOptions& options,
                     const std::function<std::string(const Mentorship&)>& template_for) {
  TypedForm form{Drafts(context, std::string(verb), who), fmt::format("The {}", verb)};
  const bool piped = options.file == "-" || (options.file.empty() && !context.input_is_terminal);
  if (options.recover || !piped) return form;
  form.text = context.files->read_input(draft_limit);
  if (trim(form.text).empty() && options.said) {
    form.is_read = true;
    return form;
  }
  if (trim(form.text).empty()) {
    const auto mentorship = find_mentorship(context, context.store(Access::read), who);
    throw UserError(messages::input_empty(template_for(mentorship), mentorship.handle));
  }
  form.drafts.keep(form.text);
  form.is_read = true;
  return form;
}

void read_form(Context& context, const FormOptions& options, const std::function<std::string()>& blank,
               TypedForm& form) {
  if (form.is_read) return require_readable(form);
  form.is_read = true;
  if (options.recover) {
    form.text = form.drafts.recover();
    if (context.interactive) form.text = form.drafts.edit(form.text).text;
  } else if (!options.file.empty()) {
    form.source = options.file;
    form.text = context.files->read_file(options.file, "--file", toml_limit);
    require_readable(form);
  } else if (context.interactive) {
    take_edited_form(form, blank(), options);
  } else if (!options.said) {
    throw UserError(messages::form_without_terminal());
  }
}

TomlEntries stored_entries(std::string_view text) {
  return read_if_meant([&] { return read_toml(text, "The stored text"); }).value_or(TomlEntries{});
}

Exit record_form(Context& context, TypedForm& form, const std::function<Saved()>& work) {
  say_saved(context, form.drafts.until_saved(work));
  return Exit::ok;
}

}  // namespace mentor::commands
