// SPDX-License-Identifier: MIT
// The same mentorship seen from its other side. What travels on a share stream is said as the one who opened the stream
// sees it; both ends turn it, and which fields turn follows from the description.
#pragma once

#include "mentor/sync/op.hpp"

#include <optional>
#include <string>

namespace mentor::sync {

/// From where a journal sees a share.
struct Standpoint {
  bool opened = true;      ///< I opened the stream: I am its first side
  std::string partner;     ///< uid of the partner's record here
  std::string mentorship;  ///< uid of the mentorship's record here
};

/// How the values of a field turn between the two sides.
enum class Turn {
  never,
  side,       ///< me and partner
  role,       ///< mentor and mentee; peer stays
  direction,  ///< given and received
  person,     ///< links to me and to the partner
  opposite,   ///< links to the one who is not me, where a direction says who gave and who received
  named,      ///< the field of the other name holds it: signed_by_me and signed_by_partner
};
[[nodiscard]] Turn turn_of(Kind kind, const Field& field);
/// It says what the partner did with their own hand, such as signing: nobody says that for them on a share, or takes it
/// back.
[[nodiscard]] bool is_partners_hand(const Field& field);

/// What my own devices send on a share is for the partner: in my journals it has no effect, since they have it already,
/// from the stream of mine.
/// Ops as the stream has them, and as this journal has them: turned there and back it is the same op. An op of an
/// unknown kind stays as it is. Nothing for one that never crosses: about the journal's owner or the partner as people,
/// about another mentorship, with a visibility (everybody has their own), with words that are no link where it comes
/// from.
[[nodiscard]] std::optional<Op> to_stream(const Op& op, const Standpoint& standpoint);
[[nodiscard]] std::optional<Op> from_stream(const Op& op, const Standpoint& standpoint);

}  // namespace mentor::sync
