// SPDX-License-Identifier: MIT
// Lists of records: the columns of their description, but for those that would say nothing.
#include "mentor/render/record_list.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor::tests;

namespace {

Record promise_of(std::int64_t id, std::string owner, Outcome outcome) {
  Commitment promise;
  promise.id = id;
  promise.mentorship = "ana";
  promise.owner = std::move(owner);
  promise.text = "send the paper";
  promise.due = make_date(2026, 11, 27);
  promise.outcome = outcome;
  return to_record(promise);
}

}  // namespace

TEST_CASE("a list leaves out what all of it has in common") {
  const std::vector<Record> promises{promise_of(1, "me", Outcome::open)};
  CHECK(render_list(Kind::commitment, promises, {}, {}, {}) ==
        "Id  Who  Owner  Due             Outcome  Text\nc1  ana  me     Fri 2026-11-27  open     send the paper\n");
  CHECK(render_list(Kind::commitment, promises, {.one_mentorship = true, .only_open = true}, {}, {}) ==
        "Id  Owner  Due             Text\nc1  me     Fri 2026-11-27  send the paper\n");
}

TEST_CASE("a list has a column for people only where somebody is named, who stands for the side") {
  Pulse pulse;
  pulse.id = 1;
  pulse.mentorship = "team";
  pulse.date = make_date(2026, 11, 20);
  pulse.by = Side::partner;
  pulse.trust = 4;
  const auto listed = [&] { return render_list(Kind::pulse, {to_record(pulse)}, {.one_mentorship = true}, {}, {}); };
  CHECK(listed().find("partner") != std::string::npos);
  pulse.person = "cy";
  CHECK(listed().find("partner") == std::string::npos);
  CHECK(listed().find("cy") != std::string::npos);
}
