// SPDX-License-Identifier: MIT
// Two people who do what they like, on two devices each.
#include "store/contents.hpp"
#include "store/two_people.hpp"
#include "support/layers.hpp"
#include "support/property.hpp"

#include <fmt/format.h>

namespace mentor::tests {

namespace {

/// Something that a person does on one of their devices.
class Living {
 public:
  explicit Living(Journal& journal) : journal_(journal), store_(*journal.store) {}

  void act() {
    const auto with = any_of(Kind::mentorship);
    switch (below(with ? 12 : 2)) {
      case 0:
        return add_somebody();
      case 1:
        return journal_.undo();
      case 2:
        return journal_.redo();
      case 3:
      case 4:
        return add_to(with->text("handle"));
      case 5:
        return remove(any_of(pick({Kind::goal, Kind::commitment, Kind::session, Kind::question, Kind::tag})));
      case 6:
        return below(3) == 0 ? remove(with) : tag();
      case 7:
        return change_visibility();
      case 8:
        return sign();
      case 9:
        return rename();
      default:
        return change_words();
    }
  }

 private:
  static int below(int limit) { return one_of(limit); }
  static Kind pick(const std::vector<Kind>& kinds) {
    return kinds[static_cast<std::size_t>(below(static_cast<int>(kinds.size())))];
  }

  std::optional<Record> any_of(Kind kind) {
    const auto all = store_.list({.kind = kind});
    if (all.empty()) return std::nullopt;
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

  void add_somebody() {
    const std::string handle = std::vector<std::string>{"ana", "bo", "cy"}[static_cast<std::size_t>(below(3))];
    if (store_.find_handle(Kind::person, handle) || store_.find_handle(Kind::mentorship, handle)) return;
    journal_.write([&](Writer& w) { samples::pair(w, handle); });
  }

  static Visibility any_visibility() {
    return std::vector{Visibility::shared, Visibility::shared, Visibility::private_,
                       Visibility::sealed}[static_cast<std::size_t>(below(4))];
  }

  template <class T>
  void insert(T made) {
    made.visibility = any_visibility();
    journal_.write([&](Writer& w) { w.insert(made); });
  }

  static Session any_session(const std::string& with) {
    Session session = samples::session(with);
    if (below(2) == 0) session.status = SessionStatus::planned;
    return session;
  }

  /// Called off, held, or what became of it taken back.
  void say_what_became_of(const Record& session) {
    switch (below(4)) {
      case 0:
        return set(journal_, session, "called_off_by", std::string(below(2) == 0 ? "me" : "partner"));
      case 1:
        return set(journal_, session, "minutes", Value{std::int64_t{30 + below(30)}});
      default:
        constexpr auto all = all_names<SessionStatus>();
        return set(journal_, session, "status", std::string(all[static_cast<std::size_t>(below(4))]));
    }
  }

  void add_to(const std::string& with) {
    switch (below(5)) {
      case 0:
        return insert(samples::goal(with));
      case 1:
        return insert(any_session(with));
      case 2: {
        Agreement agreement;
        agreement.mentorship = with;
        for (const auto& other : store_.all<Agreement>({.mentorship = with}))
          agreement.version = std::max(agreement.version, other.version + 1);
        agreement.text = fmt::format("agreed {}", below(100));
        return insert(agreement);
      }
      case 3: {
        Question question;
        question.mentorship = with;
        question.asker = "me";
        question.text = fmt::format("question {}", below(100));
        question.asked = question.due = samples::now;
        return insert(question);
      }
      default: {
        auto promise = samples::commitment(with, "me");
        if (const auto goal = any_of(Kind::goal); goal && goal->text("mentorship") == with)
          promise.goal = goal->reference();
        return insert(promise);
      }
    }
  }

  void remove(const std::optional<Record>& record) {
    if (record) journal_.write([&](Writer& w) { w.remove(record->reference()); });
  }

  void tag() {
    const auto goal = any_of(Kind::goal);
    if (!goal) return;
    Tag tag;
    tag.item = to_text(goal->reference());
    tag.name = "one";
    for (const auto& there : store_.all<Tag>({.item = tag.item}))
      if (there.name == tag.name) return;
    journal_.write([&](Writer& w) { w.insert(tag); });
  }

  void change_visibility() {
    if (const auto record = any_of(pick({Kind::goal, Kind::commitment, Kind::session, Kind::agreement})))
      journal_.write([&](Writer& w) {
        Record changed = *record;
        changed.visibility = any_visibility();
        w.update(changed);
      });
  }

  void sign() {
    if (const auto agreement = any_of(Kind::agreement))
      set(journal_, *agreement, below(4) == 0 ? "signed_by_partner" : "signed_by_me",
          Value{std::int64_t{20700 + below(50)}});
  }

  void rename() {
    const auto with = any_of(Kind::mentorship);
    const std::string handle = below(2) == 0 ? "cy" : "dora";
    if (!with || store_.find_handle(Kind::mentorship, handle)) return;
    set(journal_, *with, "handle", handle);
  }

  void change_words() {
    const auto record = any_of(pick({Kind::goal, Kind::commitment, Kind::session, Kind::question}));
    if (!record) return;
    switch (record->kind) {
      case Kind::goal:
        return set(journal_, *record, below(2) == 0 ? "title" : "why", fmt::format("words {}", below(100)));
      case Kind::commitment:
        if (below(2) == 0) return set(journal_, *record, "outcome", std::string(below(2) == 0 ? "kept" : "open"));
        return set(journal_, *record, "text", fmt::format("words {}", below(100)));
      case Kind::question:
        return set(journal_, *record, "answer", fmt::format("words {}", below(100)));
      default:
        if (below(2) == 0) return say_what_became_of(*record);
        return set(journal_, *record, below(2) == 0 ? "summary" : "reason", fmt::format("words {}", below(100)));
    }
  }

  Journal& journal_;
  Store& store_;
};

/// What one side calls "me" the other one calls "partner".
Value from_the_other_side(const Value& value) {
  if (value == Value{std::string("me")}) return std::string("partner");
  return value == Value{std::string("partner")} ? Value{std::string("me")} : value;
}

}  // namespace

TEST_CASE("two people on two devices each who do what they like: each holds the same on both, and both sides agree") {
  CHECK(holds_in(30, "both sides of a journal", [] {
    TwoPeople two;
    for (auto& journal : two.journals) journal.skew = std::chrono::seconds{one_of(40000) - 20000};
    const int steps = 1 + one_of(29);
    for (int step = 0; step < steps; ++step) {
      auto& journal = two.journals[static_cast<std::size_t>(one_of(4))];
      switch (one_of(6)) {
        case 0:
          journal.exchange(journal.own(), two.box);
          break;
        case 1:
          if (!journal.share().partner.empty()) journal.exchange(journal.share(), two.box);
          break;
        default:
          Living(journal).act();
      }
    }
    two.exchange_all();
    for (auto& journal : two.journals) {
      for (const auto& fault : journal.store->diagnose()) RC_FAIL(fault);
      RC_ASSERT(journal.send(journal.own(), two.box).ops.empty());
      if (!journal.share().partner.empty()) RC_ASSERT(journal.send(journal.share(), two.box).ops.empty());
    }
    RC_ASSERT(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
    RC_ASSERT(contents_of(*two.ana().store) == contents_of(*two.anas_other().store));
    for (const auto& [kind, fields] :
         std::vector<std::pair<Kind, std::vector<std::string>>>{{Kind::goal, {"title"}},
                                                                {Kind::commitment, {"text", "outcome"}},
                                                                {Kind::session, {"status", "minutes", "called_off_by"}},
                                                                {Kind::question, {"text", "answer"}}})
      for (const auto& record : two.kim().store->list({.kind = kind}))
        if (const auto hers = two.ana().store->find_uid(kind, record.uid))
          for (const auto& field : fields)
            RC_ASSERT(record.at(field) ==
                      (field == "called_off_by" ? from_the_other_side(hers->at(field)) : hers->at(field)));
    RC_ASSERT(two.kim().came.refused == 0);
    RC_ASSERT(two.ana().came.refused == 0);
  }));
}

}  // namespace mentor::tests
