// A question of the bank that was chosen for a session.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& prompt_members() {
  static const auto members =
      std::tuple{described::with(&Prompt::mentorship,
                                 Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
                 described::with(&Prompt::key, Field{.name = "key", .kind = FieldKind::line, .need = Need::required}),
                 described::with(&Prompt::text, Field{.name = "text", .kind = FieldKind::line, .need = Need::required}),
                 described::with(&Prompt::date, Field{.name = "date", .kind = FieldKind::date, .need = Need::required}),
                 described::with(&Prompt::session,
                                 Field{.name = "session", .kind = FieldKind::reference, .refers = Kind::session})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Prompt, prompt_members)

const RecordInfo& prompt_info() {
  static const RecordInfo info{
      Kind::prompt, "prompt", "prompts",           'k', described::fields_of(prompt_members()), "text",
      "date",       "",       Visibility::private_};
  return info;
}

}  // namespace mentor
