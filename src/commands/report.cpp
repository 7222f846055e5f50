// `mentor report`: what happened in a period, for one mentorship or several, in any of its formats.
#include "commands/support/report_choice.hpp"
#include "commands/support/report_data.hpp"
#include "commands/support/report_output.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct ReportRequest {
  std::vector<std::string> who;
  PeriodOptions period;
  ReportOutput output;
  std::string audience;
  bool reveal = false;
};

Exit run_report(Context& context, const ReportRequest& request) {
  const Store& store = context.store(Access::read);
  const Period period = chosen_period(context, request.period);
  const ReportFormat format = chosen_format(context, request.output);
  const Audience audience = chosen_audience(request.audience);
  if (request.reveal && audience != Audience::me)
    throw UserError(fmt::format(
        "--reveal is for your own eyes: a report for a {} never has sealed items. Leave it out.", to_text(audience)));
  const Sealed sealed = request.reveal ? Sealed::revealed : Sealed::hidden;
  std::vector<ReportData> data;
  for (const auto& mentorship : chosen_mentorships(context, store, request.who, period, audience))
    data.push_back(read_report_data(context, store, mentorship, period, audience, sealed));
  put_report(context, build_report(data, period, context.today()), format, request.output,
             fmt::format("Report on {}", period.label));
  return Exit::ok;
}

}  // namespace

void add_report(CLI::App& app, Launch& launch) {
  const auto request = std::make_shared<ReportRequest>();
  app.add_option("WHO", request->who, "The mentorships; all without it");
  bind_period(app, request->period);
  bind_report_output(app, request->output);
  app.add_option("--audience", request->audience, "Who reads it: me, partner or sponsor (me)");
  app.add_flag("--reveal", request->reveal, "Show the words of sealed items");
  app.callback(
      [&launch, request] { launch.run = [request](Context& context) { return run_report(context, *request); }; });
}

}  // namespace mentor
