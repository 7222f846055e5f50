// SPDX-License-Identifier: MIT
// `mentor threads`: what keeps coming back in the notes of a mentorship, and what went quiet.
#include "mentor/domain/threads.hpp"

#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/report.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/threads.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

namespace mentor::commands {

namespace {

struct ThreadsRequest {
  std::string who;
  std::optional<std::int64_t> count;
  bool reveal = false;
};

constexpr std::int64_t sessions_read = 400;
constexpr std::int64_t usual_threads = 10;

std::string threads_json(const std::vector<Thread>& threads) {
  std::vector<JsonObject> objects;
  for (const auto& thread : threads)
    objects.push_back({{"words", thread.words},
                       {"sessions", thread.sessions},
                       {"first", format_date(thread.first)},
                       {"last", format_date(thread.last)},
                       {"session", thread.session},
                       {"sessions_since", thread.since},
                       {"quiet", thread.quiet},
                       {"sentence", thread.sentence}});
  return json_flat_list("mentor.threads/1", "threads", objects);
}

std::vector<SessionWords> sessions_to_search(const Context& context, const Reading& journal,
                                             const std::string& handle) {
  Filter newest{.mentorship = handle, .order = Filter::Order::newest_first, .limit = sessions_read};
  const auto topics = journal.all<Topic>(newest);
  newest.status = {"held"};
  newest.texts = Texts::searched;
  return written_words(journal.list(newest), topics, clock_of(context));
}

Exit run_threads(Context& context, const ThreadsRequest& request) {
  const Reading& journal = context.reading(Reveal{request.reveal});
  const Mentorship mentorship = find_mentorship(context, journal, request.who);
  remark_sealed(context, mentorship);
  const auto sessions = sessions_to_search(context, journal, mentorship.handle);
  auto people = partners_of(journal, mentorship.handle);
  people.push_back(from_record<Person>(journal.required(Kind::person, my_handle)));
  auto threads = find_threads(sessions, names_of_people(people));
  const auto found = static_cast<std::int64_t>(threads.size());
  const auto wanted = rows_wanted(context, request.count, usual_threads);
  if (found > wanted) threads.resize(static_cast<std::size_t>(wanted));
  if (context.json) {
    print(context, threads_json(threads));
    return Exit::ok;
  }
  if (threads.empty())
    remark(context, messages::no_threads(plural(static_cast<std::int64_t>(sessions.size()), "session")));
  else
    show_long(context,
              render_report(build_threads(mentorship.title, sessions, threads), ReportFormat::text, context.style));
  if (found > wanted) remark(context, messages::more_threads(found));
  return Exit::ok;
}

}  // namespace

Verb threads_verb() {
  const auto request = std::make_shared<ThreadsRequest>();
  Verb verb{.run = runs(run_threads, request)};
  verb.options = {
      required(word("WHO", request->who, "The mentorship")),
      within(row_counts, number("-n,--limit", request->count, "N", "How many at most (10; with --json all)")),
      flag("--reveal", request->reveal, "Read sealed sessions too"),
  };
  return verb;
}

}  // namespace mentor::commands
