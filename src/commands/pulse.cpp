// SPDX-License-Identifier: MIT
// mentor pulse: how the relationship feels, 1 to 5, by either side.
#include "mentor/domain/acts/pulse.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sides.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/feedback.hpp"

#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct PulseRequest {
  std::string who;
  std::optional<std::int64_t> trust;
  std::optional<std::int64_t> progress;
  std::optional<std::int64_t> energy;
  std::string comment;
  SideOptions side;
  std::string person;
  std::string date;
  VisibilityOptions visibility;
};

std::string score_range() { return fmt::format("{} (low) to {} (high)", score_field().low, score_field().high); }

Option score(std::string_view name, std::optional<std::int64_t>& value) {
  return within(score_field(), number(name, value, "N", score_range()));
}

/// The handle of the one who says how it feels.
std::string speaker_of(Context& context, const Reading& store, const Mentorship& mentorship,
                       const PulseRequest& request) {
  const auto side = side_said(request.side);
  if (side && !request.person.empty()) throw UserError(messages::only_one_of("--mine, --theirs and --person"));
  if (side == Side::partner) return only_partner(store, mentorship, "--theirs", "--person");
  if (request.person.empty()) return std::string(my_handle);
  return find_participant(context, store, mentorship, request.person, "--person").handle;
}

std::string pulse_line(const Reading& store, const Mentorship& mentorship, const Pulse& pulse) {
  std::string values = fmt::format("{}", fmt::join(numbers_of(to_record(pulse)), ", "));
  if (pulse.withheld) values = sealed_words;
  const std::string by = pulse.by == Side::me ? messages::as_i_feel()
                         : pulse.person       ? messages::as_somebody_feels(visible(name_of(store, *pulse.person)))
                                              : messages::as_they_feel();
  return messages::pulse_felt(to_text(Id{Kind::pulse, pulse.id}), values, visible(mentorship.title), by,
                              format_day(pulse.date));
}

Exit run_pulse(Context& context, const PulseRequest& request) {
  const Reading& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  if (!request.trust && !request.progress && !request.energy)
    throw UserError(messages::pulse_empty(score_field().low, score_field().high));
  auto pulse = fresh<Pulse>(context);
  pulse.visibility = chosen_visibility(request.visibility, pulse.visibility);
  pulse.date = day_or_today(context, request.date, "--date");
  const std::string speaker = speaker_of(context, store, mentorship, request);
  pulse.trust = request.trust;
  pulse.progress = request.progress;
  pulse.energy = request.energy;
  if (!trim(request.comment).empty()) pulse.comment = require_note(request.comment, "COMMENT");
  pulse = save(context, feel(std::move(pulse), speaker, mentorship));
  const Reading& screen = context.screen();
  say_saved(context, {{pulse_line(screen, on_screen(screen, mentorship), on_screen(screen, pulse))},
                      {Id{Kind::pulse, pulse.id}}});
  return Exit::ok;
}

Verb feeling_verb() {
  const auto request = std::make_shared<PulseRequest>();
  Verb verb{.run = runs(run_pulse, request)};
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      rest("COMMENT", request->comment, "In words"),
      score("--trust", request->trust),
      score("--progress", request->progress),
      score("--energy", request->energy),
      side_options(request->side, "As you feel it (default)", "As the partner says it feels"),
      option("--person", request->person, "PERSON", "As this person says it feels, in a group; \"me\" for you"),
      option("-d,--date", request->date, "DATE", "When; today if not given"),
      visibility_options(request->visibility),
  };
  return verb;
}

}  // namespace

Verb pulse_verb() { return recording_noun(Kind::pulse, feeling_verb); }

}  // namespace mentor::commands
