// SPDX-License-Identifier: MIT
// The heading of a table: what separates, and what each column is.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("the separator of a table is found, a hint at it is passed over") {
  CHECK(read_csv_head("Date;\"a,b,c\";Who\n").separator == ';');
  CHECK(read_csv_head("Date\tWho\n").separator == '\t');
  const auto reading = read_table("sep=;\nDate;Who\n2026-09-03;ana\n");
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].line == 3);
}

TEST_CASE("columns are guessed by their whole names, then by a word in them, each sort once") {
  const auto guess = [](const std::string& heading) {
    std::string words;
    for (const auto field : read_csv_head(heading + "\n").guess) words += std::string(to_text(field)) + " ";
    return words;
  };
  CHECK(guess("Date,Start time,Who,Hours,Where,Held") == "date time handle hours channel status ");
  CHECK(guess("What we talked about,Next steps,Follow-up") == "summary promises promises ");
  CHECK(guess("Topic,Subject,Day,Shoe size,Next session,Date of birth") == "summary notes date - - - ");
  CHECK(guess("Date,Start,End,Duration (hours),Length of talk") == "date time end hours duration ");
  CHECK(guess("Start,End,Client name,Mentor") == "date end handle - ");
}

TEST_CASE("headings in German, Spanish and French") {
  const auto guess = [](const std::string& heading) {
    std::string words;
    for (const auto field : read_csv_head(heading + "\n").guess) words += std::string(to_text(field)) + " ";
    return words;
  };
  CHECK(guess("Datum;Beginn;Ende;Klientin;Dauer;Wo;Thema;Notizen;Nächste Schritte") ==
        "date time end handle duration channel summary notes promises ");
  CHECK(guess("Fecha;Hora;Con quién;Duración;Canal;Tema;Observaciones;Próximos pasos;Estado") ==
        "date time handle duration channel summary notes promises status ");
  CHECK(guess("Jour;Heure;Avec;Durée;Lieu;Sujet;Remarques;Prochaines étapes;Statut") ==
        "date time handle duration channel summary notes promises status ");
}

TEST_CASE("whose next steps a column has follows from my part") {
  const std::string heading = "Date,Next steps (client),Next steps (coach),My actions,Actions\n";
  const auto guess = [&](Role role) {
    std::string words;
    for (const auto field : read_csv_head(heading, {.role = role}).guess) words += std::string(to_text(field)) + " ";
    return words;
  };
  CHECK(guess(Role::mentor) == "date their-promises my-promises my-promises promises ");
  CHECK(guess(Role::mentee) == "date my-promises their-promises my-promises promises ");
}

TEST_CASE("a title above the heading is passed over, with any separator") {
  const auto reading = read_table("Log of Ana, 2026\n\nDate;Who;Topic\n2026-09-03;ana;one, two\n");
  REQUIRE(reading.records.size() == 1);
  CHECK(typed<Session>(reading, 0).summary == "one, two");
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks[0].line == 3);
  CHECK(reading.remarks[0].text == "taken as the heading; the lines above it are left out");
  const CsvHead said = read_csv_head("Title\nWann,Soso\n3,4\n", {.columns = {"soso"}});
  CHECK(said.line == 2);
}

TEST_CASE("two columns for what only one can be are asked about, unless one is the word itself") {
  const auto choose = [](const std::string& heading, MappedPairs map) {
    return choose_csv_columns(read_csv_head(heading + "\n"), map).fields;
  };
  CHECK_THROWS_WITH_AS(choose("Date,Day,Who", {}),
                       "two columns could be the date: \"Date\", \"Day\"; say which, such as --map \"Date=date\"",
                       UserError);
  CHECK_THROWS_WITH_AS(choose("Date,Date,Who", {}),
                       "two columns could be the date: \"Date\", \"Date\"; say which, such as --map \"Date=date\"",
                       UserError);
  CHECK(choose("Date,Day,Who", {{"Day", "date"}})[1] == CsvField::date);
  CHECK(choose("Date,Date,Who", {{"#2", "date"}})[1] == CsvField::date);
  CHECK(choose("Date,Day,Who", {{"Day", "-"}})[0] == CsvField::date);
  CHECK(choose("Date,Date sent,Who", {})[1] == CsvField::leave);
}
