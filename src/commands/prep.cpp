// `mentor prep`: the one page to read before a session.
#include "commands/support/looking.hpp"
#include "commands/support/say.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands.hpp"
#include "mentor/render.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct PrepRequest {
  std::string who;
  bool reveal = false;
};

constexpr std::int64_t recent_held = 12;
constexpr std::int64_t recent_facts = 20;
constexpr std::int64_t recent_wins = 5;
constexpr std::int64_t recent_closed = 200;
constexpr Days moved_lately{90};

template <class T>
std::vector<T> shown_all(std::vector<T> items, Sealed sealed) {
  for (auto& item : items) item = as_shown(item, sealed);
  return items;
}

OpenMentorship open_part(const Store& store, const Mentorship& mentorship, Sealed sealed) {
  OpenBook book = store.open_book(mentorship.handle);
  if (mentorship.status == MentorshipStatus::closed || book.mentorships.empty())
    throw UserError(
        fmt::format("WHO: {} is closed, there is no next session to prepare. To begin again: mentor resume "
                    "{}. To look back: mentor report {}",
                    mentorship.handle, mentorship.handle, mentorship.handle));
  OpenMentorship open = std::move(book.mentorships.front());
  open.planned = shown_all(std::move(open.planned), sealed);
  open.commitments = shown_all(std::move(open.commitments), sealed);
  open.topics = shown_all(std::move(open.topics), sealed);
  for (auto& goal : open.goals) {
    goal.goal = as_shown(goal.goal, sealed);
    goal.milestones = shown_all(std::move(goal.milestones), sealed);
  }
  if (open.last_contact) open.last_contact = as_shown(*open.last_contact, sealed);
  return open;
}

std::vector<Commitment> closed_since(const Store& store, const std::string& handle, Date since) {
  auto closed = store.all<Commitment>({.mentorship = handle,
                                       .status = {"kept", "late", "dropped"},
                                       .order = Filter::Order::newest_first,
                                       .limit = recent_closed});
  std::erase_if(closed, [since](const auto& item) { return !item.closed || *item.closed < since; });
  return closed;
}

std::vector<std::pair<std::string, std::string>> local_times_of(const Context& context,
                                                                const std::vector<Person>& people) {
  std::vector<std::pair<std::string, std::string>> times;
  for (const auto& person : people)
    if (person.zone && context.zones->known(*person.zone))
      times.emplace_back(person.name,
                         fmt::format("{}, {}", format_local(context.zones->to_local(context.instant, *person.zone)),
                                     context.zones->offset(context.instant, *person.zone)));
  return times;
}

PrepData prep_data(const Context& context, const Store& store, const Mentorship& mentorship, Sealed sealed) {
  const std::string& handle = mentorship.handle;
  const auto newest = Filter::Order::newest_first;
  PrepData data;
  data.open = open_part(store, mentorship, sealed);
  data.recent = shown_all(
      store.all<Session>({.mentorship = handle, .status = {"held"}, .order = newest, .limit = recent_held}), sealed);
  const Date since = data.recent.empty() ? mentorship.start : clock_of(context).day_of(data.recent.front());
  data.closed_since = shown_all(closed_since(store, handle, since), sealed);
  data.moved = shown_all(store.all<Progress>({.mentorship = handle, .since = context.today() - moved_lately}), sealed);
  data.facts = shown_all(
      store.all<Note>({.mentorship = handle, .type = "fact", .order = newest, .limit = recent_facts}), sealed);
  data.wins =
      shown_all(store.all<Note>({.mentorship = handle, .type = "win", .order = newest, .limit = recent_wins}), sealed);
  data.clock = clock_of(context);
  data.local_times = local_times_of(context, data.open.partners);
  return data;
}

Exit run_prep(Context& context, const PrepRequest& request) {
  const Store& store = context.store(Access::read);
  const Mentorship mentorship = find_mentorship(context, store, request.who);
  const Sealed sealed = request.reveal ? Sealed::revealed : Sealed::hidden;
  const Report page = build_prep(prep_data(context, store, mentorship, sealed), context.now);
  if (context.json)
    print(context, render_report(page, ReportFormat::json, context.style));
  else
    show_long(context, render_report(page, ReportFormat::text, context.style));
  return Exit::ok;
}

}  // namespace

void add_prep(CLI::App& app, Launch& launch) {
  const auto request = std::make_shared<PrepRequest>();
  app.add_option("WHO", request->who, "The mentorship")->required();
  app.add_flag("--reveal", request->reveal, "Show the words of sealed items");
  app.callback(
      [&launch, request] { launch.run = [request](Context& context) { return run_prep(context, *request); }; });
}

}  // namespace mentor
