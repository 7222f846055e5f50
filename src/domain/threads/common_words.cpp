// SPDX-License-Identifier: MIT
// Words that say nothing of what people talked about: they are in every conversation. Folded, a language after the
// other, so that a language more is a line more.
#include "domain/threads/words.hpp"

#include <array>
#include <cstdint>

namespace mentor {

namespace {

constexpr std::string_view common_words =
    // English
    "a an the and or but nor so if then than that this these those there here where when while who whom whose which "
    "what "
    "why how i me my mine myself you your yours yourself he him his she her hers it its itself we us our ours they "
    "them "
    "their theirs someone somebody something anyone anybody anything everyone everybody everything nobody nothing one "
    "ones "
    "am is are was were be been being do does did doing done have has had having can cannot could will would shall "
    "should "
    "may might must ought let lets not no yes yep yeah ok okay oh of in on at by for from to into onto with without "
    "about "
    "over under up down out off near after before between during through across around along against among per via "
    "until "
    "till since as like unlike also too very really quite rather just only even still yet already again ever never "
    "always "
    "often sometimes usually mostly maybe perhaps probably likely possibly actually especially definitely hopefully "
    "finally almost much many more most less least few fewer little lot lots bit bits some any all both each every "
    "either "
    "neither other others another same such own enough several different various first second third last next previous "
    "new old recent early earlier late later soon now today tomorrow yesterday tonight morning afternoon evening night "
    "day days week weeks weekend month months year years hour hours minute minutes time times moment ago monday "
    "tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august september october "
    "november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun am pm "
    "get gets getting got gotten give gives giving gave given go goes going gone went come comes coming came take "
    "takes "
    "taking took taken make makes making made put puts set sets keep keeps keeping kept bring brings brought know "
    "knows "
    "known knew think thinks thinking thought thoughts feel feels feeling felt want wants wanted need needs needed "
    "needing "
    "try tries tried trying use used using uses useful see sees saw seen seeing look looks looked looking find finds "
    "found "
    "finding say says said saying tell tells told talk talks talked talking chat chats chatted chatting ask asks asked "
    "asking discuss discussed discussing discussion discussions suggest suggested mention mentioned mean means start "
    "starts "
    "started starting finish finished finishing end ends ended begin began begun continue continued stop stopped "
    "happen "
    "happens happened happening work works worked working help helps helped helping helpful become became seem seems "
    "show "
    "showed try share shared sharing meet met add added adding thank thanks please sorry welcome well good better best "
    "bad "
    "worse great greatest nice lovely amazing awesome brilliant excellent fantastic fab cool wonderful fine happy glad "
    "pleased delighted excited exciting fun super interesting interested interest enjoy enjoyed enjoying love loved "
    "loving "
    "hope hoping wish hard easy difficult big bigger small huge long short high low full whole sure right wrong true "
    "important possible able ready clear real main general certain thing things stuff way ways kind sort part parts "
    "place "
    "point points idea ideas case example people person folks guys man meeting meetings session sessions topic topics "
    "question questions answer note notes forward back away together hi hello hey wow haha lol heh ha hmm etc eg ie "
    "yay "
    "ll ve re don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven "
    "agree agreed plan plans planned planning prepare prepared preparing progress achieve achieved struggle struggled "
    "struggling joy week's update updates send sent sending read reading write writing wrote written run running two "
    "three "
    "four five six seven eight nine ten half once twice double extra side left ahead aside instead though although "
    "because "
    "however therefore otherwise whether unless despite sound sounds sounded due towards toward within beyond above "
    "below upon else "
    // German
    "der die das den dem des ein eine einen einem einer eines und oder aber denn wenn dann als wie so ob weil dass da "
    "hier "
    "dort wo wer was wann warum welche welcher welches ich mich mir mein meine meinen meinem meiner du dich dir dein "
    "deine "
    "er ihn ihm sein seine seinen seinem seiner sie ihr ihre ihren ihrem ihrer es wir uns unser unsere euch euer sich "
    "man "
    "jemand niemand etwas nichts alles alle allen bin bist ist sind seid war waren warst gewesen wird werden wurde "
    "wurden "
    "worden habe hast hat haben hatte hatten gehabt kann konnen konnte muss mussen musste soll sollen sollte will "
    "wollen "
    "wollte darf durfen mag mochte nicht kein keine keinen keiner ja nein doch von vom zu zum zur im in ins am an ans "
    "auf "
    "aus bei beim mit nach uber unter vor hinter neben zwischen fur gegen ohne um durch bis seit wegen trotz auch noch "
    "nur "
    "schon sehr mehr weniger viel viele wenig immer nie wieder oft manchmal vielleicht eigentlich sehr ganz gut besser "
    "beste neu neue neuen alt gross klein erste ersten zweite letzte letzten nachste nachsten nachster heute morgen "
    "gestern "
    "jetzt bald spater tag tage woche wochen monat monate jahr jahre stunde stunden zeit mal montag dienstag mittwoch "
    "donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember machen macht gemacht geht "
    "gehen "
    "gegangen kommen kommt gekommen sagen sagt gesagt sehen gesehen wissen weiss denken gedacht finden gefunden geben "
    "gibt "
    "gegeben nehmen sprechen gesprochen reden besprochen arbeiten gearbeitet hilfe helfen danke bitte sache sachen "
    "ding "
    "dinge thema themen frage fragen treffen gesprach idee ideen beispiel dafur dazu damit daran daruber dabei also "
    "weiter "
    "fertig andere anderen anderer eigene eigenen dieser diese dieses diesen diesem jede jeder jedes zwei drei vier "
    // French
    "le la les un une des du de d l et ou mais donc or ni car si que qui quoi dont ou quand comment pourquoi quel "
    "quelle ce "
    "cet cette ces cela ca c je j me m moi mon ma mes tu te t toi ton ta tes il elle on lui se s soi son sa ses nous "
    "notre "
    "nos vous votre vos ils elles leur leurs eux y en suis es est sommes etes sont etait etaient ete etre sera serait "
    "ai as "
    "a avons avez ont avait avaient avoir eu peut peux pouvoir doit dois devoir veut veux vouloir fait faire faites va "
    "vais "
    "aller vont ne n pas plus moins tres trop bien mieux bon bonne meilleur meilleure oui non au aux dans sur sous "
    "avec sans "
    "pour par entre vers chez depuis pendant avant apres jusque contre comme aussi encore deja toujours jamais souvent "
    "parfois peut-etre tout tous toute toutes rien quelque quelques chose choses autre autres meme memes chaque "
    "plusieurs "
    "premier premiere dernier derniere prochain prochaine nouveau nouvelle petit grand aujourd hui demain hier "
    "maintenant "
    "bientot jour jours semaine semaines mois an ans annee annees heure heures fois temps lundi mardi mercredi jeudi "
    "vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre dire "
    "dit "
    "parler parle voir vu savoir penser trouver donner prendre mettre travail travailler aide aider merci question "
    "questions reunion seance sujet sujets idee idees exemple deux trois "
    // Spanish
    "el la los las un una unos unas de del al y e o u pero si que quien cual cuando donde como por porque para con sin "
    "sobre entre hasta desde hacia segun yo me mi mis tu te ti tus el ella lo le se su sus nosotros nos nuestro "
    "nuestra "
    "vosotros os ellos ellas les este esta estos estas ese esa eso esos esas aquel esto es son soy eres somos era eran "
    "fue "
    "fueron ser sido sera estoy esta estan estaba estar he ha han has hemos haber habia hay tengo tiene tienen tener "
    "tenia "
    "puede puedo poder debe deber quiere quiero querer hacer hace hago hecho hizo va voy van ir vamos no ni ya muy mas "
    "menos "
    "mucho muchos mucha muchas poco todo todos toda todas nada algo alguien alguno algunos otro otra otros otras mismo "
    "misma cada tambien tampoco siempre nunca veces vez a en bien mejor bueno buena malo primero primera ultimo ultima "
    "proximo proxima nuevo nueva grande hoy manana ayer ahora luego dia dias semana semanas mes meses ano anos hora "
    "horas "
    "tiempo lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto "
    "septiembre octubre noviembre diciembre decir dijo hablar hablamos ver saber pensar dar tomar poner trabajo "
    "trabajar "
    "ayuda ayudar gracias pregunta preguntas reunion sesion tema temas cosa cosas idea ideas ejemplo dos tres "
    // Italian
    "il lo la gli le un uno una di del dello della dei degli delle da dal dalla in nel nella con su sul sulla per tra "
    "fra e "
    "ed o ma se che chi cui quale quando dove come perche io mi me mio mia miei tu ti te tuo tua lui lei si suo sua "
    "noi ci "
    "nostro voi vi loro questo questa questi queste quello quella sono sei siamo siete era erano essere stato stata ho "
    "hai "
    "ha abbiamo hanno avere aveva puo posso potere deve devo dovere vuole voglio fare fa fatto va vado andare non piu "
    "meno "
    "molto molti poco tutto tutti tutta niente qualcosa altro altri altra stesso ogni anche ancora gia sempre mai "
    "spesso "
    "bene meglio buono buona primo prima ultimo prossimo prossima nuovo nuova grande oggi domani ieri adesso poi "
    "giorno "
    "giorni settimana settimane mese mesi anno anni ora ore volta tempo dire detto parlare parlato vedere visto sapere "
    "pensare trovare dare lavoro lavorare aiuto grazie domanda domande riunione incontro tema cosa cose idea esempio "
    "due tre "
    // Portuguese
    "o os a as um uma uns umas do da dos das no na nos nas ao aos pelo pela por para com sem sobre entre ate desde e "
    "ou mas "
    "se que quem qual quando onde como porque eu me mim meu minha meus voce voces tu te ele ela lhe seu sua seus suas "
    "nos "
    "nosso nossa eles elas este esta isto esse essa isso sou somos sao era eram foi foram ser sido estou esta estao "
    "estava "
    "estar tenho tem temos tinha ter pode posso poder deve quer quero fazer faz fez feito vai vou ir vamos nao sim ja "
    "muito "
    "muitos mais menos pouco tudo todos toda todas nada algo outro outra outros mesmo cada tambem ainda sempre nunca "
    "vez "
    "vezes bem melhor bom boa primeiro ultima proximo proxima novo nova hoje amanha ontem agora dia dias semana "
    "semanas mes "
    "meses ano anos hora horas tempo dizer disse falar ver saber pensar dar trabalho trabalhar ajuda obrigado obrigada "
    "pergunta reuniao sessao tema coisa coisas ideia exemplo dois duas tres "
    // Dutch
    "de het een en of maar want als dan dat die dit deze daar hier waar wie wat wanneer waarom hoe welke ik mij me "
    "mijn jij "
    "je jou jouw u uw hij hem zijn zij ze haar wij we ons onze jullie hun zich men iemand niemand iets niets alles "
    "alle ben "
    "bent is was waren geweest word wordt worden werd heb hebt heeft hebben had hadden gehad kan kunnen kon moet "
    "moeten "
    "moest zal zullen zou wil willen wilde mag mogen niet geen ja nee van voor met zonder op in aan bij uit over onder "
    "naar "
    "tot door tegen tussen om te sinds na ook nog al wel maar heel erg meer minder veel weinig altijd nooit weer vaak "
    "soms "
    "misschien goed beter beste nieuw nieuwe oud groot klein eerste tweede laatste volgende vandaag morgen gisteren nu "
    "straks dag dagen week weken maand maanden jaar jaren uur tijd keer doen doet gedaan gaan gaat gegaan komen komt "
    "zeggen "
    "zei zien weten denken vinden geven nemen praten werk werken hulp bedankt vraag vragen gesprek onderwerp ding "
    "dingen "
    "idee voorbeeld andere zelf elk twee drie "
    // Chinese and Japanese
    "的 了 是 我 你 他 她 们 在 有 不 这 那 和 就 也 都 要 会 说 去 来 上 下 个 一 二 三 人 很 到 得 着 没 看 好 自 己 "
    "日 月 年 時 时 今 明 昨";

constexpr std::uint32_t hash_of_nothing = 2166136261U;
constexpr std::uint32_t with_letter(std::uint32_t hash, char letter) {
  return (hash ^ static_cast<unsigned char>(letter)) * 16777619U;  // FNV-1a
}

/// Where each word begins in the text, counted from 1, at the first free place from its hash on. The compiler makes it:
/// most commands look up few words or none.
constexpr auto begin_by_hash = [] {
  std::array<std::uint16_t, 8192> table{};
  static_assert(common_words.size() < 65535);
  std::uint32_t hash = hash_of_nothing;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= common_words.size(); ++at) {
    if (at < common_words.size() && common_words[at] != ' ') {
      hash = with_letter(hash, common_words[at]);
      continue;
    }
    std::size_t place = hash % table.size();
    while (table[place] != 0) place = (place + 1) % table.size();
    table[place] = static_cast<std::uint16_t>(begin + 1);
    begin = at + 1;
    hash = hash_of_nothing;
  }
  return table;
}();

}  // namespace

bool is_common_word(std::string_view folded) {
  std::uint32_t hash = hash_of_nothing;
  for (const char letter : folded) hash = with_letter(hash, letter);
  for (std::size_t place = hash % begin_by_hash.size(); begin_by_hash[place] != 0;
       place = (place + 1) % begin_by_hash.size()) {
    const auto rest = common_words.substr(begin_by_hash[place] - 1U);
    if (rest.starts_with(folded) && (rest.size() == folded.size() || rest[folded.size()] == ' ')) return true;
  }
  return false;
}

}  // namespace mentor
