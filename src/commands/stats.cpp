// SPDX-License-Identifier: MIT
// `mentor stats`: what happened in a period, in numbers.
#include "mentor/domain/stats.hpp"

#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/report_choice.hpp"
#include "commands/support/report_data.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <memory>

namespace mentor::commands {

namespace {

struct StatsRequest {
  std::vector<std::string> who;
  PeriodOptions period;
  bool reveal = false;
};

Exit run_stats(Context& context, const StatsRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const Period period = chosen_period(context, request.period);
  const auto chosen = chosen_mentorships(context, context.store(Access::read), request.who, period, journal.audience());
  const auto data = read_figures_data(context, {journal, chosen, request.who.empty()}, period);
  if (!context.json) {
    constexpr std::size_t most_listed = 6;
    const bool many = request.who.empty() && !context.verbose && data.size() > most_listed;
    const auto rows = many ? StatsRows::totals : StatsRows::each;
    if (!data.empty())
      show_long(context,
                render_report(build_stats(data, period, context.today(), rows), ReportFormat::text, context.style));
    if (many) remark(context, messages::figures_of_each());
    return Exit::ok;
  }
  std::vector<Stats> stats;
  for (const auto& one : data) stats.push_back(stats_of(one, period, context.today()));
  print(context, json_stats(stats, period));
  return Exit::ok;
}

}  // namespace

Verb stats_verb() {
  const auto request = std::make_shared<StatsRequest>();
  Verb verb{.run = runs(run_stats, request)};
  verb.options = {
      words("WHO", request->who, "The mentorships; all without it"),
      period_options(request->period),
      flag("--reveal", request->reveal, "Count sealed mentorships and items too"),
  };
  return verb;
}

}  // namespace mentor::commands
