// `mentor report`: what happened in a period, for one mentorship or several, in any of its formats.
#include "commands/support/looking.hpp"
#include "commands/support/report_data.hpp"
#include "commands/support/say.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands.hpp"
#include "mentor/render.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct ReportRequest {
  std::vector<std::string> who;
  std::string period;
  std::string since;
  std::string until;
  std::string output;
  std::string format;
  bool reveal = false;
};

Period report_period(const Context& context, const ReportRequest& request) {
  const Date today = context.today();
  const bool ends = !request.since.empty() || !request.until.empty();
  if (!request.period.empty()) {
    if (ends) throw UserError("-p and --since/--until both name a period. Give one of them.");
    return parse_period(request.period, "-p", today);
  }
  if (!ends) return {add_months(today, -12) + Days(1), today, "the last 12 months"};
  const Date last = request.until.empty() ? today : parse_date(request.until, "--until", today, Direction::past);
  const Date first = request.since.empty() ? add_months(last, -12) + Days(1)
                                           : parse_date(request.since, "--since", today, Direction::past);
  if (first > last)
    throw UserError(fmt::format("--since {} is after --until {}: nothing lies between. Swap them.", format_date(first),
                                format_date(last)));
  return {first, last, fmt::format("{} to {}", format_date(first), format_date(last))};
}

std::string output_extension(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = file.rfind('.');
  return dot == std::string::npos || dot == 0 ? std::string() : to_lower_ascii(file.substr(dot + 1));
}

ReportFormat report_format(const Context& context, const ReportRequest& request) {
  if (!request.format.empty()) {
    if (const auto format = from_text<ReportFormat>(to_lower_ascii(request.format))) return *format;
    throw UserError(fmt::format("--format: \"{}\" is no format of a report. Expected is one of {}.",
                                visible(request.format), fmt::join(all_names<ReportFormat>(), ", ")));
  }
  const std::string extension = output_extension(request.output);
  if (extension == "markdown") return ReportFormat::md;
  if (extension == "htm") return ReportFormat::html;
  if (extension == "txt") return ReportFormat::text;
  if (const auto format = from_text<ReportFormat>(extension)) return *format;
  if (!extension.empty())
    throw UserError(
        fmt::format("-o: a file ending in .{} is none that a report can be written as. Expected is .txt, .md, .html, "
                    ".json or .csv, or --format beside it.",
                    visible(extension)));
  return context.json ? ReportFormat::json : ReportFormat::text;
}

std::vector<Mentorship> reported_mentorships(Context& context, const Store& store, const ReportRequest& request,
                                             const Period& period) {
  std::vector<Mentorship> chosen;
  for (const auto& who : request.who) {
    const auto found = find_mentorship(context, store, who);
    const bool known =
        std::any_of(chosen.begin(), chosen.end(), [&](const auto& other) { return other.handle == found.handle; });
    if (!known) chosen.push_back(found);
  }
  if (!request.who.empty()) return chosen;
  chosen = store.all<Mentorship>();
  std::erase_if(chosen, [&](const auto& m) { return m.closed_on && *m.closed_on < period.first; });
  if (chosen.empty())
    throw UserError("WHO: the journal has no mentorship to report on. Start one with: mentor add HANDLE");
  return chosen;
}

Exit run_report(Context& context, const ReportRequest& request) {
  const Store& store = context.store(Access::read);
  const Period period = report_period(context, request);
  const ReportFormat format = report_format(context, request);
  const Sealed sealed = request.reveal ? Sealed::revealed : Sealed::hidden;
  std::vector<ReportData> data;
  for (const auto& mentorship : reported_mentorships(context, store, request, period))
    data.push_back(read_report_data(context, store, mentorship, period, Audience::me, sealed));
  const Report report = data.size() == 1 ? build_report(data.front(), period, context.today())
                                         : build_report(data, period, context.today());
  const bool to_file = !request.output.empty() && request.output != "-";
  Style style = context.style;
  if (to_file) style.colour = style.terminal = false;
  const std::string text = render_report(report, format, style);
  if (!to_file) {
    show_long(context, text);
    return Exit::ok;
  }
  context.world->write_file(request.output, text);
  confirm(context, fmt::format("Report on {} written to {}.", period.label, visible(request.output)));
  return Exit::ok;
}

}  // namespace

void add_report(CLI::App& app, Launch& launch) {
  const auto request = std::make_shared<ReportRequest>();
  app.add_option("WHO", request->who, "The mentorships; all without it");
  app.add_option("-p,--period", request->period, "2026-10, 2026-Q3, 2026, last-month (the last 12 months)");
  app.add_option("--since", request->since, "From this day on");
  app.add_option("--until", request->until, "Up to this day");
  app.add_option("-o,--output", request->output, "Into this file; .txt, .md, .html, .json and .csv choose the format");
  app.add_option("--format", request->format, "text, md, html, json or csv");
  app.add_flag("--reveal", request->reveal, "Show the words of sealed items");
  app.callback(
      [&launch, request] { launch.run = [request](Context& context) { return run_report(context, *request); }; });
}

}  // namespace mentor
