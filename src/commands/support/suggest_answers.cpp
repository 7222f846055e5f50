// SPDX-License-Identifier: MIT
// Proposals are listed, and answered: by options, or one after another on a terminal.
#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/output.hpp"
#include "commands/support/response.hpp"
#include "commands/support/suggesting.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/acts/proposal.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/suggest.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct Numbered {
  const Session* session;
  const Proposal* proposal;
};

std::vector<Numbered> in_order(const std::vector<SuggestedSession>& suggested) {
  std::vector<Numbered> all;
  for (const auto& one : suggested)
    for (const auto& proposal : one.proposals) all.push_back({&one.session, &proposal});
  return all;
}

std::string session_word(const Session& session) {
  return session.id > 0 ? to_text(Id{Kind::session, session.id}) : std::string("new");
}

JsonValue day_of(bool wanted, const Proposal& proposal) {
  if (!wanted || !proposal.day) return std::monostate{};
  return format_date(*proposal.day);
}

std::string as_json(const Context& context, const std::vector<Numbered>& all) {
  std::vector<JsonObject> objects;
  for (const auto& [session, proposal] : all) {
    const bool promise = proposal->kind == ProposalKind::promise;
    const JsonValue id = session->id > 0 ? JsonValue(session_word(*session)) : JsonValue(std::monostate{});
    objects.push_back({{"number", static_cast<std::int64_t>(objects.size()) + 1},
                       {"kind", std::string(to_text(proposal->kind))},
                       {"owner", proposal->owner},
                       {"due", day_of(promise, *proposal)},
                       {"day", day_of(!promise, *proposal)},
                       {"done", proposal->done},
                       {"text", proposal->text},
                       {"session", id},
                       {"held", format_date(date_of(clock_of(context).shown(*session)))},
                       {"line", static_cast<std::int64_t>(proposal->line)}});
  }
  return json_flat_list("mentor.suggestions/1", "proposals", objects);
}

/// "due 2026-11-27" of a promise, "2026-12-01" of an event; a win is of its session's day.
std::string day_in_words(const Proposal& proposal) {
  if (proposal.done) return "done";
  if (!proposal.day || proposal.kind == ProposalKind::win) return {};
  return (proposal.kind == ProposalKind::promise ? "due " : "") + format_date(*proposal.day);
}

std::string as_text(const Context& context, const std::vector<Numbered>& all) {
  Table table{{"", "Session", "Line", "Kind", "Whose", "Day", "Text"}, {}, {}};
  for (const auto& [session, proposal] : all)
    table.rows.push_back({std::to_string(table.rows.size() + 1), session_word(*session), std::to_string(proposal->line),
                          std::string(to_text(proposal->kind)), proposal->owner, day_in_words(*proposal),
                          visible(proposal->text)});
  return render_table(table, context.style);
}

/// The numbers of "1,3-5", or all. Throws UserError.
std::vector<bool> chosen(std::string_view typed, std::string_view option, std::size_t count) {
  std::vector<bool> chosen(count, to_lower_ascii(trim(typed)) == "all");
  if (typed.empty() || (count > 0 && chosen.front())) return chosen;
  for (std::size_t at = 0; at <= typed.size();) {
    const std::size_t end = std::min(typed.find(',', at), typed.size());
    const auto piece = trim(typed.substr(at, end - at));
    const std::size_t dash = piece.find('-');
    const auto first = whole_number(piece.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : whole_number(piece.substr(dash + 1));
    if (!first || !last || *first < 1 || *last < *first)
      throw UserError(messages::unreadable_numbers(option, visible(typed)));
    if (static_cast<std::size_t>(*last) > count)
      throw UserError(messages::no_such_proposal(option, visible(piece), count));
    for (auto number = *first; number <= *last; ++number) chosen[static_cast<std::size_t>(number) - 1] = true;
    at = end + 1;
  }
  return chosen;
}

struct Reply {
  const Session* session;
  AnsweredProposal answer;
};

std::vector<Reply> as_typed(const std::vector<Numbered>& all, const ProposalAnswers& answers) {
  const auto accepted = chosen(answers.accept, "--accept", all.size());
  const auto refused = chosen(answers.refuse, "--refuse", all.size());
  const bool rest_refused = to_lower_ascii(trim(answers.refuse)) == "all";
  std::vector<Reply> replies;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (accepted[i] && refused[i] && !rest_refused) throw UserError(messages::accepted_and_refused(i + 1));
    if (accepted[i] || refused[i])
      replies.push_back({all[i].session, {*all[i].proposal, accepted[i], all[i].proposal->text}});
  }
  return replies;
}

std::string asked_of(const Numbered& item, std::size_t number, std::size_t count) {
  const auto& proposal = *item.proposal;
  const std::string day = day_in_words(proposal);
  return messages::proposal_asked(
      static_cast<std::int64_t>(number), count, to_text(proposal.kind),
      fmt::format("{}{}, line {} of {}\n  {}", proposal.owner, day.empty() ? "" : ", " + day, proposal.line,
                  session_word(*item.session), visible(proposal.text)));
}

/// The words as they are changed, and another day where they end in one; Enter leaves both.
void ask_for_words(Context& context, AnsweredProposal& answer, LocalTime said_at) {
  const std::string typed(trim(context.terminal->ask(messages::proposal_edit_prompt())));
  if (typed.empty()) return;
  answer.text = require_line(typed, "Text");
  if (answer.proposal.kind != ProposalKind::promise) return;
  const DueAtEnd read = split_due(answer.text, said_at);
  if (!read.due) return;
  answer.text = read.words;
  answer.proposal.day = read.due;
}

enum class Then { next, again, stop };

Then ask_one(Context& context, const Numbered& item, std::vector<Reply>& replies) {
  const std::string answer = to_lower_ascii(trim(context.terminal->ask(messages::proposal_prompt())));
  if (answer == "q" || answer == "quit") return Then::stop;
  if (answer.empty() || answer == "s" || answer == "skip") return Then::next;
  const bool accepted = is_yes(answer) || answer == "e";
  if (!accepted && answer != "n" && answer != "no") {
    remark(context, messages::proposal_answers());
    return Then::again;
  }
  Reply reply{item.session, {*item.proposal, accepted, item.proposal->text}};
  if (answer == "e") ask_for_words(context, reply.answer, clock_of(context).shown(*item.session));
  replies.push_back(std::move(reply));
  return Then::next;
}

/// One after another. Who leaves off keeps what was answered.
std::vector<Reply> ask_each(Context& context, const std::vector<Numbered>& all) {
  std::vector<Reply> replies;
  const auto left_off = refusal_of([&] {
    for (std::size_t i = 0; i < all.size();) {
      print(context, asked_of(all[i], i + 1, all.size()) + "\n");
      const Then then = ask_one(context, all[i], replies);
      if (then == Then::stop) return;
      if (then == Then::next) ++i;
    }
  });
  if (left_off && replies.empty()) throw *left_off;
  if (left_off) remark(context, left_off->what());
  return replies;
}

Changes changes_of(Context& context, const Store& store, const std::vector<Reply>& replies) {
  Changes changes;
  for (std::size_t i = 0; i < replies.size();) {
    std::vector<AnsweredProposal> answered;
    const Session* const session = replies[i].session;
    for (; i < replies.size() && replies[i].session == session; ++i) answered.push_back(replies[i].answer);
    const auto mentorship = from_record<Mentorship>(store.required(Kind::mentorship, session->mentorship));
    const ProposalSource source{from_record<Session>(store.required(Id{Kind::session, session->id})),
                                date_of(clock_of(context).shown(*session)),
                                context.today(),
                                is_group(store, mentorship),
                                answering(context, store, mentorship, MessageKind::routine).within,
                                &context.config};
    changes.append(settle(source, answered));
  }
  return changes;
}

/// "c1, n2 and n3", or of many how many of each kind.
std::string saved_words(const std::vector<Id>& ids) {
  constexpr std::size_t most_named = 12;
  std::vector<std::string> words;
  if (ids.size() <= most_named) {
    for (const Id id : ids) words.push_back(to_text(id));
    return in_a_row(words);
  }
  for (const Kind kind : proposed_kinds)
    if (const auto count = std::count_if(ids.begin(), ids.end(), [&](Id id) { return id.kind == kind; }); count > 0)
      words.push_back(counted(kind, count));
  return in_a_row(words);
}

void save_replies(Context& context, const std::vector<Reply>& replies) {
  if (replies.empty()) return;
  const Changes changes = changes_of(context, context.store(Access::write), replies);
  const auto inserted = changes.inserted();
  const auto written = save(context, changes);
  Saved saved{{}, {}, Saved::Shape::mixed};
  for (std::size_t i = 0; i < inserted.size(); ++i)
    saved.ids.push_back(written(Id{inserted[i].kind, -1 - static_cast<std::int64_t>(i)}));
  if (!saved.ids.empty()) saved.lines.push_back(messages::proposals_accepted(saved_words(saved.ids)));
  const auto refused = static_cast<std::int64_t>(replies.size() - inserted.size());
  if (refused > 0) saved.lines.push_back(messages::proposals_refused(plural(refused, "proposal")));
  say_saved(context, saved);
}

}  // namespace

Options proposal_options(ProposalAnswers& answers) {
  return {option("--accept", answers.accept, "NUMBERS", "Accept these: 1,3-5 or all"),
          option("--refuse", answers.refuse, "NUMBERS", "Do not propose these again: 2,4 or all that are left")};
}

void list_proposals(Context& context, const std::vector<SuggestedSession>& suggested) {
  const auto all = in_order(suggested);
  if (context.json)
    print(context, as_json(context, all));
  else if (all.empty())
    confirm(context, messages::nothing_proposed());
  else
    print(context, as_text(context, all));
}

bool fill_a_screen(const std::vector<SuggestedSession>& suggested) {
  constexpr std::size_t lines_of_a_screen = 20;
  return in_order(suggested).size() > lines_of_a_screen;
}

void count_proposals(Context& context, const std::vector<SuggestedSession>& suggested) {
  std::vector<std::pair<std::string, std::int64_t>> counts;
  for (const auto& one : suggested) {
    if (counts.empty() || counts.back().first != one.session.mentorship) counts.emplace_back(one.session.mentorship, 0);
    counts.back().second += static_cast<std::int64_t>(one.proposals.size());
  }
  Table table;
  for (const auto& [mentorship, count] : counts)
    table.rows.push_back({plural(count, "proposal"), messages::suggest_one(visible(mentorship))});
  print(context, render_table(table, context.style));
}

Exit answer_proposals(Context& context, const std::vector<SuggestedSession>& suggested, const ProposalAnswers& answers,
                      std::string_view again) {
  const auto all = in_order(suggested);
  if (answers.any()) {
    save_replies(context, as_typed(all, answers));
  } else if (context.interactive && !context.json && !all.empty()) {
    save_replies(context, ask_each(context, all));
  } else {
    list_proposals(context, suggested);
    if (!context.json && !all.empty())
      remark(context, messages::proposals_listed(plural(static_cast<std::int64_t>(all.size()), "proposal"), again));
  }
  return Exit::ok;
}

}  // namespace mentor::commands
