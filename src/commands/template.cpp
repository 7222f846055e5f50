// SPDX-License-Identifier: MIT
// mentor template: the forms to fill in, printed, so that they can be redirected into a file.
#include "commands/support/output.hpp"
#include "commands/support/review_sets.hpp"
#include "commands/support/who.hpp"
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

struct TemplateRequest {
  std::string name;
  std::string who;
};

/// Whose words stand in the form: a mentor's with somebody, unless it is said with whom.
Mentorship reader_of(Context& context, const std::string& who) {
  if (!who.empty()) return find_mentorship(context, context.screen(), who);
  Mentorship mentorship;
  mentorship.title = "…";
  return mentorship;
}

/// Without a day: it is filled in at any time.
std::string blank_log(const Mentorship& mentorship, NoteForm prompts) {
  SessionForm form;
  form.title = mentorship.title;
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

std::string template_text(Context& context, const TemplateRequest& request) {
  const std::string& name = request.name;
  const Mentorship mentorship = reader_of(context, request.who);
  if (name == "agreement") return agreement_template(mentorship, AgreementForm::full, {});
  if (name == "agreement-light") return agreement_template(mentorship, AgreementForm::light, {});
  if (name == "log") return blank_log(mentorship, NoteForm::rasa);
  if (name == "log-grow") return blank_log(mentorship, NoteForm::grow);
  const auto known = templates(context);
  std::vector<std::string> names;
  for (const auto& one : known) names.push_back(one.name);
  const bool is_file = name.find('/') != std::string::npos || name.ends_with(".toml");
  if (!is_file && std::find(names.begin(), names.end(), name) == names.end()) {
    const auto near = closest(name, names);
    throw UserError(messages::unknown_template(visible(name),
                                               near ? messages::did_you_mean(*near) : messages::see("template list")));
  }
  return review_template(find_review_set(context, name, "NAME"), mentorship.title, {});
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

Exit run_template_show(Context& context, const TemplateRequest& request) {
  const std::string text = template_text(context, request);
  print(context, context.json ? json_flat("mentor.template/1", {{"name", request.name}, {"text", text}}) : text);
  return Exit::ok;
}

}  // namespace

Verb template_verb() {
  const auto request = std::make_shared<TemplateRequest>();
  Verb show{.name = "show",
            .summary = "Print a form, to be redirected into a file",
            .options = {required(word("NAME", request->name, "Which one: agreement, log, mentor, …")),
                        word("WHO", request->who, "For whom: in the words of your role there")},
            .run = runs(run_template_show, request)};
  return {.verbs = {Verb{.name = "list", .summary = "List the forms", .run = run_template_list}, show},
          .run = run_template_list};
}

}  // namespace mentor::commands
