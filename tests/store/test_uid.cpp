// SPDX-License-Identifier: MIT
// Names for machines: random ones, and ones that follow from words.
#include "mentor/domain/description.hpp"
#include "store/samples.hpp"

#include <doctest/doctest.h>
#include <set>

namespace mentor::tests {

TEST_CASE("a random name is a UUID of its kind, and another every time") {
  std::set<std::string> uids;
  for (int i = 0; i < 1000; ++i) {
    const std::string uid = random_uid();
    CHECK(is_uid(uid));
    CHECK(uid[14] == '4');
    CHECK(std::string("89ab").find(uid[19]) != std::string::npos);
    uids.insert(uid);
  }
  CHECK(uids.size() == 1000);
}

TEST_CASE("a name from words is a UUID of its kind, the same for the same words and for no others") {
  CHECK(uid_from("rule contact") == uid_from("rule contact"));
  CHECK(is_uid(uid_from("")));
  CHECK(uid_from("rule contact")[14] == '8');
  std::set<std::string> uids;
  for (int i = 0; i < 1000; ++i) uids.insert(uid_from("word " + std::to_string(i)));
  CHECK(uids.size() == 1000);
  CHECK(uid_from("ab") != uid_from("ba"));
}

}  // namespace mentor::tests
