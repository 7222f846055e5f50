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
  bool reveal = false;
};

Exit run_report(Context& context, const ReportRequest& request) {
  const Store& store = context.store(Access::read);
  const Period period = chosen_period(context, request.period);
  const ReportFormat format = chosen_format(context, request.output);
  const Sealed sealed = request.reveal ? Sealed::revealed : Sealed::hidden;
  std::vector<ReportData> data;
  for (const auto& mentorship : chosen_mentorships(context, store, request.who, period))
    data.push_back(read_report_data(context, store, mentorship, period, Audience::me, sealed));
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
  app.add_flag("--reveal", request->reveal, "Show the words of sealed items");
  app.callback(
      [&launch, request] { launch.run = [request](Context& context) { return run_report(context, *request); }; });
}

}  // namespace mentor
