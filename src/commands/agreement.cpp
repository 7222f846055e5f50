// mentor agreement: what both sides agreed, written as a new version; and agreement list, edit, rm.
#include "mentor/agreement.hpp"

#include "commands/agreement_request.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

/// What a new version changes, computed and checked.
struct AgreementChange {
  Agreement agreement;
  std::optional<Agreement> before;  ///< the newest version until now
  Mentorship mentorship;            ///< with the cadence and the end that were agreed
  std::vector<std::string> taken_over;
};

TomlEntries newest_entries(Context& context, const std::vector<Agreement>& versions) {
  return versions.empty() ? TomlEntries{} : stored_entries(context, versions.back().text);
}

std::string blank_agreement(Context& context, const AgreementRequest& request, const Mentorship& mentorship,
                            const std::vector<Agreement>& versions) {
  const bool light = request.light || mentorship.type == MentorshipKind::situational;
  if (!versions.empty() && !request.light) return versions.back().text;
  return agreement_template(mentorship, light ? AgreementForm::light : AgreementForm::full,
                            newest_entries(context, versions));
}

/// The mentorship follows what was agreed.
void take_over_agreed(const Context& context, const TomlEntries& entries, AgreementChange& change) {
  auto& mentorship = change.mentorship;
  const auto& cadence = change.agreement.cadence;
  if (cadence && mentorship.cadence != cadence) {
    const std::string was =
        mentorship.cadence ? fmt::format(" (it was {})", format_cadence(*mentorship.cadence)) : std::string();
    change.taken_over.push_back(
        fmt::format("{}: you meet {} now{}.", mentorship.handle, format_cadence(*cadence), was));
    mentorship.cadence = cadence;
  }
  for (const auto& entry : entries) {
    if (entry.key != "duration.until" || trim(entry.value).empty()) continue;
    const std::string place = fmt::format("Line {}: duration.until", entry.line);
    const Date end = parse_date(entry.value, place, context.today(), Direction::future);
    if (end <= mentorship.start)
      throw UserError(
          fmt::format("{} {} is not after the start, {}.", place, format_day(end), format_day(mentorship.start)));
    if (mentorship.end == end) continue;
    const std::string was = mentorship.end ? fmt::format("; it was {}", format_day(*mentorship.end)) : std::string();
    change.taken_over.push_back(
        fmt::format("{}: it ends {}{}.", mentorship.handle, format_due(end, context.today()), was));
    mentorship.end = end;
  }
}

AgreementChange change_typed(Context& context, const Mentorship& mentorship, const std::vector<Agreement>& versions,
                             const TypedForm& form) {
  require_utf8(form.text, form.source);
  const TomlEntries entries = context.world->read_toml(form.text, form.source);
  AgreementChange change{read_agreement(entries, context.today()), std::nullopt, mentorship, {}};
  change.agreement.visibility = fresh<Agreement>(context).visibility;
  change.agreement.mentorship = mentorship.handle;
  change.agreement.date = context.today();
  change.agreement.text = require_note(form.text, form.source);
  if (!versions.empty()) {
    change.before = versions.back();
    change.agreement.version = versions.back().version + 1;
    change.agreement.visibility = versions.back().visibility;
    if (compare_agreements(newest_entries(context, versions), entries).empty())
      throw UserError(
          fmt::format("The agreement says what version {} says: nothing was recorded.", versions.back().version),
          Exit::aborted);
  }
  take_over_agreed(context, entries, change);
  return change;
}

std::vector<std::string> agreement_sentences(Context& context, const AgreementChange& change) {
  const Agreement agreement = on_screen(context.screen(), change.agreement);
  const Mentorship mentorship = on_screen(context.screen(), change.mentorship);
  std::vector<std::string> lines{fmt::format("{}: agreement with {}, version {}, {}.",
                                             to_text(Id{Kind::agreement, agreement.id}), visible(mentorship.title),
                                             agreement.version, format_day(agreement.date))};
  const bool hidden = agreement.withheld || (change.before && on_screen(context.screen(), *change.before).withheld);
  if (change.before && !hidden) {
    const auto changes = agreement_changes(context, *change.before, agreement);
    lines.insert(lines.end(), changes.begin(), changes.end());
  }
  lines.insert(lines.end(), change.taken_over.begin(), change.taken_over.end());
  if (agreement.review_on)
    lines.push_back(fmt::format("You read it again {}.", format_due(*agreement.review_on, context.today())));
  lines.push_back(unsigned_sentence(mentorship, agreement));
  return lines;
}

Exit run_agreement_write(Context& context, const AgreementRequest& request) {
  if (!request.versions.empty())
    throw UserError(
        fmt::format("VERSION \"{}\" goes with --show, --diff or --print. The text of a new version comes "
                    "from the editor, -F FILE or standard input.",
                    visible(request.versions.front())));
  TypedForm form = piped_form(context, "agreement", request.who, request.form);
  return record_form(context, form, [&] {
    const bool edits = context.interactive && !form.is_read;
    const Reading& store = edits ? context.store(Access::read) : journal_to_change(context);
    const auto mentorship = find_mentorship(context, store, request.who);
    const auto versions = agreements_of(store, mentorship);
    form.who = mentorship.handle;
    read_form(
        context, request.form, [&] { return blank_agreement(context, request, mentorship, versions); }, form);
    AgreementChange change = change_typed(context, mentorship, versions, form);
    save(context, [&](Writer& writer) {
      change.agreement.id = writer.insert(change.agreement).number;
      if (!change.taken_over.empty()) writer.update(change.mentorship);
    });
    return Saved{agreement_sentences(context, change), {Id{Kind::agreement, change.agreement.id}}};
  });
}

Exit run_agreement(Context& context, const AgreementRequest& request) {
  if (request.who.empty()) {
    require_no_form(request.form, "agreement");
    return run_list_of(context, {.kind = Kind::agreement});
  }
  const int ways = request.show + request.diff + request.print + (request.sign ? 1 : 0);
  if (ways > 1) throw UserError("--show, --diff, --print and --sign: give one of them.");
  if (!request.output.empty() && !request.print) throw UserError("--output is for --print: give both.");
  if (!request.date.empty() && !request.sign) throw UserError("--date is for --sign: give both.");
  if (request.show) return run_agreement_show(context, request);
  if (request.diff) return run_agreement_diff(context, request);
  if (request.print) return run_agreement_print(context, request);
  if (request.sign) return run_agreement_sign(context, request);
  return run_agreement_write(context, request);
}

}  // namespace

Verb agreement_verb() {
  const auto request = std::make_shared<AgreementRequest>();
  Verb verb{.verbs = noun_verbs(Kind::agreement), .run = runs(run_agreement, request)};
  verb.options = {
      word("WHO", request->who, "With whom"),
      words("VERSION", request->versions, "Which version, for --show, --diff and --print; the newest if not given"),
      form_options(request->form),
      flag("--light", request->light, "The short form, as situational mentorships have it"),
      flag("--show", request->show, "Print the text as it was written"),
      flag("--diff", request->diff, "Say what differs between two versions; the last two if none is given"),
      flag("--print", request->print, "Print it for reading and signing"),
      option("-o,--output", request->output, "FILE",
             "Print into this file; .txt, .md, .html and .json choose the format"),
      choice("--sign", request->sign, "SIDE", "Record who signed the newest version: {}"),
      option("-d,--date", request->date, "DATE", "Signed on; today if not given"),
      flag("--reveal", request->reveal, "Show a sealed agreement"),
  };
  return verb;
}

}  // namespace mentor
