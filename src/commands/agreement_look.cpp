// SPDX-License-Identifier: MIT
// The ways to look at agreements that are there: the text, the difference of two versions, the form to sign; and
// signing.
#include "commands/agreement_request.hpp"
#include "commands/support/agreed.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/report_output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/acts/agreement.hpp"
#include "mentor/domain/mirror.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/toml.hpp"
#include "mentor/messages/agreement.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct AgreementsFound {
  Mentorship mentorship;
  std::vector<Agreement> versions;  ///< at least one
};

AgreementsFound find_agreements(Context& context, const Reading& store, const AgreementRequest& request) {
  AgreementsFound found{find_mentorship(context, store, request.who), {}};
  if (hides_parts(found.mentorship)) refuse_sealed(found.mentorship);
  found.versions = agreements_of(store, found.mentorship.handle);
  if (found.versions.empty()) throw UserError(messages::no_agreement(found.mentorship.handle));
  return found;
}

const Agreement& version_called(const AgreementsFound& found, const std::string& word) {
  for (const auto& agreement : found.versions)
    if (word == std::to_string(agreement.version) || word == to_text(Id{Kind::agreement, agreement.id}))
      return agreement;
  throw UserError(messages::no_such_version(found.mentorship.handle, visible(word), found.versions.front().version,
                                            found.versions.back().version));
}

const Agreement& version_wanted(const AgreementsFound& found, const AgreementRequest& request) {
  if (request.versions.size() > 1) throw UserError(messages::one_version_only());
  return request.versions.empty() ? found.versions.back() : version_called(found, request.versions.front());
}

void require_shown(const Agreement& agreement) {
  if (agreement.withheld) refuse_sealed(Id{Kind::agreement, agreement.id});
}

TomlEntries agreement_entries(const Agreement& agreement) {
  return read_toml(agreement.text, fmt::format("Version {}", agreement.version));
}

/// What is printed goes to the other side as it is, so it is said where that was not meant to be.
void remark_unshared(Context& context, const Mentorship& mentorship, const Agreement& agreement) {
  const std::string id = to_text(Id{Kind::agreement, agreement.id});
  const bool own = agreement.visibility != Visibility::shared;
  const Visibility visibility = own ? agreement.visibility : mentorship.visibility;
  if (visibility == Visibility::shared) return;
  const std::string& name = own ? id : mentorship.handle;
  remark(context, messages::printed_unshared(own ? name : messages::mentorship_of_agreement(id, name),
                                             to_text(visibility), name));
}

ReportFormat print_format(const AgreementRequest& request) {
  const std::string ending = file_ending(request.output);
  if (ending.empty()) return ReportFormat::text;
  const auto format = report_format_of(ending);
  if (format && format != ReportFormat::csv) return *format;
  throw UserError(messages::unknown_ending(visible(ending), ".txt, .md, .html or .json"));
}

/// Who of a group has signed, and the handles of those in it who have not.
struct Signatures {
  std::vector<Signature> done;
  std::vector<std::string> missing;
};

Signatures signatures_of(const Reading& store, const Agreement& agreement) {
  Signatures found{store.all<Signature>({.parent = Id{Kind::agreement, agreement.id}}), {}};
  for (const auto& partner : partners_of(store, agreement.mentorship))
    if (std::none_of(found.done.begin(), found.done.end(),
                     [&](const auto& one) { return one.person == partner.handle; }))
      found.missing.push_back(partner.handle);
  return found;
}

/// Each of a group, with the day on which they signed.
std::vector<Signatory> signatories_of(const Reading& store, const AgreementsFound& found, const Agreement& agreement) {
  if (!is_group(store, found.mentorship)) return {{found.mentorship.title, agreement.signed_by_partner}};
  std::vector<Signatory> all;
  const auto [done, missing] = signatures_of(store, agreement);
  for (const auto& one : done) all.push_back({name_of(store, one.person), one.date});
  for (const auto& person : missing) all.push_back({name_of(store, person), std::nullopt});
  return all;
}

JsonObject difference_as_json(const AgreementDifference& difference) {
  const auto value = [](const std::string& text) { return text.empty() ? JsonValue{} : JsonValue{text}; };
  return {{"key", std::string(difference.key->name)},
          {"title", std::string(difference.key->title)},
          {"before", value(difference.before)},
          {"after", value(difference.after)}};
}

}  // namespace

std::vector<std::string> agreement_changes(const Agreement& before, const Agreement& after) {
  std::vector<std::string> lines;
  for (const auto& one : compare_agreements(stored_entries(before.text), stored_entries(after.text))) {
    const std::string was = visible(one.before, Keep::lines);
    const std::string is = visible(one.after, Keep::lines);
    if (one.before.empty())
      lines.push_back(messages::agreed_anew(one.key->title, is));
    else if (one.after.empty())
      lines.push_back(messages::no_longer_agreed(one.key->title, was));
    else
      lines.push_back(messages::agreed_otherwise(one.key->title, is, was));
  }
  return lines;
}

std::string signatures_in_words(const Reading& store, const Agreement& agreement) {
  if (agreement.withheld) return {};
  std::vector<std::string> done;
  auto [signatures, missing] = signatures_of(store, agreement);
  if (missing.empty()) return {};
  for (const auto& one : signatures) done.push_back(one.person);
  auto& mine = agreement.signed_by_me ? done : missing;
  mine.emplace(mine.begin(), my_handle);
  const auto name = [&](const std::string& handle) { return name_of(store, handle); };
  return done.empty() ? messages::not_yet_signed(names_in_a_row(missing, name))
                      : messages::signed_and_not(names_in_a_row(done, name), names_in_a_row(missing, name));
}

std::string unsigned_sentence(Context& context, const Reading& store, const Mentorship& mentorship,
                              const Agreement& agreement) {
  const std::string id = to_text(Id{Kind::agreement, agreement.id});
  const bool group = is_group(store, mentorship);
  const auto [done, missing] = group ? signatures_of(store, agreement) : Signatures{};
  const bool theirs = agreement.signed_by_partner || (group && missing.empty());
  const Mentorship shown = on_screen(context.screen(), mentorship);
  // Of something sealed it is not told who is in it.
  const bool sealed = hides_parts(shown) || on_screen(context.screen(), agreement).withheld;
  const std::string other = !group ? "partner" : sealed || missing.empty() ? "PERSON" : missing.front();
  if (!agreement.signed_by_me && !theirs && missing.size() != 1 && done.empty())
    return messages::signed_by_nobody(id, mentorship.handle, other);
  if (!agreement.signed_by_me) return messages::unsigned_by_me(id, mentorship.handle);
  if (theirs) return {};
  if (!group) return messages::unsigned_by_partner(id, visible(shown.title), mentorship.handle);
  const auto name = [&](const std::string& handle) { return name_of(context.screen(), handle); };
  const std::string who = sealed ? messages::some_of_them() : names_in_a_row(missing, name);
  return messages::unsigned_by_some(id, who, mentorship.handle, other);
}

Exit run_agreement_show(Context& context, const AgreementRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  const auto found = find_agreements(context, store, request);
  const Agreement& agreement = version_wanted(found, request);
  if (context.json) {
    print(context, json_record(to_record(agreement), json_view(context)));
    return Exit::ok;
  }
  require_shown(agreement);
  show_long(context, visible(agreement.text, Keep::lines) + (agreement.text.ends_with('\n') ? "" : "\n"));
  return Exit::ok;
}

Exit run_agreement_diff(Context& context, const AgreementRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  const auto found = find_agreements(context, store, request);
  const auto& wanted = request.versions;
  if (wanted.empty() && found.versions.size() < 2)
    throw UserError(messages::nothing_to_compare(found.mentorship.handle));
  if (wanted.size() > 2) throw UserError(messages::two_versions_at_most());
  const Agreement& before =
      wanted.empty() ? found.versions[found.versions.size() - 2] : version_called(found, wanted.front());
  const Agreement& after = wanted.size() < 2 ? found.versions.back() : version_called(found, wanted.back());
  require_shown(before);
  require_shown(after);
  if (context.json) {
    std::vector<JsonObject> objects;
    for (const auto& one : compare_agreements(agreement_entries(before), agreement_entries(after)))
      objects.push_back(difference_as_json(one));
    print(context, json_flat_list("mentor.agreement-changes/1", "changes", objects));
    return Exit::ok;
  }
  std::string text =
      messages::versions_compared(after.version, format_day(after.date), before.version, format_day(before.date));
  const auto lines = agreement_changes(before, after);
  for (const auto& line : lines) text += line + "\n";
  show_long(context, lines.empty() ? text + messages::versions_same() : text);
  return Exit::ok;
}

Exit run_agreement_print(Context& context, const AgreementRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  const auto found = find_agreements(context, store, request);
  const Agreement& agreement = version_wanted(found, request);
  require_shown(agreement);
  const Report report =
      agreement_report(agreement, agreement_entries(agreement), found.mentorship,
                       called_by_others(store, found.mentorship).name, signatories_of(store, found, agreement));
  const bool to_file = !request.output.empty() && request.output != "-";
  Style style = context.style;
  if (to_file) style.colour = style.terminal = false;
  const ReportFormat format = context.json && !to_file ? ReportFormat::json : print_format(request);
  const std::string text = render_report(report, format, style);
  if (to_file) {
    context.files->write_file(request.output, text);
    confirm(context,
            messages::agreement_printed(visible(found.mentorship.title), agreement.version, visible(request.output)));
  } else {
    show_long(context, text);
  }
  remark_unshared(context, found.mentorship, agreement);
  return Exit::ok;
}

Exit run_agreement_mirror(Context& context, const AgreementRequest& request) {
  const Reading& store = context.reading(Reveal{request.reveal});
  const auto found = find_agreements(context, store, request);
  if (!request.versions.empty()) throw UserError(messages::newest_is_mirrored());
  const Agreement& agreement = found.versions.back();
  require_shown(agreement);
  const std::string& handle = found.mentorship.handle;
  MirrorData data{found.mentorship, agreement, agreed_clauses(store, handle), {}, {}, {}, {}, clock_of(context), {}};
  if (is_group(store, found.mentorship)) data.others = signatories_of(store, found, agreement);
  data.sessions = store.all<Session>({.mentorship = handle, .since = data.agreed.first_day().value_or(agreement.date)});
  data.questions = store.all<Question>({.mentorship = handle});
  data.pauses = store.all<Pause>({.mentorship = handle});
  const auto reviews = store.all<Review>({.mentorship = handle, .order = Filter::Order::newest_first, .limit = 1});
  if (!reviews.empty()) data.last_review = reviews.front().date;
  const Report report = agreement_mirror(data, context.today());
  const std::string text = render_report(report, context.json ? ReportFormat::json : ReportFormat::text, context.style);
  if (context.json)
    print(context, text);
  else
    show_long(context, text);
  return Exit::ok;
}

/// One of a group, by handle; nothing for me or the one partner.
std::optional<std::string> signing_person(const Reading& store, const Mentorship& mentorship, const std::string& word) {
  if (from_text<Side>(word) == Side::me) return std::nullopt;
  if (from_text<Side>(word) != Side::partner) {
    auto person = participant_called(store, mentorship, word, "--sign");
    return person == my_handle || !is_group(store, mentorship) ? std::nullopt : std::optional(std::move(person));
  }
  if (!is_group(store, mentorship)) return std::nullopt;
  return only_partner(store, mentorship, "--sign", "--sign");
}

Agreement signed_by(Context& context, const Store& store, const AgreementsFound& found, const AgreementRequest& request,
                    std::string& who) {
  const Agreement& agreement = found.versions.back();
  const Date day = day_or_today(context, request.date, "--date");
  const std::string_view option = request.date.empty() ? "--today" : "--date";
  if (const auto person = signing_person(store, found.mentorship, request.sign)) {
    who = visible(name_of(context.screen(), *person));
    auto signature = fresh<Signature>(context);
    signature.person = *person;
    signature.date = day;
    const auto [done, missing] = signatures_of(store, agreement);
    return save(context, sign_one(agreement, std::move(signature), done, missing, who, option));
  }
  const bool mine = to_lower_ascii(request.sign) == my_handle;
  if (!mine) who = visible(on_screen(context.screen(), found.mentorship).title);
  return save(context, sign(agreement, mine ? Side::me : Side::partner, day, who, option));
}

Exit run_agreement_sign(Context& context, const AgreementRequest& request) {
  const Store& store = journal_to_change(context);
  const auto found = find_agreements(context, store, request);
  if (!request.versions.empty()) throw UserError(messages::newest_is_signed());
  std::string who = "you";
  const Agreement agreement = signed_by(context, store, found, request, who);
  const Id id{Kind::agreement, agreement.id};
  Saved saved{{messages::agreement_signed(to_text(id), who, format_day(day_or_today(context, request.date, "--date")))},
              {id}};
  if (const auto sentence = unsigned_sentence(context, store, found.mentorship, agreement); !sentence.empty())
    saved.lines.push_back(sentence);
  say_saved(context, saved);
  return Exit::ok;
}

}  // namespace mentor::commands
