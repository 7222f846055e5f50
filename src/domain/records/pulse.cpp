// A pulse: how the relationship feels on a day, 1 to 5, by either side.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& pulse_members() {
  static const auto members = std::tuple{
      described::with(&Pulse::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Pulse::date, Field{.name = "date", .kind = FieldKind::date, .need = Need::required}),
      described::with(
          &Pulse::by,
          Field{.name = "by", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<Side>()}),
      described::with(&Pulse::trust, Field{.name = "trust", .kind = FieldKind::integer, .low = 1, .high = 5}),
      described::with(&Pulse::progress, Field{.name = "progress", .kind = FieldKind::integer, .low = 1, .high = 5}),
      described::with(&Pulse::energy, Field{.name = "energy", .kind = FieldKind::integer, .low = 1, .high = 5}),
      described::with(&Pulse::comment, Field{.name = "comment", .kind = FieldKind::note, .searched = true}),
      described::with(&Pulse::person, Field{.name = "person", .kind = FieldKind::person}),
      described::with(&Pulse::session,
                      Field{.name = "session", .kind = FieldKind::reference, .refers = Kind::session})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Pulse, pulse_members)

const RecordInfo& pulse_info() {
  static const RecordInfo info{
      Kind::pulse,         "pulse", "pulses", 'p', described::fields_of(pulse_members()), "comment", "date", "",
      Visibility::private_};
  return info;
}

}  // namespace mentor
