// SPDX-License-Identifier: MIT
// What leaves and what stays, and why.
#include "sync/samples.hpp"

#include <doctest/doctest.h>
#include <map>

namespace mentor::sync {

using namespace samples;

namespace {

const std::string ana_uid = uid(2, 0xbb);
const std::string bo_uid = uid(5, 0xbb);
const std::string ours = uid(1, 0xaa);
const std::string goal_of_ours = uid(7);

/// A journal with what the gate looks up.
class Journal {
 public:
  Journal() {
    put(Kind::mentorship, ours,
        {{"handle", std::string("ana")},
         {"title", std::string("Ana")},
         {"cadence", std::string("2w")},
         {"visibility", std::string("shared")},
         {"reason", std::string("canary")},
         {"for_sponsor", std::int64_t{0}}});
    put(Kind::mentorship, uid(9, 0xaa), {{"handle", std::string("cy")}, {"visibility", std::string("shared")}});
    put(Kind::person, ana_uid, {{"name", std::string("Ana")}, {"visibility", std::string("shared")}});
    put(Kind::person, bo_uid,
        {{"name", std::string("Bo")}, {"email", std::string("bo@example.org")}, {"visibility", std::string("shared")}});
    put(Kind::goal, goal_of_ours, goal("speak"));
  }
  NeutralRecord& put(Kind kind, const std::string& uid_of_it, FieldValues fields, const std::string& owner = "me") {
    fields.try_emplace("visibility", std::string("shared"));
    return records_[uid_of_it] = {uid_of_it, kind, std::move(fields), owner};
  }
  NeutralRecord& at_uid(const std::string& uid_of_it) { return records_.at(uid_of_it); }
  void remove(const std::string& uid_of_it) { records_.erase(uid_of_it); }

  [[nodiscard]] GateVerdict check(const Op& made) const {
    return check_leaving(made, share, lookup(), [&](std::string_view uid_of_it) { return sent == uid_of_it; });
  }
  /// Of an op that sets this field to what stands in the journal.
  [[nodiscard]] Held check_field(const std::string& uid_of_it, const std::string& field) const {
    const auto& record = records_.at(uid_of_it);
    const auto value = record.fields.find(field);
    return check(op(stamp(1, 2, 60), uid_of_it, OpAct::edit,
                    {{field, value == record.fields.end() ? Value{} : value->second}}, record.kind))
        .held;
  }
  [[nodiscard]] std::optional<FieldValues> leaving(const std::string& uid_of_it) const {
    return leaving_fields(records_.at(uid_of_it), share, lookup());
  }
  [[nodiscard]] Lookup lookup() const {
    return [this](std::string_view uid_of_it) {
      const auto found = records_.find(std::string(uid_of_it));
      return found == records_.end() ? std::nullopt : std::optional(found->second);
    };
  }

  Share share{ours, ana_uid, {bo_uid}, {}};
  std::string sent;

 private:
  std::map<std::string, NeutralRecord> records_;
};

}  // namespace

TEST_CASE("what the partner sees leaves, as it stands in the journal") {
  const Journal journal;
  CHECK(journal.check_field(goal_of_ours, "title") == Held::no);
  const auto leaving = journal.leaving(goal_of_ours);
  REQUIRE(leaving);
  CHECK(leaving->contains("title"));
  CHECK_FALSE(leaving->contains("percent"));
  CHECK_FALSE(leaving->contains("for_sponsor"));
  CHECK_FALSE(leaving->contains("visibility"));
}

TEST_CASE("another value than the journal's stays") {
  const Journal journal;
  const auto verdict =
      journal.check(op(stamp(1, 2, 60), goal_of_ours, OpAct::edit, {{"title", std::string("something else")}}));
  CHECK(verdict.held == Held::other_value);
  CHECK(verdict.field == "title");
  CHECK(
      journal.check(op(stamp(1, 2, 60), goal_of_ours, OpAct::edit, {{"text", std::string("speak")}}, Kind::commitment))
          .held == Held::other_value);
}

TEST_CASE("nothing of a record that is not shared leaves, nor of a part of one") {
  Journal journal;
  journal.put(Kind::progress, uid(8),
              {{"goal", goal_of_ours}, {"date", std::int64_t{20000}}, {"percent", std::int64_t{10}}});
  CHECK(journal.check_field(uid(8), "percent") == Held::no);
  for (const std::string visibility : {"private", "sealed"}) {
    journal.at_uid(goal_of_ours).fields["visibility"] = visibility;
    CHECK(journal.check_field(goal_of_ours, "title") == Held::not_shared);
    CHECK(journal.check_field(uid(8), "percent") == Held::not_shared);
    CHECK_FALSE(journal.leaving(uid(8)));
  }
  journal.at_uid(goal_of_ours).fields.erase("visibility");
  CHECK(journal.check_field(goal_of_ours, "title") == Held::not_shared);
  journal.remove(goal_of_ours);
  CHECK(journal.check_field(uid(8), "percent") == Held::not_there);
}

TEST_CASE("a session that is not shared shows its frame and no words; a sealed one nothing") {
  Journal journal;
  auto session = planned_session();
  session["summary"] = std::string("canary");
  session["notes"] = std::string("canary");
  session["visibility"] = std::string("private");
  journal.put(Kind::session, uid(8), session);
  CHECK(journal.check_field(uid(8), "start") == Held::no);
  CHECK(journal.check_field(uid(8), "summary") == Held::hidden_field);
  CHECK_FALSE(journal.leaving(uid(8))->contains("summary"));
  // What was shared before is emptied.
  CHECK(journal.check(op(stamp(1, 2, 60), uid(8), OpAct::edit, {{"summary", Value{}}}, Kind::session)).held ==
        Held::no);
  CHECK(journal.check(op(stamp(1, 2, 60), uid(8), OpAct::edit, {{"notes", Value{}}}, Kind::session)).held ==
        Held::hidden_field);
  journal.at_uid(uid(8)).fields["visibility"] = std::string("shared");
  CHECK(journal.check(op(stamp(1, 2, 60), uid(8), OpAct::edit, {{"summary", Value{}}}, Kind::session)).held ==
        Held::other_value);
  CHECK(journal.check_field(uid(8), "summary") == Held::no);
  CHECK(journal.check_field(uid(8), "notes") == Held::hidden_field);
  journal.at_uid(uid(8)).fields["visibility"] = std::string("sealed");
  CHECK(journal.check_field(uid(8), "start") == Held::not_shared);
}

TEST_CASE("another mentorship is another's matter") {
  Journal journal;
  journal.put(Kind::goal, uid(8), goal("theirs", uid(9, 0xaa)));
  CHECK(journal.check_field(uid(8), "title") == Held::other_mentorship);
  CHECK(journal.check_field(uid(9, 0xaa), "cadence") == Held::other_mentorship);
  journal.put(Kind::note, uid(10), {{"type", std::string("lesson")}, {"text", std::string("canary")}});
  CHECK(journal.check_field(uid(10), "text") == Held::other_mentorship);
  journal.put(Kind::person, uid(6, 0xbb), {{"name", std::string("Cy")}});
  CHECK(journal.check_field(uid(6, 0xbb), "name") == Held::other_mentorship);
  CHECK(journal.check_field(bo_uid, "name") == Held::no);
  CHECK(journal.check_field(bo_uid, "email") == Held::hidden_field);
  CHECK(journal.check_field(ana_uid, "name") == Held::own_matter);
}

TEST_CASE("handles, titles, visibilities and reasons of one's own stay") {
  const Journal journal;
  CHECK(journal.check_field(ours, "cadence") == Held::no);
  for (const std::string name : {"handle", "title", "reason", "for_sponsor", "visibility"}) {
    CAPTURE(name);
    CHECK(journal.check_field(ours, name) == Held::hidden_field);
  }
}

TEST_CASE("kinds that are mine alone stay, whatever they say of themselves") {
  Journal journal;
  journal.put(Kind::tag, uid(8), {{"item", goal_of_ours}, {"name", std::string("vip")}});
  journal.put(Kind::snooze, uid(9), {{"target", goal_of_ours}, {"until", std::int64_t{30000}}});
  journal.put(Kind::prompt, uid(10), {{"mentorship", ours}, {"text", std::string("x")}});
  CHECK(journal.check_field(uid(8), "name") == Held::own_matter);
  CHECK(journal.check_field(uid(9), "until") == Held::own_matter);
  CHECK(journal.check_field(uid(10), "text") == Held::own_matter);
}

TEST_CASE("a link to what the partner does not see stays, and the rest of the record goes") {
  Journal journal;
  auto session = planned_session();
  session["visibility"] = std::string("sealed");
  journal.put(Kind::session, uid(8), session);
  auto words = promise(ana_uid);
  words["session"] = uid(8);
  journal.put(Kind::commitment, uid(10), words);
  CHECK(journal.check_field(uid(10), "session") == Held::hidden_link);
  CHECK(journal.check_field(uid(10), "text") == Held::no);
  CHECK_FALSE(journal.leaving(uid(10))->contains("session"));
  CHECK(journal.leaving(uid(10))->contains("owner"));
}

TEST_CASE("of a group nothing leaves that is about somebody else of it") {
  Journal journal;
  journal.put(
      Kind::feedback, uid(8),
      {{"mentorship", ours}, {"direction", std::string("given")}, {"text", std::string("x")}, {"person", bo_uid}});
  CHECK(journal.check_field(uid(8), "text") == Held::about_another);
  journal.at_uid(uid(8)).fields["person"] = ana_uid;
  CHECK(journal.check_field(uid(8), "text") == Held::no);
  journal.put(Kind::commitment, uid(9), promise(bo_uid));
  CHECK(journal.check_field(uid(9), "text") == Held::no);
}

TEST_CASE("what the partner said, and I wrote down, is the partner's to send") {
  Journal journal;
  journal.put(Kind::question, uid(8), {{"mentorship", ours}, {"asker", ana_uid}, {"text", std::string("How?")}});
  CHECK(journal.check_field(uid(8), "text") == Held::about_another);
  journal.at_uid(uid(8)).fields["asker"] = std::string("me");
  CHECK(journal.check_field(uid(8), "text") == Held::no);
}

TEST_CASE("my answers to a review stay until the partner has answered; that I have answered goes") {
  Journal journal;
  journal.put(Kind::review, uid(8),
              {{"mentorship", ours},
               {"date", std::int64_t{20000}},
               {"set", std::string("quarter")},
               {"by", std::string("me")},
               {"answers", std::string("canary")}});
  CHECK(journal.check_field(uid(8), "answers") == Held::blind);
  CHECK(journal.check_field(uid(8), "set") == Held::no);
  CHECK_FALSE(journal.leaving(uid(8))->contains("answers"));
  journal.share.has_answered = [&](const NeutralRecord& review) { return review.uid == uid(8); };
  CHECK(journal.check_field(uid(8), "answers") == Held::no);
}

TEST_CASE("each review of theirs answers one of mine, the newest that waits, and both sides see it alike") {
  using Reviews = std::vector<NeutralRecord>;
  const auto given = [](unsigned first, const std::vector<std::pair<std::int64_t, std::string>>& all) {
    Reviews reviews;
    for (const auto& [day, questions] : all)
      reviews.push_back({uid(first + static_cast<unsigned>(reviews.size())),
                         Kind::review,
                         {{"date", day}, {"set", questions}},
                         "me"});
    return reviews;
  };
  struct Rounds {
    std::vector<std::pair<std::int64_t, std::string>> mine, theirs;
    std::set<std::string> answered, theirs_answered;
  };
  const std::string q = "quarter";
  for (const auto& [mine, theirs, answered, theirs_answered] : std::vector<Rounds>{
           {{}, {{0, q}}, {}, {}},
           {{{0, q}}, {{10, q}}, {uid(1)}, {uid(51)}},
           {{{0, q}}, {{10, "year"}}, {}, {}},
           {{{0, q}}, {{31, q}}, {uid(1)}, {uid(51)}},
           {{{0, q}}, {{32, q}}, {}, {}},
           // A second round, which only I have answered so far; then both.
           {{{1, q}, {8, q}}, {{0, q}}, {uid(1)}, {uid(51)}},
           {{{1, q}, {8, q}}, {{0, q}, {9, q}}, {uid(1), uid(2)}, {uid(51), uid(52)}},
           // Late, and the next one at once.
           {{{1, q}, {21, q}}, {{20, q}}, {uid(1)}, {uid(51)}},
           // They left one out.
           {{{0, q}, {25, q}}, {{26, q}}, {uid(2)}, {uid(51)}},
           {{{0, q}, {25, q}, {25, "year"}}, {{26, q}, {40, "year"}}, {uid(2), uid(3)}, {uid(51), uid(52)}}}) {
    const Reviews one = given(1, mine);
    const Reviews other = given(51, theirs);
    CAPTURE(one.size());
    CAPTURE(other.size());
    CHECK(answered_by_both(one, other) == answered);
    CHECK(answered_by_both(other, one) == theirs_answered);
  }
}

TEST_CASE("signatures go from the one who signs") {
  Journal journal;
  journal.put(Kind::agreement, uid(8),
              {{"mentorship", ours},
               {"version", std::int64_t{1}},
               {"text", std::string("x")},
               {"signed_by_me", std::int64_t{20000}},
               {"signed_by_partner", std::int64_t{20001}}});
  CHECK(journal.check_field(uid(8), "signed_by_me") == Held::no);
  CHECK(journal.check_field(uid(8), "signed_by_partner") == Held::hidden_field);
}

TEST_CASE("of a record of the partner's only what the table allows me leaves") {
  Journal journal;
  auto words = promise("me");
  journal.put(Kind::commitment, uid(8), words, ana_uid);
  CHECK(journal.check_field(uid(8), "outcome") == Held::no);
  CHECK(journal.check_field(uid(8), "text") == Held::not_mine);
  CHECK(journal.check(op(stamp(1, 2, 60), uid(8), OpAct::insert, promise("me"), Kind::commitment)).held ==
        Held::not_mine);
}

TEST_CASE("a removal leaves for what was sent, and not while the partner still sees it") {
  Journal journal;
  const Op removal = op(stamp(1, 2, 60), goal_of_ours, OpAct::remove);
  CHECK(journal.check(removal).held == Held::not_there);
  journal.sent = goal_of_ours;
  CHECK(journal.check(removal).held == Held::other_value);
  journal.at_uid(goal_of_ours).fields["visibility"] = std::string("private");
  CHECK(journal.check(removal).held == Held::no);
  journal.remove(goal_of_ours);
  CHECK(journal.check(removal).held == Held::no);
}

TEST_CASE("what the program does not know stays") {
  const Journal journal;
  Op made = op(stamp(1, 2, 60), goal_of_ours, OpAct::edit, {{"title", std::string("speak")}});
  made.unknown["mood"] = "1";
  CHECK(journal.check(made).held == Held::unknown);
  made.unknown.clear();
  made.kind = "dream";
  CHECK(journal.check(made).held == Held::unknown);
  CHECK(journal.check(op(stamp(1, 2, 60), uid(99), OpAct::edit, {{"title", std::string("x")}})).held ==
        Held::not_there);
}

TEST_CASE("records that are parts of each other end the question") {
  Journal journal;
  journal.put(Kind::note, uid(8),
              {{"mentorship", ours}, {"type", std::string("fact")}, {"text", std::string("x")}, {"session", uid(8)}});
  CHECK(journal.check_field(uid(8), "text") != Held::no);
}

}  // namespace mentor::sync
