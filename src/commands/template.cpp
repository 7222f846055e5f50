// SPDX-License-Identifier: MIT
// mentor template: the forms to fill in, printed, so that they can be redirected into a file.
#include "commands/support/output.hpp"
#include "commands/support/review_sets.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/session_form.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/messages/setup.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct TemplateShown {
  std::string name;
  std::string summary;
};

Mentorship somebody() {
  Mentorship mentorship;
  mentorship.title = "…";
  return mentorship;
}

/// Without a day: it is filled in at any time.
std::string blank_log(NoteForm prompts) {
  SessionForm form;
  form.title = "…";
  form.prompts = prompts;
  return write_session_form(form, {});
}

std::vector<TemplateShown> templates(Context& context) {
  std::vector<TemplateShown> shown{{"agreement", "what both sides agree: mentor agreement WHO -F FILE"},
                                   {"agreement-light", "its short form, for situational mentorships"},
                                   {"log", "a session, with RASA prompts: mentor log WHO -F FILE"},
                                   {"log-grow", "a session, with GROW prompts"}};
  for (const auto& name : review_set_names(context))
    shown.push_back({name, fmt::format("a review: mentor review WHO --set {} -F FILE", visible(name))});
  return shown;
}

std::string template_text(Context& context, const std::string& name) {
  if (name == "agreement") return agreement_template(somebody(), AgreementForm::full, {});
  if (name == "agreement-light") return agreement_template(somebody(), AgreementForm::light, {});
  if (name == "log") return blank_log(NoteForm::rasa);
  if (name == "log-grow") return blank_log(NoteForm::grow);
  const auto known = templates(context);
  std::vector<std::string> names;
  for (const auto& one : known) names.push_back(one.name);
  const bool is_file = name.find('/') != std::string::npos || name.ends_with(".toml");
  if (!is_file && std::find(names.begin(), names.end(), name) == names.end()) {
    const auto near = closest(name, names);
    throw UserError(messages::unknown_template(visible(name),
                                               near ? messages::did_you_mean(*near) : messages::see("template list")));
  }
  return review_template(find_review_set(context, name, "NAME"), "…", {});
}

Exit run_template_list(Context& context) {
  std::vector<JsonObject> objects;
  Table table{{"Name", "What for"}, {}, {}};
  for (const auto& one : templates(context)) {
    objects.push_back({{"name", one.name}, {"summary", one.summary}});
    table.rows.push_back({one.name, one.summary});
  }
  print(context,
        context.json ? json_flat_list("mentor.templates/1", "templates", objects) : render_table(table, context.style));
  return Exit::ok;
}

Exit run_template_show(Context& context, const std::string& name) {
  const std::string text = template_text(context, name);
  print(context, context.json ? json_flat("mentor.template/1", {{"name", name}, {"text", text}}) : text);
  return Exit::ok;
}

}  // namespace

Verb template_verb() {
  const auto name = std::make_shared<std::string>();
  Verb show{.name = "show",
            .summary = "Print a form, to be redirected into a file",
            .options = {required(word("NAME", *name, "Which one: agreement, log, mentor, …"))},
            .run = runs(run_template_show, name)};
  return {.verbs = {Verb{.name = "list", .summary = "List the forms", .run = run_template_list}, show},
          .run = run_template_list};
}

}  // namespace mentor::commands
