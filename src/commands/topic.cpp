// SPDX-License-Identifier: MIT
// mentor topic: something for a coming session, perhaps parked; and topic list, edit, rm.
#include "mentor/domain/acts/topic.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/output.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/sentences.hpp"

#include <memory>

namespace mentor::commands {

namespace {

struct TopicRequest {
  std::string who;
  std::string text;
  std::string from;
  std::string park;
  VisibilityOptions visibility;
};

Exit run_topic(Context& context, const TopicRequest& request) {
  const Store& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  auto topic = fresh<Topic>(context);
  topic.visibility = chosen_visibility(request.visibility, topic.visibility);
  topic.mentorship = mentorship.handle;
  std::string text = request.text;
  topic.brought_by = whose_of_several(store, mentorship, text, request.from, "--from");
  topic.text = require_line(text, "TEXT");
  topic.raised = context.today();
  if (!request.park.empty()) topic.parked_until = read_day(context, request.park, "--park", Direction::future);
  topic = save(context, raise(std::move(topic), "--park"));
  const Reading& screen = context.screen();
  const auto name = [&](const std::string& handle) { return name_of(screen, handle); };
  say_saved(context, {{topic_sentence(on_screen(screen, mentorship), on_screen(screen, topic), name, context.today()) +
                       told_unasked(store, mentorship, to_record(topic), request.visibility)},
                      {Id{Kind::topic, topic.id}}});
  remark_closed(context, mentorship);
  return Exit::ok;
}

Verb noting_verb() {
  const auto request = std::make_shared<TopicRequest>();
  Verb verb{.run = runs(run_topic, request)};
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      required(rest("TEXT", request->text, "What to talk about")),
      option("--from", request->from, "PERSON", "Who of a group brings it; \"me\" for you; or \"cy: …\""),
      option("--park,--parked-until", request->park, "DATE", "Not before this date"),
      visibility_options(request->visibility),
  };
  return verb;
}

}  // namespace

Verb topic_verb() { return recording_noun(Kind::topic, noting_verb); }

}  // namespace mentor::commands
