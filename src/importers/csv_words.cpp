// SPDX-License-Identifier: MIT
// Tables of words, without accents and in small letters, as fold() makes them.
#include "importers/csv_words.hpp"

#include "importers/imported_values.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>

namespace mentor::importers {

namespace {

struct ColumnWords {
  CsvField field;
  std::string_view names;   ///< of a whole column
  std::string_view within;  ///< in a longer name
};

// The first row that fits a longer name counts: "Duration (hours)" is in hours, "Next steps (client)" are promises.
constexpr std::array<ColumnWords, 12> column_words{{
    {CsvField::leave, "",
     "next session,next meeting,next date,next call,date of birth,time zone,timezone,nachster termin,nachste sitzung,"
     "proxima sesion,proxima reunion,prochaine seance,prochain rendez-vous"},
    {CsvField::end, "end,ends,finish,finished,to,until,ende,bis,schluss,fin,hasta,a,jusqu'a,termine",
     "end time,end date,endzeit,hora de fin,heure de fin,time out"},
    {CsvField::hours, "hours,hrs,h,stunden,std,horas,heures", "hours,hrs,stunden,std,horas,heures"},
    {CsvField::duration, "minutes,min,mins,duration,length,dauer,minuten,lange,duracion,minutos,duree",
     "minutes,min,mins,duration,length,dauer,minuten,duracion,minutos,duree,time spent"},
    {CsvField::date, "date,day,when,datum,tag,wann,termin,fecha,dia,cuando,jour,quand", "date,day,datum,fecha"},
    {CsvField::time, "time,uhrzeit,zeit,hora,heure", "time,uhrzeit,hora,heure"},
    {CsvField::promises,
     "next,actions,todo,follow-up,homework,aufgaben,hausaufgaben,tareas,pasos,taches,devoirs,vereinbarungen",
     "next steps,next step,action items,action item,actions,promises,promise,commitments,follow-up,follow "
     "up,todo,todos,"
     "to do,to dos,to-do,to-dos,homework,tasks,nachste schritte,naechste schritte,aufgaben,hausaufgaben,massnahmen,"
     "vereinbarungen,proximos pasos,tareas,compromisos,acciones,prochaines etapes,etapes suivantes,engagements,taches,"
     "devoirs"},
    {CsvField::status, "status,state,held,stand,zustand,estado,etat,statut", "status,estado,statut"},
    {CsvField::channel,
     "how,channel,medium,where,place,location,format,wie,wo,ort,kanal,como,donde,canal,lugar,medio,comment,ou,lieu",
     "channel,medium,location,kanal,lieu"},
    {CsvField::handle,
     "who,name,person,with,handle,mentorship,partner,wer,mit,mit wem,person,quien,con,con "
     "quien,nombre,persona,qui,avec,"
     "avec qui,nom,personne",
     "name,partner,person,nombre,nom"},
    {CsvField::summary,
     "summary,topic,topics,about,subject,title,what,discussed,talked,thema,themen,inhalt,zusammenfassung,was,tema,"
     "temas,"
     "resumen,asunto,que,sujet,sujets,theme,themes,resume,objet,quoi",
     "summary,topic,topics,about,subject,title,discussed,talked,what,thema,themen,zusammenfassung,tema,temas,resumen,"
     "sujet,sujets,theme,themes,resume"},
    {CsvField::notes,
     "notes,note,comments,remarks,details,notizen,notiz,bemerkung,bemerkungen,anmerkungen,kommentar,notas,comentarios,"
     "observaciones,remarques,commentaires",
     "notes,note,comments,comment,remarks,details,notizen,bemerkungen,notas,comentarios,remarques,commentaires"},
}};

constexpr std::string_view start_names =
    "start,starts,started,begin,begins,from,beginn,anfang,von,inicio,desde,debut,de";
constexpr std::string_view start_within =
    "start time,start date,started at,startzeit,hora de inicio,heure de debut,time in";

// Who a column is about, by their part: a mentor's sheet calls the other one mentee or client.
constexpr std::string_view mentee_words =
    "mentee,mentees,client,clients,coachee,coachees,kunde,kundin,klient,klientin,cliente,mentorado,mentoree,student";
constexpr std::string_view mentor_words = "mentor,mentors,coach,coaches,mentora,mentorin,coachs";
constexpr std::string_view my_words = "me,my,mine,i,ich,meine,mein,yo,mi,mis,mios,moi,mes,mon";
constexpr std::string_view their_words = "their,theirs,they,partner,partners,homework,hausaufgaben,devoirs";

constexpr std::string_view cancelled_words =
    "cancelled,canceled,called off,cancel,abgesagt,ausgefallen,entfallen,cancelado,cancelada,anulado,annule,annulee";
constexpr std::string_view missed_words =
    "missed,no show,no-show,noshow,did not show,nicht erschienen,versaumt,no asistio,absent,absente,manque";

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto outside = [&](std::size_t i) { return i >= text.size() || text[i] < 'a' || text[i] > 'z'; };
    if ((at == 0 || outside(at - 1)) && outside(at + word.size())) return true;
  }
  return false;
}

bool has_one_of(std::string_view text, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (has_word(text, list.substr(0, end))) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

ColumnGuess plain_guess(const std::string& plain) {
  if (is_listed(start_names, plain)) return {CsvField::date, true, true};
  for (const auto& item : column_words)
    if (is_listed(item.names, plain)) return {item.field, true};
  if (has_one_of(plain, start_within)) return {CsvField::date, false, true};
  for (const auto& item : column_words)
    if (has_one_of(plain, item.within)) return {item.field};
  return {};
}

}  // namespace

ColumnGuess guess_csv_column(std::string_view name, Role mine) {
  const std::string plain = fold(trim(name));
  const std::string_view theirs = mine == Role::mentee ? mentor_words : mentee_words;
  const std::string_view ours = mine == Role::mentee ? mentee_words : mentor_words;
  ColumnGuess guess = plain_guess(plain);
  if (guess.field == CsvField::promises) {
    if (has_one_of(plain, ours) || has_one_of(plain, my_words))
      guess.field = CsvField::my_promises;
    else if (has_one_of(plain, theirs) || has_one_of(plain, their_words))
      guess.field = CsvField::their_promises;
    return guess;
  }
  // A column about my own side says the same in every row.
  const bool name_or_nothing = guess.field == CsvField::handle || guess.field == CsvField::leave;
  if (name_or_nothing && has_one_of(plain, ours)) return {};
  if (name_or_nothing && !has_one_of(plain, column_words.front().within) && has_one_of(plain, theirs))
    return {CsvField::handle, is_listed(theirs, plain)};
  return guess;
}

std::optional<SessionStatus> csv_status(std::string_view cell) {
  const std::string plain = fold(trim(cell));
  if (is_listed("held,done,yes,completed,attended,stattgefunden,gehalten,erledigt,ja,realizada,hecho,si,tenue,fait,oui",
                plain))
    return SessionStatus::held;
  if (is_listed("planned,scheduled,upcoming,geplant,planificada,prevista,prevue,planifie", plain))
    return SessionStatus::planned;
  if (has_one_of(plain, cancelled_words)) return SessionStatus::cancelled;
  if (has_one_of(plain, missed_words)) return SessionStatus::missed;
  return std::nullopt;
}

std::string english_units(std::string_view cell) {
  struct UnitWords {
    std::string_view list, ours;
  };
  constexpr std::array<UnitWords, 3> units{{{"min,mins,minuten,minutos,minute,minutes,mn,'", "min"},
                                            {"h,std,stunde,stunden,hora,horas,heure,heures,hr,hrs,hour,hours", "h"},
                                            {"uhr", ""}}};
  std::string text = fold(trim(cell));
  std::replace(text.begin(), text.end(), ',', '.');
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = [&](std::size_t i) {
      return i < text.size() && ((text[i] >= 'a' && text[i] <= 'z') || text[i] == '\'');
    };
    std::size_t end = at;
    while (letter(end)) ++end;
    if (end == at) {
      plain += text[at++];
      continue;
    }
    const std::string_view word = std::string_view(text).substr(at, end - at);
    const auto found =
        std::find_if(units.begin(), units.end(), [&](const auto& unit) { return is_listed(unit.list, word); });
    plain += found == units.end() ? word : found->ours;
    at = end;
    if (found != units.end() && at < text.size() && text[at] == '.') ++at;
  }
  return std::string(trim(plain));
}

}  // namespace mentor::importers
