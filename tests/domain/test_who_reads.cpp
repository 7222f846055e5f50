// SPDX-License-Identifier: MIT
// What others get to read of a record.
#include "domain/book_samples.hpp"
#include "mentor/domain/who_reads.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

Mentorship seen_as(Visibility visibility) {
  Mentorship mentorship;
  mentorship.visibility = visibility;
  return mentorship;
}

template <class T>
Record seen_as(T record, Visibility visibility) {
  record.visibility = visibility;
  return to_record(record);
}

}  // namespace

TEST_CASE("reports for others tell what is shared in a mentorship that is shared") {
  const auto all = {Visibility::private_, Visibility::shared, Visibility::sealed};
  for (const auto whole : all)
    for (const auto part : all) {
      CAPTURE(to_text(whole));
      CAPTURE(to_text(part));
      const bool both = whole == Visibility::shared && part == Visibility::shared;
      CHECK(is_in_reports(seen_as(Goal{}, part), seen_as(whole)) == both);
    }
  Note note;
  note.type = NoteKind::win;
  CHECK(is_in_reports(seen_as(note, Visibility::shared), seen_as(Visibility::shared)));
  note.type = NoteKind::fact;
  CHECK_FALSE(is_in_reports(seen_as(note, Visibility::shared), seen_as(Visibility::shared)));
}

TEST_CASE("what is one person's is told to others unless it is mine or nobody's") {
  const Mentorship shared = seen_as(Visibility::shared);
  Topic topic;
  CHECK_FALSE(is_told_to_others(seen_as(topic, Visibility::shared), shared));
  topic.brought_by = my_handle;
  CHECK_FALSE(is_told_to_others(seen_as(topic, Visibility::shared), shared));
  topic.brought_by = "bo";
  CHECK(is_told_to_others(seen_as(topic, Visibility::shared), shared));
  CHECK_FALSE(is_told_to_others(seen_as(topic, Visibility::private_), shared));
  Commitment promise;
  promise.owner = "bo";
  CHECK(is_told_to_others(seen_as(promise, Visibility::shared), shared));
}

}  // namespace mentor::tests
