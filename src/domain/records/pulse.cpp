// SPDX-License-Identifier: MIT
// A pulse: how the relationship felt on a day.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

Field feeling(std::string_view name) {
  return {.name = name, .kind = FieldKind::integer, .low = 1, .high = 5, .seen = the_partner};
}

const auto& pulse_members() {
  static const auto members = std::tuple{
      with(&Pulse::mentorship, home()),
      with(&Pulse::date, {.name = "date", .kind = FieldKind::date, .need = Need::required, .seen = the_partner}),
      with(&Pulse::by, choice_of<Side>("by", the_partner)),
      with(&Pulse::trust, feeling("trust")),
      with(&Pulse::progress, feeling("progress")),
      with(&Pulse::energy, feeling("energy")),
      with(&Pulse::comment, {.name = "comment", .kind = FieldKind::note, .searched = true, .seen = the_partner}),
      with(&Pulse::person, about_person()),
      with(&Pulse::session, said_in_session())};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Pulse, pulse_members)

const RecordInfo& pulse_info() {
  static const RecordInfo info{
      .kind = Kind::pulse,
      .name = "pulse",
      .plural = "pulses",
      .letter = 'p',
      .fields = fields_of(pulse_members()),
      .text = "comment",
      .speaker = "by",
      .day = "date",
      .may_differ = true,
      .partner = Rows::shared,
      .list = {.columns = {"mentorship", "date", "by", "trust", "progress", "energy", "comment"}, .newest = 20},
      .chapter = {11, "Pulse"}};
  return info;
}

}  // namespace mentor
