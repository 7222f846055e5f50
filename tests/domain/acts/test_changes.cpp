// SPDX-License-Identifier: MIT
// What acts return: new records that name each other before the journal has given them numbers.
#include "mentor/domain/changes.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

Session held() {
  Session session;
  session.mentorship = "ana";
  session.zone = "UTC";
  return session;
}

Commitment promise_in(Id session) {
  Commitment promise;
  promise.mentorship = "ana";
  promise.owner = my_handle;
  promise.text = "send the paper";
  promise.session = session;
  return promise;
}

Tag tag_on(Id item) {
  Tag tag;
  tag.item = to_text(item);
  tag.name = "talk";
  return tag;
}

}  // namespace

TEST_CASE("new records stand for themselves by negative numbers until the journal has them") {
  Changes changes;
  const Id session = changes.insert(held());
  const Id promise = changes.insert(promise_in(session));
  CHECK(session == Id{Kind::session, -1});
  CHECK(promise == Id{Kind::commitment, -2});
  CHECK(changes.inserted()[1].number("session") == -1);
  CHECK_FALSE(changes.empty());
}

TEST_CASE("changes that are appended keep naming their own new records") {
  Changes first;
  first.insert(held());
  Changes second;
  const Id session = second.insert(held());
  second.insert(promise_in(session));
  second.insert(tag_on(session));
  auto topic = blank(Kind::topic);
  topic.id = 7;
  topic.set("session", session.number);
  second.update(topic);
  CHECK(first.append(std::move(second)) == 1);
  CHECK(first.inserted()[2].number("session") == -2);
  CHECK(first.inserted()[3].text("item") == "s-2");
  CHECK(first.updated()[0].number("session") == -2);
  CHECK(first.updated()[0].id == 7);
}

TEST_CASE("only what stands for a new record is given another number") {
  auto tag = to_record(tag_on({Kind::session, 3}));
  auto snooze = blank(Kind::snooze);
  snooze.set("target", std::string("goal-stale"));
  auto promise = to_record(promise_in({Kind::session, 5}));
  const auto never = [](std::int64_t) -> std::int64_t { return 99; };
  for (Record* record : {&tag, &snooze, &promise}) resolve_new_ids(*record, never);
  CHECK(tag.text("item") == "s3");
  CHECK(snooze.text("target") == "goal-stale");
  CHECK(promise.number("session") == 5);
}

}  // namespace mentor::tests
