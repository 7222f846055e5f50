// SPDX-License-Identifier: MIT
// Agreements: the template, what is read from it, the response clock, and versions held against each other.
#include "book_samples.hpp"
#include "mentor/domain/acts/agreement.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <map>

using namespace mentor::tests;
namespace {

const Date agreement_day = make_date(2026, 11, 20);

TomlEntry words_at(std::uint32_t line, std::string key, std::string value) {
  return {std::move(key), std::move(value), TomlEntry::Type::text, line};
}

std::string agreement_refusal(const TomlEntries& entries) {
  try {
    static_cast<void>(read_agreement(entries, agreement_day));
  } catch (const UserError& error) {
    return error.what();
  }
  return "accepted";
}

Mentorship with_ana() {
  Mentorship mentorship;
  mentorship.handle = "ana";
  mentorship.title = "Ana";
  mentorship.cadence = Cadence{2, Cadence::Unit::week};
  mentorship.start = make_date(2026, 1, 5);
  return mentorship;
}

}  // namespace

TEST_CASE("the numbers of an agreement drive reminders and the response clock") {
  const auto agreement = read_agreement({words_at(4, "purpose.why", "to speak at a meet-up"),
                                         words_at(8, "meetings.cadence", "2w"),
                                         words_at(9, "meetings.length", "1h"),
                                         words_at(12, "messages.routine.within", "2d"),
                                         words_at(14, "messages.urgent.within", "4h"),
                                         words_at(20, "boundaries.personal", "no calls after 20:00"),
                                         words_at(21, "boundaries.professional", "no references"),
                                         {"review.on", "2027-02-01", TomlEntry::Type::date, 30},
                                         words_at(31, "review.every", "3mo")},
                                        agreement_day);
  CHECK(agreement.cadence == Cadence{2, Cadence::Unit::week});
  CHECK(agreement.length == Minutes{60});
  CHECK(agreement.routine_hours == 48);
  CHECK(agreement.urgent_hours == 4);
  CHECK(agreement.boundaries == "no calls after 20:00\nno references");
  CHECK(agreement.review_on == make_date(2027, 2, 1));
  CHECK(agreement.review_every == Cadence{3, Cadence::Unit::month});
}

TEST_CASE("what is said under a key goes where its row says") {
  const std::map<AgreementKey::Kind, TomlEntry> samples{
      {AgreementKey::Kind::words, words_at(1, "", "no calls")},
      {AgreementKey::Kind::channel, words_at(1, "", "video")},
      {AgreementKey::Kind::response, words_at(1, "", "2d")},
      {AgreementKey::Kind::cadence, words_at(1, "", "2w")},
      {AgreementKey::Kind::length, words_at(1, "", "45m")},
      {AgreementKey::Kind::date, {"", "2027-06-30", TomlEntry::Type::date, 1}},
      {AgreementKey::Kind::time_kept, words_at(1, "", "6mo")},
  };
  std::size_t taken = 0;
  for (const auto& key : agreement_keys()) {
    CAPTURE(key.name);
    TomlEntry entry = samples.at(key.kind);
    entry.key = key.name;
    const Agreement agreement = read_agreement({entry}, agreement_day);
    const auto is_taken = [&]<class Member>(Member member) {
      if constexpr (requires { agreement.*member; })
        return (agreement.*member).has_value();
      else
        return false;
    };
    const bool has_place = !std::holds_alternative<std::monostate>(key.place);
    CHECK(std::visit(is_taken, key.place) == has_place);
    taken += has_place ? 1 : 0;
  }
  CHECK(taken > 10);
}

TEST_CASE("a period as the agreed end is its last day, as in a sheet to be signed") {
  const TomlEntries entries{words_at(3, "duration.until", "2027-06")};
  const auto agreed = agree(read_agreement(entries, agreement_day), entries, with_ana(), std::nullopt, agreement_day);
  CHECK(agreed.record.mentorship.end == make_date(2027, 6, 30));
}

TEST_CASE("a kind of message without a response time of its own has the routine one") {
  Agreement agreement;
  agreement.routine_hours = 72;
  agreement.urgent_hours = 3;
  CHECK(response_time(agreement, MessageKind::urgent) == std::chrono::hours{3});
  CHECK(response_time(agreement, MessageKind::documents) == std::chrono::hours{72});
  CHECK(response_time(std::nullopt, MessageKind::urgent) == std::chrono::hours{48});
  CHECK(response_time(Agreement{}, MessageKind::routine) == std::chrono::hours{48});
}

TEST_CASE("what cannot be meant is refused with its line") {
  CHECK(agreement_refusal({words_at(7, "meetings.channle", "video")}) ==
        "line 7: an agreement has no \"meetings.channle\"; did you mean \"meetings.channel\"?");
  CHECK(agreement_refusal({words_at(7, "meetings.channel", "zoom")}) ==
        "line 7: meetings.channel: unknown value \"zoom\"; use video, phone, in-person, chat, email or other");
  CHECK(agreement_refusal({words_at(3, "messages.routine.within", "soon")}) ==
        "line 3: messages.routine.within: \"soon\" is not a response time; write hours, days or weeks, such as 4h, 2d "
        "or 1w");
  CHECK(agreement_refusal({words_at(3, "messages.routine.within", "91d")}) ==
        "line 3: messages.routine.within: \"91d\" is out of range; a response time is from 1 hour to 90 days");
  CHECK(agreement_refusal({{"purpose.why", "3", TomlEntry::Type::integer, 2}}) ==
        "line 2: purpose.why is 3; write it as text, in quotes");
  CHECK(agreement_refusal({words_at(3, "purpose.why", " ")}).starts_with("the agreement is empty"));
}

TEST_CASE("response times are read to the edges of their range") {
  CHECK(parse_response("1h", "within") == 1);
  CHECK(parse_response("90 days", "within") == 2160);
  CHECK(parse_response("1w", "within") == 168);
  CHECK_THROWS_WITH_AS(parse_response("0h", "within"),
                       "within: \"0h\" is out of range; a response time is from 1 hour to 90 days", UserError);
  CHECK_THROWS_WITH_AS(parse_response("-2d", "within"),
                       "within: \"-2d\" is out of range; a response time is from 1 hour to 90 days", UserError);
  CHECK_THROWS_WITH_AS(parse_response("999999999999999999w", "within"),
                       "within: \"999999999999999999w\" is out of range; a response time is from 1 hour to 90 days",
                       UserError);
  CHECK(format_response(48) == "2 days");
  CHECK(format_response(5) == "5 hours");
  CHECK(format_response(1) == "1 hour");
}

TEST_CASE("the template has what the journal knows already, and the light form is much shorter") {
  const auto full = agreement_template(with_ana(), AgreementForm::full, {});
  const auto light = agreement_template(with_ana(), AgreementForm::light, {});
  CHECK(full.find("\ncadence = \"2w\"\n") != std::string::npos);
  CHECK(full.find("\n# why = \"\"\n") != std::string::npos);
  CHECK(full.find("[boundaries]") != std::string::npos);
  CHECK(light.find("[boundaries]") == std::string::npos);
  CHECK(light.size() * 3 < full.size() * 2);
}

TEST_CASE("what the template suggests fits the role of who fills it in") {
  auto mentorship = with_ana();
  const auto suggested = [&](Role role) {
    mentorship.role = role;
    return agreement_template(mentorship, AgreementForm::full, {});
  };
  CHECK(suggested(Role::mentor).find("# What I will do: prepare, make introductions") != std::string::npos);
  CHECK(suggested(Role::mentee).find("# What they will do: prepare, make introductions") != std::string::npos);
  CHECK(suggested(Role::mentee).find("# What I want from this") != std::string::npos);
  for (const Role role : {Role::mentee, Role::peer}) {
    CHECK(suggested(role).find("the mentee wants") == std::string::npos);
    CHECK(suggested(role).find("# What I will do: bring topics") != std::string::npos);
  }
}

TEST_CASE("a new version begins with the text of the one before, quotes and line breaks included") {
  const auto text =
      agreement_template(with_ana(), AgreementForm::full, {words_at(1, "purpose.why", "say \"no\"\nmore \\ often")});
  CHECK(text.find("why = \"say \\\"no\\\"\\nmore \\\\ often\"\n") != std::string::npos);
}

TEST_CASE("two versions are compared key by key") {
  const TomlEntries before{words_at(1, "purpose.why", "a"), words_at(2, "meetings.length", "1h")};
  const TomlEntries after{words_at(1, "purpose.why", "b"), words_at(3, "roles.mine", "listen")};
  const auto differences = compare_agreements(before, after);
  REQUIRE(differences.size() == 3);
  CHECK(differences[0].key->name == "purpose.why");
  CHECK(differences[0].after == "b");
  CHECK(differences[1].key->name == "roles.mine");
  CHECK(differences[1].before.empty());
  CHECK(differences[2].key->name == "meetings.length");
  CHECK(differences[2].after.empty());
  CHECK(compare_agreements(after, after).empty());
}

TEST_CASE("the printed form says values in words and leaves room for what is not signed yet") {
  Agreement agreement;
  agreement.version = 2;
  agreement.date = agreement_day;
  agreement.signed_by_me = agreement_day;
  const auto report = agreement_report(agreement, {words_at(1, "messages.routine.within", "2d")}, with_ana(), "Vera",
                                       {{"Ana", std::nullopt}});
  REQUIRE(report.sections.size() == 2);
  CHECK(std::get<BulletList>(report.sections[0].blocks[0]).items[0].text ==
        "Routine messages are answered within: 2 days");
  const auto& signatures = std::get<BulletList>(report.sections[1].blocks[0]).items;
  CHECK(signatures[0].text == "Vera, Fri 2026-11-20");
  CHECK(signatures[1].text == "Ana, on ____________");
}

TEST_CASE("both sides read the printed form: nothing in it is mine or theirs") {
  const TomlEntries entries{words_at(1, "roles.mine", "read drafts"), words_at(2, "roles.theirs", "bring topics")};
  const auto lines = [&](const std::vector<Signatory>& others) {
    std::string text;
    const auto report = agreement_report({}, entries, with_ana(), "Vera", others);
    for (const auto& item : std::get<BulletList>(report.sections[0].blocks[0]).items) text += item.text + "\n";
    return text;
  };
  CHECK(lines({{"Ana", std::nullopt}}) == "The part of Vera: read drafts\nThe part of Ana: bring topics\n");
  CHECK(lines({{"Ana", std::nullopt}, {"Bo", std::nullopt}}).ends_with("The part of the others: bring topics\n"));
}

TEST_CASE("what means the same is no difference") {
  const auto differ = [](std::string key, std::string one, std::string other) {
    return !compare_agreements({words_at(1, key, std::move(one))}, {words_at(1, key, std::move(other))}).empty();
  };
  CHECK_FALSE(differ("meetings.length", "60m", "1h"));
  CHECK_FALSE(differ("messages.urgent.within", "48h", "2 days"));
  CHECK_FALSE(differ("meetings.cadence", "2w", "2 weeks"));
  CHECK(differ("meetings.length", "60m", "61m"));
  CHECK(differ("purpose.why", "60m", "1h"));
}

TEST_CASE("How long notes are kept is read from the words for it: a time after the end, or a day") {
  const auto kept = [](std::string words) {
    return read_agreement({{"notes.kept_for", std::move(words), TomlEntry::Type::text, 1}}, make_date(2026, 1, 1))
        .kept_for.value_or("");
  };
  const std::map<std::string, std::string> read{{"6mo, then deleted", "6mo"},
                                                {"6mo after the end, then deleted", "6mo"},
                                                {"until 6 months after the end", "6mo"},
                                                {"1 year after the end", "1y"},
                                                {"2 weeks", "2w"},
                                                {"half a year", "6mo"},
                                                {"for 6 months", "6mo"},
                                                {"For six months after the end.", "6mo"},
                                                {"at most eighteen months", "18mo"},
                                                {"a year and a half", "18mo"},
                                                {"one and a half years", "18mo"},
                                                {"1.5 years", "18mo"},
                                                {"deleted after 90 days", "90d"},
                                                {"a quarter", "3mo"},
                                                {"until 2027-05-01", "2027-05-01"},
                                                {"until 1 May 2027, then deleted", "2027-05-01"},
                                                {"2027-05-01", "2027-05-01"},
                                                {"until the end", "0d"},
                                                {"only until we close it", "0d"},
                                                {"as long as we like", ""},
                                                {"for ever", ""},
                                                {"reviewed every 3 months", ""},
                                                {"half a day", ""},
                                                {"until the end of the year", "2026-12-31"},
                                                {"until the end of the mentorship", "0d"},
                                                {"until June", "2026-06-30"},
                                                {"until 2027", "2027-12-31"},
                                                {"1 May, 2027", "2027-05-01"},
                                                {"31 Dec, then deleted", "2026-12-31"},
                                                {"Now and always", ""},
                                                {"Sunday notes are private", ""},
                                                {"Tomorrow's tools forget nothing", ""},
                                                {"Deleted within a week of a request", ""},
                                                {"gone 2 days after each session", ""},
                                                {"deleted within 2 weeks of the end", "2w"},
                                                {"reviewed after 3 months and kept for 2 years", "2y"},
                                                {"read again after 3 months, deleted after 2 years", ""},
                                                {"日記 🗒", ""}};
  for (const auto& one : read) {
    CAPTURE(one.first);
    CHECK(kept(one.first) == one.second);
  }
}

TEST_CASE("What was kept is over a time after the end, or on the day, but not before the end") {
  const Date closed = make_date(2026, 6, 1);
  CHECK(kept_until("6mo", closed) == make_date(2026, 12, 1));
  CHECK(kept_until("2027-05-01", closed) == make_date(2027, 5, 1));
  CHECK(kept_until("2026-05-01", closed) == closed);
  CHECK(kept_until("0d", closed) == closed);
  CHECK_FALSE(kept_until("for ever", closed));
  CHECK(kept_for_in_words("6mo") == "for 6 months after the end");
  CHECK(kept_for_in_words("1y") == "for 1 year after the end");
  CHECK(kept_for_in_words("2027-05-01") == "until 2027-05-01");
  CHECK(kept_for_in_words("0d") == "until the end");
}

TEST_CASE("A kind of message without a channel of its own goes by that of everyday messages") {
  const auto agreed = samples::clauses({{"messages.routine.channel", "chat"}, {"messages.urgent.channel", "phone"}});
  CHECK(channel_for(agreed, MessageKind::urgent).channel == "phone");
  CHECK(channel_for(agreed, MessageKind::documents).channel == "chat");
  CHECK(channel_for(agreed, MessageKind::documents).kind == MessageKind::routine);
  CHECK(channel_for(agreed, MessageKind::urgent).kind == MessageKind::urgent);
  CHECK(channel_for(Clauses(), MessageKind::urgent).channel.empty());
}
