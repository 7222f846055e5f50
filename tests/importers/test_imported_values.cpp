// SPDX-License-Identifier: MIT
// Channels, lengths, texts and labels of foreign records.
#include "importers/imported_values.hpp"
#include "importers/samples.hpp"
#include "mentor/importers/imported.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("channels are known by what people call them") {
  CHECK(channel_named(" Zoom ") == Channel::video);
  CHECK(channel_named("Tel.") == Channel::phone);
  CHECK(channel_named("Face to Face") == Channel::in_person);
  CHECK(channel_named("other") == Channel::other);
  CHECK_FALSE(channel_named("the moon"));
  CHECK_FALSE(channel_named("zoom,teams"));
}

TEST_CASE("lengths are whole minutes of a day at most") {
  CHECK(foreign_length(std::chrono::seconds{90}) == Minutes{2});
  CHECK_FALSE(foreign_length(std::chrono::seconds{20}));
  CHECK_THROWS_WITH_AS(foreign_length(std::chrono::seconds{-1}), "it ends before it starts", UserError);
  CHECK_THROWS_WITH_AS(foreign_length(std::chrono::hours{25}), "it is longer than 24 hours, the most for a session",
                       UserError);
}

TEST_CASE("labels are tags without their marks, each once, if they are words") {
  CHECK(tags_of_labels({"@ana", "#idea", "ana", "two words", "@"}) == std::vector<std::string>{"ana", "idea"});
}
