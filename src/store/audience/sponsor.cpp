// What a sponsor may read: counts, times, percentages and outcomes of what is shared. Names only of mentorships marked
// for the sponsor, titles only of goals so marked, no other text at all.
#include "store/audience/views.hpp"

#include <array>

namespace mentor {

namespace {

// A mentorship that is not marked for the sponsor is called by its number, the same in every view.
constexpr const char* sponsor_person = R"sql(
SELECT id, uid, visibility, handle, name, NULL AS pronouns, NULL AS zone, NULL AS hours, NULL AS language,
  NULL AS email, NULL AS of_mentorship
FROM main.person WHERE visibility = 'shared' AND handle IN (
  SELECT p.person FROM main.participant AS p JOIN main.mentorship AS m ON m.handle = p.mentorship
  WHERE m.for_sponsor AND m.visibility = 'shared' AND p.visibility = 'shared' AND p.person <> 'me'))sql";

constexpr const char* sponsor_mentorship = R"sql(
SELECT id, uid, visibility, CASE WHEN for_sponsor THEN handle ELSE 'mentorship-' || id END AS handle,
  CASE WHEN for_sponsor THEN title ELSE 'Mentorship ' || id END AS title, type, role, status, cadence, start, "end",
  paused_until, closed_on, NULL AS reason, NULL AS retrospective, NULL AS form, for_sponsor, handle AS of_mentorship
FROM main.mentorship WHERE visibility = 'shared')sql";

constexpr const char* sponsor_participant = R"sql(
SELECT id, uid, visibility, mentorship, person, NULL AS part, mentorship AS of_mentorship
FROM main.participant WHERE visibility = 'shared'
  AND mentorship IN (SELECT handle FROM main.mentorship WHERE for_sponsor AND visibility = 'shared')
  AND person IN (SELECT handle FROM main.person WHERE visibility = 'shared'))sql";

constexpr const char* sponsor_goal = R"sql(
SELECT g.id, g.uid, g.visibility,
  CASE WHEN m.for_sponsor THEN m.handle ELSE 'mentorship-' || m.id END AS mentorship,
  CASE WHEN g.for_sponsor THEN g.title ELSE '' END AS title, NULL AS why, NULL AS measure, g.target, g.status,
  g.percent, g.opened, g.closed, NULL AS reason, g.for_sponsor, g.mentorship AS of_mentorship
FROM main.goal AS g JOIN main.mentorship AS m ON m.handle = g.mentorship
WHERE m.visibility = 'shared' AND g.visibility = 'shared')sql";

constexpr const char* sponsor_milestone = R"sql(
SELECT id, uid, visibility, goal, '' AS title, due, outcome, closed, NULL AS reason, NULL AS of_mentorship
FROM main.milestone WHERE visibility = 'shared'
  AND goal IN (SELECT id FROM main.goal WHERE visibility = 'shared'))sql";

constexpr const char* sponsor_session = R"sql(
SELECT s.id, s.uid, s.visibility,
  CASE WHEN m.for_sponsor THEN m.handle ELSE 'mentorship-' || m.id END AS mentorship, s.start, s.zone, s.has_time,
  s.status, s.minutes, s.channel, NULL AS summary, NULL AS notes, NULL AS focus, NULL AS trouble, NULL AS reason,
  s.called_off_by, s.mentorship AS of_mentorship
FROM main.session AS s JOIN main.mentorship AS m ON m.handle = s.mentorship
WHERE m.visibility = 'shared' AND s.visibility <> 'sealed')sql";

constexpr const char* sponsor_progress = R"sql(
SELECT id, uid, visibility, goal, date, percent, NULL AS comment, NULL AS session, NULL AS of_mentorship
FROM main.progress WHERE visibility = 'shared'
  AND goal IN (SELECT id FROM main.goal WHERE visibility = 'shared'))sql";

constexpr const char* sponsor_commitment = R"sql(
SELECT c.id, c.uid, c.visibility,
  CASE WHEN m.for_sponsor THEN m.handle ELSE 'mentorship-' || m.id END AS mentorship,
  CASE c.owner WHEN 'me' THEN 'me' ELSE 'partner' END AS owner, '' AS text, c.due, c.outcome, c.made, c.closed,
  NULL AS reason, NULL AS session, NULL AS goal, c.mentorship AS of_mentorship
FROM main.commitment AS c JOIN main.mentorship AS m ON m.handle = c.mentorship
WHERE m.visibility = 'shared' AND c.visibility = 'shared')sql";

constexpr const char* sponsor_question = R"sql(
SELECT q.id, q.uid, q.visibility,
  CASE WHEN m.for_sponsor THEN m.handle ELSE 'mentorship-' || m.id END AS mentorship,
  CASE q.asker WHEN 'me' THEN 'me' ELSE 'partner' END AS asker, '' AS text, q.type, q.asked, q.due, q.status,
  q.answered, NULL AS answer, NULL AS reason, q.mentorship AS of_mentorship
FROM main.question AS q JOIN main.mentorship AS m ON m.handle = q.mentorship
WHERE m.visibility = 'shared' AND q.visibility = 'shared')sql";

constexpr const char* sponsor_feedback = R"sql(
SELECT f.id, f.uid, f.visibility,
  CASE WHEN m.for_sponsor THEN m.handle ELSE 'mentorship-' || m.id END AS mentorship, f.direction, f.type,
  '' AS text, f.date, NULL AS area, NULL AS situation, NULL AS behaviour, NULL AS impact, NULL AS follow_up,
  NULL AS person, NULL AS session, f.mentorship AS of_mentorship
FROM main.feedback AS f JOIN main.mentorship AS m ON m.handle = f.mentorship
WHERE m.visibility = 'shared' AND f.visibility = 'shared')sql";

constexpr std::array views_of_sponsor{
    AudienceView{Kind::person, sponsor_person},           AudienceView{Kind::mentorship, sponsor_mentorship},
    AudienceView{Kind::participant, sponsor_participant}, AudienceView{Kind::goal, sponsor_goal},
    AudienceView{Kind::milestone, sponsor_milestone},     AudienceView{Kind::session, sponsor_session},
    AudienceView{Kind::progress, sponsor_progress},       AudienceView{Kind::commitment, sponsor_commitment},
    AudienceView{Kind::question, sponsor_question},       AudienceView{Kind::feedback, sponsor_feedback}};

}  // namespace

std::span<const AudienceView> sponsor_views() { return views_of_sponsor; }

}  // namespace mentor
