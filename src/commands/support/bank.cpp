// SPDX-License-Identifier: MIT
// The question bank with the user's own questions, and which of them are to be asked next.
#include "commands/support/bank.hpp"

#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/occasion.hpp"
#include "mentor/importers/toml.hpp"

#include <algorithm>
#include <set>

namespace mentor::commands {

namespace {

/// As far back as a win is news.
constexpr Days news_lasts{30};

struct AskedBefore {
  AskedOn on;
  std::set<Date> days;
};

AskedBefore asked_before(const Reading& store, const Mentorship& mentorship) {
  AskedBefore asked;
  for (const auto& prompt : store.all<Prompt>({.mentorship = mentorship.handle})) {
    asked.on[prompt.key] = std::max(asked.on[prompt.key], prompt.date);
    asked.days.insert(prompt.date);
  }
  return asked;
}

std::vector<BankQuestion> bank_as_far_as_it_reads(Context& context) {
  std::vector<BankQuestion> bank;
  if (const auto refusal = refusal_of([&] { bank = question_bank(context); })) {
    remark(context, refusal->what());
    bank.assign(built_in_questions().begin(), built_in_questions().end());
  }
  return bank;
}

bool has_good_news(const OpenMentorship& open, const WallClock& clock, Date today) {
  const Date begin = open.last_contact ? open.last_contact->day(clock) + Days{1} : open.mentorship.start;
  return open.last_success >= std::max(begin, today - news_lasts);
}

/// Another number after each session that was held: how many there were; after many the newest one's own number.
std::size_t sessions_so_far(const Reading& store, const OpenMentorship& open) {
  constexpr std::int64_t many = 50;
  const std::int64_t counted =
      store.count({.kind = Kind::session, .mentorship = open.mentorship.handle, .status = {"held"}, .limit = many});
  return static_cast<std::size_t>(counted < many ? counted : open.last_contact->id);
}

Occasion next_occasion(const Context& context, const OpenMentorship& open) {
  const WallClock clock = clock_of(context);
  OccasionFacts facts{.last_exchange = last_contact_day(open, clock),
                      .achieved = has_good_news(open, clock, context.today())};
  for (const auto& matter : matters_of(open, {}, context.now, std::nullopt, context.config.rules, clock))
    if (const auto moment = traits_of(matter).moment) facts.found.push_back(*moment);
  return occasion_of(open, facts, context.today());
}

}  // namespace

std::string beside_configuration(const Context& context, const std::string& name) {
  const std::size_t slash = context.config_path.rfind('/');
  return slash == std::string::npos ? name : context.config_path.substr(0, slash + 1) + name;
}

std::vector<BankQuestion> question_bank(Context& context) {
  const auto built_in = built_in_questions();
  std::vector<BankQuestion> bank(built_in.begin(), built_in.end());
  const std::string path = beside_configuration(context, "questions.toml");
  if (!context.files->exists(path)) return bank;
  const TomlEntries entries = read_toml(context.files->read_file(path, "the question bank", toml_limit), path);
  const auto own = with_place(path, [&] { return read_questions(entries); });
  bank.insert(bank.end(), own.begin(), own.end());
  return bank;
}

std::vector<BankQuestion> questions_to_ask(Context& context, const Reading& store, const OpenMentorship& open,
                                           std::size_t count) {
  const auto bank = bank_as_far_as_it_reads(context);
  const Mentorship& mentorship = open.mentorship;
  const AskedBefore asked = asked_before(store, mentorship);
  const std::size_t held = sessions_so_far(store, open);
  const std::size_t untracked = held - std::min(held, asked.days.size());
  return choose_questions(bank, next_occasion(context, open), asked.on, count, untracked,
                          static_cast<std::uint64_t>(mentorship.id));
}

}  // namespace mentor::commands
