// SPDX-License-Identifier: MIT
// Who may change what, asked in every order in which it may come.
#include "sync/samples.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace mentor::sync {

using namespace samples;

namespace {

const std::string ana = uid(2, 0xbb);
const std::string record_uid = uid(7);

/// What I (device 1) and ana (device 2) say, joined in every order.
struct SaidBy {
  Author author;
  Op op;
};

Materialised after(std::vector<SaidBy> all) {
  RecordState state;
  for (const auto& [author, made] : all) static_cast<void>(apply(state, made, author));
  const auto before = [](const SaidBy& one, const SaidBy& other) { return to_json(one.op) < to_json(other.op); };
  std::sort(all.begin(), all.end(), before);
  do {
    RecordState other;
    for (const auto& [author, made] : all) static_cast<void>(apply(other, made, author));
    CHECK(other == state);
  } while (std::next_permutation(all.begin(), all.end(), before));
  return materialise(record_uid, state);
}

SaidBy mine(std::uint64_t number, OpAct act, FieldValues fields, Kind kind) {
  return {"me", op(stamp(1, number, static_cast<std::int64_t>(number) * 10), record_uid, act, std::move(fields), kind)};
}
SaidBy hers(std::uint64_t number, OpAct act, FieldValues fields, Kind kind) {
  return {ana, op(stamp(2, number, static_cast<std::int64_t>(number) * 10), record_uid, act, std::move(fields), kind)};
}
SaidBy hers_later(OpAct act, FieldValues fields, Kind kind) { return hers(99, act, std::move(fields), kind); }

FieldValues agreement() {
  return {{"mentorship", uid(1, 0xaa)},
          {"version", std::int64_t{1}},
          {"date", std::int64_t{20000}},
          {"text", std::string("x")}};
}
FieldValues question(const std::string& asker) {
  return {{"mentorship", uid(1, 0xaa)},           {"asker", asker},
          {"text", std::string("How?")},          {"type", std::string("routine")},
          {"asked", std::int64_t{1'795'000'000}}, {"due", std::int64_t{1'795'100'000}},
          {"status", std::string("open")}};
}

}  // namespace

TEST_CASE("a partner changes nothing of a record that is mine") {
  for (const Kind kind : all_kinds()) {
    if (info(kind).partner == Rows::none) continue;
    RecordState state;
    static_cast<void>(apply(state, mine(1, OpAct::insert, {}, kind).op, "me"));
    std::vector<std::string> allowed;
    for (const Field& field : info(kind).fields)
      if (may_change(state, ana, field.name)) allowed.emplace_back(field.name);
    CAPTURE(to_text(kind));
    // Of a promise that names nobody yet, of a session that is not planned: nothing.
    CHECK(allowed == (kind == Kind::question    ? std::vector<std::string>{"status", "answered", "answer", "reason"}
                      : kind == Kind::agreement ? std::vector<std::string>{"signed_by_partner"}
                                                : std::vector<std::string>{}));
    CHECK_FALSE(may_change(state, ana, "visibility"));
  }
}

TEST_CASE("what exceeds her power has no effect, and is told by field") {
  RecordState state;
  static_cast<void>(apply(state, mine(1, OpAct::insert, promise(ana), Kind::commitment).op, "me"));
  const auto before = values_of(state);
  const Applied applied = apply(
      state, hers_later(OpAct::edit, {{"text", std::string("nothing")}, {"due", Value{}}}, Kind::commitment).op, ana);
  CHECK(applied.refusal == Refusal::not_theirs);
  CHECK(applied.refused == std::vector<std::string>{"due", "text"});
  CHECK(values_of(state) == before);
}

TEST_CASE("a partner neither removes nor restores nor brings again what is mine") {
  const auto record = mine(1, OpAct::insert, promise(ana), Kind::commitment);
  CHECK(after({record, hers_later(OpAct::remove, {}, Kind::commitment)}).there);
  CHECK_FALSE(
      after({record, mine(2, OpAct::remove, {}, Kind::commitment), hers_later(OpAct::restore, {}, Kind::commitment)})
          .there);
  auto again = promise(ana);
  again["text"] = std::string("less");
  CHECK(text_in(after({record, hers(1, OpAct::insert, again, Kind::commitment)}).fields, "text") == "send the slides");
  RecordState state;
  static_cast<void>(apply(state, record.op, "me"));
  CHECK(apply(state, hers_later(OpAct::remove, {}, Kind::commitment).op, ana).refused == std::vector<std::string>{""});
}

TEST_CASE("who owes a promise says what became of it; who does not owe it does not") {
  const FieldValues kept{{"outcome", std::string("kept")}, {"closed", std::int64_t{20010}}};
  CHECK(text_in(after({mine(1, OpAct::insert, promise(ana), Kind::commitment),
                       hers_later(OpAct::edit, kept, Kind::commitment)})
                    .fields,
                "outcome") == "kept");
  CHECK(text_in(after({mine(1, OpAct::insert, promise("me"), Kind::commitment),
                       hers_later(OpAct::edit, kept, Kind::commitment)})
                    .fields,
                "outcome") == "open");
  // A promise of hers that becomes mine, in whatever order I hear of it.
  CHECK(text_in(
            after({mine(1, OpAct::insert, promise(ana), Kind::commitment), hers(2, OpAct::edit, kept, Kind::commitment),
                   mine(3, OpAct::edit, {{"owner", std::string("me")}}, Kind::commitment)})
                .fields,
            "outcome") == "open");
  // A promise of mine that she wrote down.
  CHECK(text_in(after({hers(1, OpAct::insert, promise("me"), Kind::commitment),
                       mine(2, OpAct::edit, kept, Kind::commitment)})
                    .fields,
                "outcome") == "kept");
  // What I say of hers counts too: it is my record.
  CHECK(text_in(
            after({mine(1, OpAct::insert, promise(ana), Kind::commitment), hers(2, OpAct::edit, kept, Kind::commitment),
                   mine(3, OpAct::edit, {{"outcome", std::string("dropped")}}, Kind::commitment)})
                .fields,
            "outcome") == "dropped");
}

TEST_CASE("who is asked answers, and nobody else") {
  const FieldValues answer{{"status", std::string("answered")}, {"answer", std::string("So.")}};
  CHECK(text_in(after({mine(1, OpAct::insert, question("me"), Kind::question),
                       hers_later(OpAct::edit, answer, Kind::question)})
                    .fields,
                "answer") == "So.");
  CHECK(text_in(after({mine(1, OpAct::insert, question(ana), Kind::question),
                       hers_later(OpAct::edit, answer, Kind::question)})
                    .fields,
                "answer")
            .empty());
  CHECK(text_in(
            after({hers(1, OpAct::insert, question(ana), Kind::question), mine(2, OpAct::edit, answer, Kind::question)})
                .fields,
            "answer") == "So.");
}

TEST_CASE("a planned session is called off by either; one that was held only by its owner") {
  const FieldValues cancelled{{"status", std::string("cancelled")}, {"called_off_by", std::string("partner")}};
  const auto planned = mine(1, OpAct::insert, planned_session(), Kind::session);
  CHECK(text_in(after({planned, hers_later(OpAct::edit, cancelled, Kind::session)}).fields, "status") == "cancelled");
  const auto held = mine(2, OpAct::edit, {{"status", std::string("held")}}, Kind::session);
  CHECK(text_in(after({planned, held, hers_later(OpAct::edit, cancelled, Kind::session)}).fields, "status") == "held");
  CHECK(text_in(after({planned, hers_later(OpAct::edit, {{"start", std::int64_t{0}}, {"status", std::string("held")}},
                                           Kind::session)})
                    .fields,
                "status") == "held");
  CHECK(after({planned, hers_later(OpAct::edit, {{"start", std::int64_t{0}}}, Kind::session)}).fields.at("start") ==
        Value{std::int64_t{1'795'100'000}});
}

TEST_CASE("what both may say, and I say of hers when I may not, is as nothing: so it is on her side") {
  const auto planned = hers(1, OpAct::insert, planned_session(), Kind::session);
  const auto called_off = mine(2, OpAct::edit, {{"called_off_by", std::string("me")}}, Kind::session);
  CHECK(after({planned, called_off}).fields.contains("called_off_by"));
  const auto moved_on = hers(3, OpAct::edit, {{"status", std::string("cancelled")}}, Kind::session);
  CHECK_FALSE(after({planned, called_off, moved_on}).fields.contains("called_off_by"));
  for (const Kind kind : all_kinds())
    for (const Field& field : info(kind).fields) {
      if (field.set_by.who == SetBy::Who::owner) continue;
      CAPTURE(to_text(kind));
      CAPTURE(field.name);
      RecordState state;
      static_cast<void>(apply(state, hers(1, OpAct::insert, {}, kind).op, ana));
      static_cast<void>(
          apply(state, mine(2, OpAct::edit, {{std::string(field.name), std::string("mine")}}, kind).op, "me"));
      CHECK(values_of(state).contains(field.name) == may_change(state, "me", field.name));
    }
}

TEST_CASE("each signs for themselves") {
  const auto text = mine(1, OpAct::insert, agreement(), Kind::agreement);
  CHECK(after({text, hers_later(OpAct::edit, {{"signed_by_partner", std::int64_t{20001}}}, Kind::agreement)})
            .fields.contains("signed_by_partner"));
  CHECK_FALSE(after({text, hers_later(OpAct::edit, {{"signed_by_me", std::int64_t{20001}}}, Kind::agreement)})
                  .fields.contains("signed_by_me"));
  // Nor in what she wrote herself.
  auto signed_for_me = agreement();
  signed_for_me["signed_by_me"] = std::int64_t{20001};
  const auto hers_signed = after({hers(1, OpAct::insert, signed_for_me, Kind::agreement)});
  CHECK(hers_signed.there);
  CHECK_FALSE(hers_signed.fields.contains("signed_by_me"));
  CHECK(after({hers(1, OpAct::insert, agreement(), Kind::agreement),
               mine(2, OpAct::edit, {{"signed_by_me", std::int64_t{20001}}}, Kind::agreement)})
            .fields.contains("signed_by_me"));
}

TEST_CASE("nobody puts words into my mouth") {
  CHECK(after({hers(1, OpAct::insert, question(ana), Kind::question)}).there);
  CHECK_FALSE(after({hers(1, OpAct::insert, question("me"), Kind::question)}).there);
  const auto review = [](const std::string& by) {
    return FieldValues{{"mentorship", uid(1, 0xaa)},
                       {"date", std::int64_t{20000}},
                       {"set", std::string("quarter")},
                       {"by", by},
                       {"answers", std::string("a = 1")}};
  };
  CHECK(after({hers(1, OpAct::insert, review("partner"), Kind::review)}).there);
  CHECK_FALSE(after({hers(1, OpAct::insert, review("me"), Kind::review)}).there);
  const auto feedback = [](const std::string& direction) {
    return FieldValues{{"mentorship", uid(1, 0xaa)},
                       {"direction", direction},
                       {"type", std::string("praise")},
                       {"text", std::string("x")},
                       {"date", std::int64_t{20000}}};
  };
  CHECK(after({hers(1, OpAct::insert, feedback("received"), Kind::feedback)}).there);
  CHECK_FALSE(after({hers(1, OpAct::insert, feedback("given"), Kind::feedback)}).there);
}

TEST_CASE("of a group each signs with their own hand") {
  const auto signature = [](const std::string& person) {
    return FieldValues{{"agreement", uid(4)}, {"person", person}, {"date", std::int64_t{20000}}};
  };
  CHECK(after({hers(1, OpAct::insert, signature(ana), Kind::signature)}).there);
  CHECK_FALSE(after({hers(1, OpAct::insert, signature("me"), Kind::signature)}).there);
  CHECK_FALSE(after({hers(1, OpAct::insert, signature(uid(5, 0xbb)), Kind::signature)}).there);
}

TEST_CASE("what only I see nobody writes: private notes, marks for a sponsor, tags") {
  auto session = planned_session();
  const auto shared = hers(1, OpAct::insert, session, Kind::session);
  CHECK_FALSE(after({shared, hers(2, OpAct::edit, {{"notes", std::string("read me")}}, Kind::session)})
                  .fields.contains("notes"));
  CHECK(text_in(after({shared, mine(2, OpAct::edit, {{"notes", std::string("mine")}}, Kind::session)}).fields,
                "notes") == "mine");
  CHECK_FALSE(after({hers(1, OpAct::insert, {{"item", record_uid}, {"name", std::string("vip")}}, Kind::tag)}).there);
  CHECK_FALSE(after({hers(1, OpAct::insert, {{"target", std::string("promise-due")}, {"until", std::int64_t{30000}}},
                          Kind::snooze)})
                  .there);
}

TEST_CASE("a record of hers is whole without what she may not send") {
  FieldValues sent = goal("Hers");
  for (const std::string name : {"percent", "for_sponsor", "visibility"}) sent.erase(name);
  const auto record = after({hers(1, OpAct::insert, sent, Kind::goal)});
  CHECK(record.there);
  CHECK(record.fields.at("percent") == Value{std::int64_t{0}});
  CHECK(record.fields.at("for_sponsor") == Value{std::int64_t{0}});
  sent.erase("title");
  CHECK_FALSE(after({hers(1, OpAct::insert, sent, Kind::goal)}).there);
}

TEST_CASE("what I add to a record of hers stays where she says nothing, and hers counts where she does") {
  const auto shared = hers(1, OpAct::insert, planned_session(), Kind::session);
  const auto words = mine(3, OpAct::edit, {{"summary", std::string("mine")}}, Kind::session);
  CHECK(text_in(after({shared, words}).fields, "summary") == "mine");
  CHECK(text_in(after({shared, words, hers(2, OpAct::edit, {{"summary", std::string("hers")}}, Kind::session)}).fields,
                "summary") == "hers");
}

TEST_CASE("an op that gives a record another kind does nothing to it") {
  const auto record = mine(1, OpAct::insert, promise(ana), Kind::commitment);
  CHECK(text_in(after({record, hers_later(OpAct::edit, {{"status", std::string("held")}, {"reason", std::string("x")}},
                                          Kind::session)})
                    .fields,
                "reason")
            .empty());
}

TEST_CASE("what others may say of a record, and whose words it holds, is said of fields that partners see") {
  for (const Kind kind : all_kinds()) {
    CAPTURE(to_text(kind));
    if (!info(kind).speaker.empty()) CHECK(info(kind).has(info(kind).speaker));
    for (const Field& field : info(kind).fields) {
      if (field.set_by.who == SetBy::Who::owner) continue;
      CAPTURE(field.name);
      CHECK(field.seen.partner != Seen::no);
      const bool by_name = field.set_by.who != SetBy::Who::anybody;
      CHECK(by_name == info(kind).has(field.set_by.of));
      CHECK(field.set_by.while_field.empty() != info(kind).has(field.set_by.while_field));
    }
  }
}

/// All that a partner may ever say of what is mine: a field that is added is mine alone unless it says otherwise.
TEST_CASE("the fields of which others say something") {
  std::string all;
  for (const Kind kind : all_kinds())
    for (const Field& field : info(kind).fields)
      if (field.set_by.who != SetBy::Who::owner) all += fmt::format("{}.{} ", to_text(kind), field.name);
  CHECK(all ==
        "agreement.signed_by_me agreement.signed_by_partner session.status session.minutes session.channel "
        "session.reason session.called_off_by commitment.outcome commitment.closed commitment.reason question.status "
        "question.answered question.answer question.reason ");
}

}  // namespace mentor::sync
