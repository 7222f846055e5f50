// SPDX-License-Identifier: MIT
// Every clause of an agreement acts somewhere: at its moment another thing is said with it than without it. A new key
// comes with a row here; what nobody sees again is not worth asking for.
#include "mentor/domain/agreement.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

using namespace mentor::tests;

using ClauseLine = std::vector<std::string>;

/// Where a clause acts: the last of the lines says something of it, or its editor does.
struct ClauseAct {
  std::string_view key;
  std::string value;
  std::vector<ClauseLine> lines;
  Date day = make_date(2026, 11, 20);  ///< of the last line
  std::string beside{};                ///< what else is agreed
};

const ClauseLine started{"add", "ana", "--start", "2026-11-02"};
const ClauseLine agrees_clause{"agreement", "ana", "-F", "agreement"};

std::vector<ClauseAct> clause_acts() {
  const Date spring = make_date(2027, 3, 1);
  const ClauseLine met{"log", "ana", "we spoke", "-d", "2026-11-02"};
  const ClauseLine plan{"plan", "ana", "2026-11-25 16:00"};
  const ClauseLine urgent{"ask", "ana", "which?", "--kind", "urgent"};
  const ClauseLine documents{"ask", "ana", "which?", "--kind", "documents"};
  const ClauseLine prep{"prep", "ana"};
  const ClauseLine due{"check-in", "--all"};
  const ClauseLine ended{"edit", "ana", "--set", "end=2026-11-20"};
  return {
      {"purpose.why", "a first paper", {{"review", "ana"}}},
      {"purpose.scope", "papers alone", {{"goal", "ana", "publish"}}},
      {"roles.mine", "read drafts", {prep}},
      {"roles.theirs", "bring topics", {prep}},
      {"meetings.cadence", "1w", {met, due}, make_date(2026, 12, 11)},
      {"meetings.length", "45m", {plan}},
      {"meetings.channel", "video", {plan}},
      {"meetings.availability", "Tuesday mornings", {plan}},
      {"meetings.notice", "2d", {{"agreement", "ana", "--mirror"}}},
      {"technology.tools", "Jitsi", {prep}},
      {"technology.equipment", "a headset each", {prep}},
      {"messages.routine.channel", "chat", {{"ask", "ana", "which?"}}},
      {"messages.routine.within", "4h", {{"ask", "ana", "which?"}}},
      {"messages.urgent.channel", "phone", {urgent}},
      {"messages.urgent.within", "1h", {urgent}},
      {"messages.feedback.channel", "phone", {{"feedback", "ana", "clear"}}},
      {"messages.feedback.within", "4h", {{"ask", "ana", "how was it?", "--kind", "feedback"}}},
      {"messages.documents.channel", "email", {documents}},
      {"messages.documents.within", "1w", {documents}},
      {"messages.fallback", "ring me up", {prep}},
      {"confidentiality.stays", "all of it", {{"report", "ana", "--audience", "sponsor"}}},
      {"confidentiality.exceptions",
       "danger to somebody",
       {{"report", "ana", "--audience", "sponsor"}},
       make_date(2026, 11, 20),
       "confidentiality.stays = \"all of it\"\n"},
      {"confidentiality.concerns", "my boss hears of it", {prep}},
      {"boundaries.personal", "no calls on Wednesdays", {plan}},
      {"boundaries.professional", "no references", {prep}},
      {"notes.taken_by", "the mentee", {{"log", "ana"}}},
      {"notes.seen_by", "both of us", {{"log", "ana"}}},
      {"notes.kept_for", "2w", {ended, due}, spring},
      {"feedback.how", "spoken, never written", {{"feedback", "ana", "clear"}}},
      {"feedback.evaluation", "three questions each", {{"review", "ana"}}},
      {"duration.until", "2026-12-01", {due}},
      {"duration.closing", "a last talk", {{"close", "ana", "--reason", "done"}}},
      {"review.on", "2026-12-01", {due}, spring},
      {"review.every", "2mo", {due}, spring},
  };
}

const AgreementKey& key_of_act(const ClauseAct& act) {
  const auto keys = agreement_keys();
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.name == act.key; });
  REQUIRE_MESSAGE(found != keys.end(), act.key << " is no key");
  return *found;
}

/// What the last line says, where the agreement says `clause` and something that acts on none of these lines.
std::string said_with_clause(const ClauseAct& act, const std::string& clause) {
  TestContext test;
  test.services.files["agreement"] = "boundaries.personal = \"no \"\n" + act.beside + clause;
  if (act.key == "boundaries.personal") test.services.files["agreement"] = "purpose.scope = \"x\"\n" + clause;
  REQUIRE(test.run(started) == Exit::ok);
  REQUIRE_MESSAGE(test.run(agrees_clause) == Exit::ok, test.err.str());
  for (std::size_t i = 0; i + 1 < act.lines.size(); ++i) REQUIRE(test.run(act.lines[i]) == Exit::ok);
  std::string edited;
  test.services.editor = [&](const std::string& text) { return edited = text; };
  test.set_today(act.day);
  const auto& last = act.lines.back();
  test.context.interactive = last.size() == 2 && (last[0] == "log" || last[0] == "review");
  test.context.input_is_terminal = true;
  CAPTURE(last[0]);
  CHECK((test.run(last) == Exit::ok || !edited.empty()));
  return test.out.str() + test.err.str() + edited;
}

}  // namespace

TEST_CASE("every clause of an agreement acts at its moment") {
  const auto all = clause_acts();
  for (const auto& key : agreement_keys()) {
    CAPTURE(key.name);
    CHECK(std::count_if(all.begin(), all.end(), [&](const ClauseAct& act) { return act.key == key.name; }) == 1);
  }
  for (const auto& act : all) {
    CAPTURE(act.key);
    const auto& key = key_of_act(act);
    const bool quoted = key.kind != AgreementKey::Kind::date;
    const std::string mark = quoted ? "\"" : "";
    const std::string with = said_with_clause(act, fmt::format("{} = {}{}{}\n", act.key, mark, act.value, mark));
    const std::string without = said_with_clause(act, "");
    CHECK(with != without);
    if (key.kind != AgreementKey::Kind::words) continue;
    CAPTURE(with);
    CHECK(with.find(act.value) != std::string::npos);
    CHECK(without.find(act.value) == std::string::npos);
  }
}
