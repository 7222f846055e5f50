// SPDX-License-Identifier: MIT
// What comes from a mailbox: segments, ops, offers and key files that anybody may have written.
#include "fuzz/targets.hpp"
#include "mentor/sync/merge.hpp"
#include "mentor/sync/perspective.hpp"
#include "mentor/sync/receive.hpp"

namespace mentor::tests {

namespace {

const std::string fuzzed_device = "000000de-0000-4000-8000-000000000000";
const std::string fuzzed_partner = "000000bb-0000-4000-8000-000000000000";

const sync::DeviceKeys& fuzzed_keys() {
  static const sync::DeviceKeys keys{sync::DeviceKeys::Seed{1}};
  return keys;
}

}  // namespace

void fuzz_segment(std::string_view input) {
  const std::vector<sync::Pin> pins{
      {fuzzed_device, sync::DeviceOf::partner, fuzzed_device, fuzzed_keys().offered(), {}}};
  const sync::Receiver receiver{fuzzed_device, fuzzed_device, &fuzzed_keys(), pins};
  const auto received = sync::receive(sync::segment_name(input), input, receiver, {}, sync::Moment{});
  must(received.verdict == sync::Verdict::quarantined, "what nobody signed is not taken in");
  must(received.intake == sync::Intake{}, "what is not taken in changes nothing");
  if (const auto offer = sync::read_offer(input)) must(!offer->name.empty(), "an offer says whose it is");
  static_cast<void>(sync::read_key_file(input));
  static_cast<void>(sync::read_state(input));
  static_cast<void>(sync::read_intake(input));
  static_cast<void>(sync::read_words(input));
}

void fuzz_op(std::string_view input) {
  const auto reading = sync::read_op(input);
  must(reading.op.has_value() == (reading.fault == sync::Fault::none), "an op, or what is wrong with it");
  if (!reading.op) return;
  must(sync::to_json(*reading.op) == input, "what is read is what was written");
  const sync::Standpoint standpoint{false, fuzzed_partner, fuzzed_device};
  const auto turned = sync::from_stream(*reading.op, standpoint);
  if (turned) must(sync::to_stream(*turned, standpoint) == *reading.op, "turned twice it is the same");
  sync::RecordState state;
  static_cast<void>(sync::apply(state, *reading.op, fuzzed_partner));
  must(sync::read_state(sync::state_text(state)) == state, "what is known is kept as text");
  const sync::RecordState once = state;
  static_cast<void>(sync::apply(state, *reading.op, fuzzed_partner));
  must(state == once, "the same again changes nothing");
}

}  // namespace mentor::tests
