// SPDX-License-Identifier: MIT
// `mentor me`: my own craft across mentorships, in counts.
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/report_choice.hpp"
#include "commands/support/report_data.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/craft.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <memory>

namespace mentor::commands {

namespace {

struct MeRequest {
  std::vector<std::string> who;
  PeriodOptions period;
  bool reveal = false;
};

std::vector<CraftData> read_crafts(const Context& context, const ReadTogether& together, const Period& period) {
  std::vector<CraftData> crafts;
  for (auto& one : read_figures_data(context, together, period, Figures::counts))
    crafts.push_back({std::move(one), {}, {}});
  const Filter inside{.since = period.first, .until = period.last};
  together.each<Topic>(inside, [&](std::size_t place, Topic&& one) { crafts[place].topics.push_back(std::move(one)); });
  together.each<Prompt>(inside,
                        [&](std::size_t place, Prompt&& one) { crafts[place].prompts.push_back(std::move(one)); });
  return crafts;
}

Exit run_me(Context& context, const MeRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const Period period = chosen_period(context, request.period);
  const auto chosen = chosen_mentorships(context, context.store(Access::read), request.who, period, journal.audience());
  const auto crafts =
      crafts_of(read_crafts(context, {journal, chosen, request.who.empty()}, period), period, context.today());
  if (context.json)
    print(context, json_me(crafts, period));
  else if (!crafts.empty())
    show_long(context, render_report(build_craft(crafts, period), ReportFormat::text, context.style));
  return Exit::ok;
}

}  // namespace

Verb me_verb() {
  const auto request = std::make_shared<MeRequest>();
  Verb verb{.run = runs(run_me, request)};
  verb.options = {
      words("WHO", request->who, "Only these mentorships; all without it"),
      period_options(request->period),
      flag("--reveal", request->reveal, "Count sealed mentorships and items too"),
  };
  return verb;
}

}  // namespace mentor::commands
