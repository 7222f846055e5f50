// SPDX-License-Identifier: MIT
// mentor agreement: what both sides agreed, written as a new version; and agreement list, edit, rm.
#include "mentor/domain/agreement.hpp"

#include "commands/agreement_request.hpp"
#include "commands/support/agreed.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/agreement.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/toml.hpp"
#include "mentor/messages/agreement.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/render/sentences.hpp"

#include <memory>

namespace mentor::commands {

namespace {

TomlEntries newest_entries(const std::vector<Agreement>& versions) {
  return versions.empty() ? TomlEntries{} : stored_entries(versions.back().text);
}

std::string blank_agreement(const AgreementRequest& request, const Mentorship& mentorship,
                            const std::vector<Agreement>& versions) {
  const bool light = request.light || mentorship.type == MentorshipKind::situational;
  if (!versions.empty() && !request.light) return versions.back().text;
  return agreement_template(mentorship, light ? AgreementForm::light : AgreementForm::full, newest_entries(versions));
}

Act<Agreed> agree_typed(Context& context, const Mentorship& mentorship, const std::vector<Agreement>& versions,
                        const TypedForm& form) {
  require_utf8(form.text, form.source);
  const TomlEntries entries = read_toml(form.text, form.source);
  Agreement read = read_agreement(entries, context.today());
  read.visibility = fresh<Agreement>(context).visibility;
  read.text = require_note(form.text, form.source);
  if (!versions.empty() && compare_agreements(newest_entries(versions), entries).empty())
    throw UserError(messages::agreement_unchanged(versions.back().version), Exit::aborted);
  std::optional<VersionBefore> before;
  if (!versions.empty()) before = {versions.back(), newest_entries(versions)};
  return agree(std::move(read), entries, mentorship, before, context.today());
}

std::vector<std::string> agreement_sentences(Context& context, const Agreed& agreed, const Mentorship& before) {
  const Agreement agreement = on_screen(context.screen(), agreed.agreement);
  const Mentorship mentorship = on_screen(context.screen(), agreed.mentorship);
  std::vector<std::string> lines{messages::agreement_written(to_text(Id{Kind::agreement, agreement.id}),
                                                             visible(mentorship.title), agreement.version,
                                                             format_day(agreement.date))};
  const bool hidden = agreement.withheld || (agreed.before && on_screen(context.screen(), *agreed.before).withheld);
  if (agreed.before && !hidden) {
    const auto changes = agreement_changes(*agreed.before, agreement);
    lines.insert(lines.end(), changes.begin(), changes.end());
  }
  const auto following = following_sentences(context, before, agreed.mentorship);
  lines.insert(lines.end(), following.begin(), following.end());
  const bool kept_anew = !agreed.before || agreed.before->kept_for != agreement.kept_for;
  if (agreement.kept_for && kept_anew && !hidden)
    lines.push_back(messages::notes_kept(kept_for_in_words(*agreement.kept_for)));
  if (!agreed.kept_unread.empty() && !hidden)
    lines.push_back(messages::notes_kept_unread(visible(first_line(agreed.kept_unread))));
  if (agreement.review_on) lines.push_back(messages::read_again(format_due(*agreement.review_on, context.today())));
  lines.push_back(unsigned_sentence(context, context.store(Access::read), agreed.mentorship, agreed.agreement));
  return lines;
}

Exit run_agreement_write(Context& context, const AgreementRequest& request) {
  if (!request.versions.empty()) throw UserError(messages::version_without_look(visible(request.versions.front())));
  TypedForm form = piped_form(context, "agreement", request.who, request.form, [](const auto&) { return "agreement"; });
  return record_form(context, form, [&] {
    const bool edits = context.interactive && !form.is_read;
    const Reading& store = edits ? context.store(Access::read) : journal_to_change(context);
    const auto mentorship = find_mentorship(context, store, request.who);
    const auto versions = agreements_of(store, mentorship.handle);
    form.drafts.belong_to(mentorship.handle);
    const auto blank = [&] {
      const Reading& shown = context.reading(Reveal{request.reveal});
      if (!versions.empty() && on_screen(shown, versions.back()).withheld)
        refuse_sealed(Id{Kind::agreement, versions.back().id});
      return blank_agreement(request, on_screen(shown, mentorship), versions);
    };
    read_form(context, request.form, blank, form);
    auto [agreed, changes] = agree_typed(context, mentorship, versions, form);
    take_number(agreed.agreement, save(context, changes));
    return Saved{agreement_sentences(context, agreed, mentorship), {Id{Kind::agreement, agreed.agreement.id}}};
  });
}

Exit run_agreement(Context& context, const AgreementRequest& request) {
  if (request.who.empty()) {
    require_no_form(request.form, "agreement");
    return run_list_of(context, {.kind = Kind::agreement});
  }
  const int ways = request.show + request.diff + request.print + request.mirror + (request.sign.empty() ? 0 : 1);
  if (ways > 1) throw UserError(messages::only_one_of("--show, --diff, --print, --mirror and --sign"));
  if (!request.output.empty() && !request.print) throw UserError(messages::goes_with("--output", "--print"));
  if (!request.date.empty() && request.sign.empty()) throw UserError(messages::goes_with("--date", "--sign"));
  if (request.show) return run_agreement_show(context, request);
  if (request.diff) return run_agreement_diff(context, request);
  if (request.print) return run_agreement_print(context, request);
  if (request.mirror) return run_agreement_mirror(context, request);
  if (!request.sign.empty()) return run_agreement_sign(context, request);
  return run_agreement_write(context, request);
}

}  // namespace

Verb agreement_verb() {
  const auto request = std::make_shared<AgreementRequest>();
  Verb verb{
      .verbs = noun_verbs(Kind::agreement),
      .footer = "On a terminal it opens in your editor. What is saved is a new version; the former ones are kept.",
      .reads_input_as = "agreement",
      .run = runs(run_agreement, request)};
  verb.options = {
      word("WHO", request->who, "With whom"),
      words("VERSION", request->versions, "Which version, for --show, --diff and --print; the newest if not given"),
      form_options(request->form),
      flag("--light", request->light, "The short form, as situational mentorships have it"),
      flag("--show", request->show, "Print the text as it was written"),
      flag("--diff", request->diff, "Say what differs between two versions; the last two if none is given"),
      flag("--print", request->print, "Print it for reading and signing"),
      flag("--mirror", request->mirror, "Compare the agreement with what happened"),
      option("-o,--output", request->output, "FILE",
             "Print into this file; .txt, .md, .html and .json choose the format"),
      option("--sign", request->sign, "SIDE", "Record who signed the newest version: me, partner, or who of a group"),
      option("-d,--date", request->date, "DATE", "Signed on; today if not given"),
      flag("--reveal", request->reveal, "Show a sealed agreement"),
  };
  return verb;
}

}  // namespace mentor::commands
