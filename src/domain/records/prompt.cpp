// SPDX-License-Identifier: MIT
// A prompt: a reflective question that was chosen for a session.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& prompt_members() {
  static const auto members =
      std::tuple{with(&Prompt::mentorship, home()),
                 with(&Prompt::key, {.name = "key", .kind = FieldKind::line, .need = Need::required}),
                 with(&Prompt::text, {.name = "text", .kind = FieldKind::line, .need = Need::required}),
                 with(&Prompt::date, {.name = "date", .kind = FieldKind::date, .need = Need::required}),
                 with(&Prompt::session, said_in_session())};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Prompt, prompt_members)

const RecordInfo& prompt_info() {
  static const RecordInfo info{.kind = Kind::prompt,
                               .name = "prompt",
                               .plural = "prompts",
                               .letter = 'k',
                               .fields = fields_of(prompt_members()),
                               .text = "text",
                               .day = "date",
                               .list = {.columns = {"mentorship", "date", "text"}, .newest = 20},
                               .chapter = {13, "Questions chosen for sessions"}};
  return info;
}

}  // namespace mentor
