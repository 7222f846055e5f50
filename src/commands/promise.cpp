// SPDX-License-Identifier: MIT
// mentor promise, and commitment: a promise of either side; and list, edit, rm.
#include "commands/support/changes.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/output.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sides.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/promises.hpp"
#include "mentor/render/sentences.hpp"

#include <memory>

namespace mentor::commands {

namespace {

struct PromiseRequest {
  std::string who;
  std::string text;
  std::string by;
  SideOptions side;
  std::string owner;
  std::string goal;
  std::string date;
  VisibilityOptions visibility;
};

Commitment commitment_typed(Context& context, const Store& store, const Mentorship& mentorship,
                            const PromiseRequest& request) {
  const auto side = side_said(request.side);
  if (side && !request.owner.empty()) throw UserError(messages::only_one_of("--mine, --theirs and --owner"));
  const Date made = day_or_today(context, request.date, "--date");
  NamedFirst said{std::nullopt, request.text};
  if (!request.owner.empty())
    said.whose = find_participant(context, store, mentorship, request.owner, "--owner").handle;
  else
    said = name_before_colon(store, mentorship, request.text);
  if (side) said.whose = who_promises(store, mentorship, *side, said, "TEXT");
  auto commitment = new_commitment(context, mentorship, said.whose.value_or(std::string(my_handle)), said.text, "TEXT",
                                   made, request.by);
  commitment.visibility = chosen_visibility(request.visibility, commitment.visibility);
  if (!request.goal.empty()) commitment.goal = Id{Kind::goal, goal_of(store, mentorship, request.goal, "--goal").id};
  return commitment;
}

Exit run_promise(Context& context, const PromiseRequest& request) {
  const Store& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  const auto commitment = save(context, added(commitment_typed(context, store, mentorship, request)));
  const Reading& screen = context.screen();
  say_saved(context, {{promise_sentence(on_screen(screen, mentorship), on_screen(screen, commitment),
                                        name_of(screen, commitment.owner), context.now) +
                       told_unasked(store, mentorship, to_record(commitment), request.visibility)},
                      {Id{Kind::commitment, commitment.id}}});
  if (commitment.due && *commitment.due < context.today())
    remark(context, messages::due_is_over(format_due(*commitment.due, context.today())));
  remark_closed(context, mentorship);
  return Exit::ok;
}

Verb promising_verb() {
  const auto request = std::make_shared<PromiseRequest>();
  Verb verb{.run = runs(run_promise, request)};
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      required(rest("TEXT", request->text,
                    "What was promised; \"… by fri\" gives the date too, in a group \"cy: …\" whose it is")),
      option("--by,--due", request->by, "DATE", "Due on"),
      side_options(request->side, "You promised it (default)", "The partner promised it"),
      option("--owner", request->owner, "PERSON", "Who promised it, in a group; \"me\" for you"),
      option("-g,--goal", request->goal, "GOAL", "The goal it serves"),
      option("-d,--date", request->date, "DATE", "Promised on; today if not given"),
      visibility_options(request->visibility),
  };
  return verb;
}

}  // namespace

Verb promise_verb() { return recording_noun(Kind::commitment, promising_verb); }

}  // namespace mentor::commands
