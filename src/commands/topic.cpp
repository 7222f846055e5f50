// mentor topic: something for a coming session, perhaps parked; and topic list, edit, rm.
#include "mentor/acts/topic.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/say.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct TopicRequest {
  std::string who;
  std::string text;
  std::string park;
  VisibilityOptions visibility;
};

Exit run_topic(Context& context, const TopicRequest& request) {
  if (request.text.empty()) throw UserError("TEXT is missing. Expected is what to talk about: mentor topic WHO TEXT");
  const auto mentorship = find_mentorship(context, journal_to_change(context), request.who);
  auto topic = fresh<Topic>(context);
  topic.visibility = chosen_visibility(request.visibility, topic.visibility);
  topic.mentorship = mentorship.handle;
  topic.text = require_line(request.text, "TEXT");
  topic.raised = context.today();
  if (!request.park.empty()) topic.parked_until = read_day(context, request.park, "--park", Direction::future);
  topic = save(context, raise(std::move(topic), "--park"));
  say_saved(context,
            {{topic_sentence(context, on_screen(context.screen(), mentorship), on_screen(context.screen(), topic))},
             {Id{Kind::topic, topic.id}}});
  remark_closed(context, mentorship);
  return Exit::ok;
}

void bind_topic(CLI::App& app, TopicRequest& request) {
  app.add_option("WHO", request.who, "In which mentorship");
  app.add_option("TEXT", request.text, "What to talk about");
  app.add_option("--park", request.park, "Not ripe: not before this date")->type_name("DATE");
  bind_visibility(app, request.visibility);
}

}  // namespace

void add_topic(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<TopicRequest>();
  bind_topic(app, *request);
  auto added = std::make_shared<TopicRequest>();
  CLI::App& add = *app.add_subcommand("add", "Add a topic: the same as mentor topic WHO TEXT");
  bind_topic(add, *added);
  add.callback([added, &launch] { launch.run = [added](Context& context) { return run_topic(context, *added); }; });
  add_noun_verbs(app, launch, Kind::topic);
  app.callback([request, &app, &launch] {
    if (request->who.empty() && launch.run) return;
    // "mentor topic ana list": the word after WHO is the text, whatever it is called
    if (!request->who.empty() && request->text.empty() && !app.get_subcommands().empty())
      request->text = app.get_subcommands().front()->get_name();
    launch.run = [request](Context& context) {
      return request->who.empty() ? run_list_of(context, {.kind = Kind::topic}) : run_topic(context, *request);
    };
  });
}

}  // namespace mentor
