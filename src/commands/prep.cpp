// SPDX-License-Identifier: MIT
// `mentor prep`: the one page to read before a session.
#include "commands/support/agreed.hpp"
#include "commands/support/bank.hpp"
#include "commands/support/display.hpp"
#include "commands/support/form_text.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/output.hpp"
#include "commands/support/prep_page.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/acts/review.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/review.hpp"
#include "mentor/domain/text_naming.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/render/render.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

struct PrepRequest {
  std::string who;
  bool reveal = false;
  bool full = false;
};

constexpr std::int64_t recent_held = 12;
constexpr std::int64_t recent_facts = 20;
constexpr std::int64_t recent_wins = 5;
constexpr std::int64_t recent_closed = 200;
constexpr std::int64_t recent_feedback = 50;
constexpr std::int64_t recent_answers = 20;
constexpr std::int64_t recent_lessons = 200;
constexpr std::int64_t recent_reviews = 10;
constexpr std::int64_t recent_written = 40;
constexpr std::size_t prompts_offered = 3;
constexpr Days moved_lately{90};

OpenRecords book_of_one(const Reading& store, const Mentorship& mentorship) {
  OpenRecords book = store.open_records(mentorship.handle);
  if (mentorship.status == MentorshipStatus::closed || book.mentorships.empty())
    throw UserError(messages::nothing_to_prepare(mentorship.handle));
  return book;
}

/// What was closed before or on the day was there to be talked of then.
template <class T>
std::vector<T> closed_after(std::vector<T> closed, Date day) {
  std::erase_if(closed, [day](const T& item) { return !item.closed || *item.closed <= day; });
  return closed;
}

/// Of those who take no part here, so that nothing tells of them.
Naming names_elsewhere(const Reading& store, const std::string& here_only, const std::vector<Person>& partners) {
  Naming names{Naming::Endings::possible};
  for (const auto& person : store.all<Person>({.texts = Texts::left_out})) {
    const bool here = std::any_of(partners.begin(), partners.end(),
                                  [&](const Person& partner) { return partner.handle == person.handle; });
    if (here || person.handle == my_handle) continue;
    names.add_each(person.handle);
    names.add_each(person.name);
  }
  for (const auto& mentorship : store.all<Mentorship>({.texts = Texts::left_out}))
    if (mentorship.handle != here_only) {
      names.add_each(mentorship.handle);
      names.add(mentorship.title);
    }
  return names;
}

std::vector<PartnerClock> clocks_of(const Context& context, const std::vector<Person>& people) {
  std::vector<PartnerClock> clocks;
  for (const auto& person : people) {
    PartnerClock clock{person, std::nullopt, {}};
    if (person.zone && context.zones->known(*person.zone)) {
      clock.now = context.zones->to_local(context.instant, *person.zone);
      clock.offset = context.zones->offset(context.instant, *person.zone);
    }
    clocks.push_back(std::move(clock));
  }
  return clocks;
}

/// Those chosen when the next session was planned, or else some that were not asked lately.
void read_prompts(Context& context, const Reading& store, PrepData& data) {
  if (const Session* next = next_session(data, context.now))
    for (const auto& prompt : store.all<Prompt>({.parent = Id{Kind::session, next->id}}))
      data.prompts.push_back({.key = prompt.key, .text = prompt.text});
  if (!data.prompts.empty()) {
    data.chosen = PrepData::Prompts::planned;
    return;
  }
  // What was asked in a sealed session is not offered either.
  data.prompts = questions_to_ask(context, context.store(Access::read), data.open, prompts_offered);
}

/// The newest, and what keeps coming back in what was written in them and in some before them.
void read_sessions(const Reading& store, PrepData& data, const std::optional<Person>& me) {
  Filter newest{
      .mentorship = data.open.mentorship.handle, .order = Filter::Order::newest_first, .limit = recent_written};
  const auto topics = store.all<Topic>(newest);
  newest.status = {"held"};
  auto held = store.list(newest);
  auto people = data.open.partners;
  if (me) people.push_back(*me);
  data.threads = find_threads(written_words(held, topics, data.clock), names_of_people(people));
  if (held.size() > recent_held) held.resize(recent_held);
  for (auto& session : held) data.recent.push_back(from_record<Session>(std::move(session)));
}

/// What happened after the newest session, or since the start.
void read_since(const Reading& store, PrepData& data) {
  const auto newest = Filter::Order::newest_first;
  const auto& handle = data.open.mentorship.handle;
  const Date day = data.recent.empty() ? data.open.mentorship.start - Days{1} : data.clock.day_of(data.recent.front());
  data.settled = closed_after(
      store.all<Commitment>(
          {.mentorship = handle, .status = {"kept", "late", "dropped"}, .order = newest, .limit = recent_closed}),
      day);
  data.reached = closed_after(store.all<Goal>({.mentorship = handle, .status = {"reached"}}), day);
  data.wins = store.all<Note>(
      {.mentorship = handle, .type = "win", .since = day + Days{1}, .order = newest, .limit = recent_wins});
}

PrepData prep_data(Context& context, const Reading& store, const Mentorship& mentorship) {
  const std::string& handle = mentorship.handle;
  const auto newest = Filter::Order::newest_first;
  PrepData data;
  data.clock = clock_of(context);
  OpenRecords book = book_of_one(store, mentorship);
  data.open = std::move(book.mentorships.front());
  data.matters = matters_of(data.open, book.snoozes, context.now, std::nullopt, context.config.rules, data.clock);
  read_sessions(store, data, book.me);
  read_since(store, data);
  data.answered =
      store.all<Question>({.mentorship = handle, .status = {"answered"}, .order = newest, .limit = recent_answers});
  data.moved = store.all<Progress>({.mentorship = handle, .since = context.today() - moved_lately});
  data.facts = store.all<Note>({.mentorship = handle, .type = "fact", .order = newest, .limit = recent_facts});
  data.feedback = store.all<Feedback>({.mentorship = handle, .order = newest, .limit = recent_feedback});
  const auto reviews = store.all<Review>({.mentorship = handle, .order = newest, .limit = recent_reviews});
  data.changed = changes_to_ask(reviews);
  if (const auto last = answered_last(reviews, mentorship))
    data.answered_last = {last->date, answers_to_questions(stored_entries(last->answers))};
  data.called_off =
      store.all<Session>({.mentorship = handle, .status = {"cancelled"}, .order = newest, .limit = recent_held});
  data.lessons =
      fitting_lessons(store.all<Note>({.type = "lesson", .order = newest, .limit = recent_lessons}), data.open);
  if (!data.lessons.empty())
    data.others = names_elsewhere(context.store(Access::read), data.open.mentorship.handle, data.open.partners);
  data.me = std::move(book.me);
  data.clocks = clocks_of(context, data.open.partners);
  data.agreed = agreed_clauses(store, handle);
  read_prompts(context, store, data);
  return data;
}

Exit run_prep(Context& context, const PrepRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  const Mentorship mentorship = find_mentorship(context, store, request.who);
  PrepData data = prep_data(context, store, mentorship);
  remark_sealed(context, mentorship);
  if (request.full) data.length = PrepData::Length::full;
  const Report page = build_prep(data, context.now);
  if (context.json)
    print(context, render_report(page, ReportFormat::json, context.style));
  else
    show_long(context, render_report(page, ReportFormat::text, context.style));
  return Exit::ok;
}

}  // namespace

Report prep_page(Context& context, const Reading& store, const Mentorship& mentorship) {
  return build_prep(prep_data(context, store, mentorship), context.now);
}

Verb prep_verb() {
  const auto request = std::make_shared<PrepRequest>();
  Verb verb{.run = runs(run_prep, request)};
  verb.options = {
      required(word("WHO", request->who, "The mentorship")),
      flag("--full", request->full, "Everything, however long; without it the page fits a screen"),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands
