// What the partner of a mentorship may read: what is shared, and of a session that is not sealed its date, length and
// channel, which both know anyway. Never my notes, how I looked back at the close, or how to reach others.
#include "store/audience/views.hpp"

#include <array>

namespace mentor {

namespace {

constexpr const char* partner_person = R"sql(
SELECT id, uid, visibility, handle, name, pronouns, zone, NULL AS hours, NULL AS language, NULL AS email,
  NULL AS of_mentorship
FROM main.person WHERE visibility = 'shared')sql";

constexpr const char* partner_mentorship = R"sql(
SELECT id, uid, visibility, handle, title, type, role, status, cadence, start, "end", paused_until, closed_on,
  NULL AS reason, NULL AS retrospective, NULL AS form, 0 AS for_sponsor, handle AS of_mentorship
FROM main.mentorship WHERE visibility = 'shared')sql";

constexpr const char* partner_participant = R"sql(
SELECT id, uid, visibility, mentorship, person, part, mentorship AS of_mentorship
FROM main.participant WHERE visibility = 'shared'
  AND person IN (SELECT handle FROM main.person WHERE visibility = 'shared'))sql";

constexpr const char* partner_agreement = R"sql(
SELECT id, uid, visibility, mentorship, version, date, text, cadence, minutes, routine_hours, urgent_hours,
  feedback_hours, documents_hours, boundaries, review_on, review_every, signed_by_me, signed_by_partner,
  mentorship AS of_mentorship
FROM main.agreement WHERE visibility = 'shared')sql";

constexpr const char* partner_goal = R"sql(
SELECT id, uid, visibility, mentorship, title, why, measure, target, status, percent, opened, closed, reason,
  0 AS for_sponsor, mentorship AS of_mentorship
FROM main.goal WHERE visibility = 'shared')sql";

constexpr const char* partner_milestone = R"sql(
SELECT id, uid, visibility, goal, title, due, outcome, closed, reason, NULL AS of_mentorship
FROM main.milestone WHERE visibility = 'shared'
  AND goal IN (SELECT id FROM main.goal WHERE visibility = 'shared'))sql";

constexpr const char* partner_session = R"sql(
SELECT id, uid, visibility, mentorship, start, zone, has_time, status, minutes, channel,
  CASE visibility WHEN 'shared' THEN summary END AS summary, NULL AS notes,
  CASE visibility WHEN 'shared' THEN focus END AS focus, CASE visibility WHEN 'shared' THEN trouble END AS trouble,
  CASE visibility WHEN 'shared' THEN reason END AS reason, called_off_by, mentorship AS of_mentorship
FROM main.session WHERE visibility <> 'sealed')sql";

constexpr const char* partner_progress = R"sql(
SELECT id, uid, visibility, goal, date, percent, comment, session, NULL AS of_mentorship
FROM main.progress WHERE visibility = 'shared'
  AND goal IN (SELECT id FROM main.goal WHERE visibility = 'shared'))sql";

constexpr const char* partner_commitment = R"sql(
SELECT id, uid, visibility, mentorship, owner, text, due, outcome, made, closed, reason, session, goal,
  mentorship AS of_mentorship
FROM main.commitment WHERE visibility = 'shared')sql";

constexpr const char* partner_topic = R"sql(
SELECT id, uid, visibility, mentorship, text, parked_until, status, raised, closed, reason, session,
  mentorship AS of_mentorship
FROM main.topic WHERE visibility = 'shared')sql";

constexpr const char* partner_question = R"sql(
SELECT id, uid, visibility, mentorship, asker, text, type, asked, due, status, answered, answer, reason,
  mentorship AS of_mentorship
FROM main.question WHERE visibility = 'shared')sql";

constexpr const char* partner_feedback = R"sql(
SELECT id, uid, visibility, mentorship, direction, type, text, date, area, situation, behaviour, impact, follow_up,
  person, session, mentorship AS of_mentorship
FROM main.feedback WHERE visibility = 'shared')sql";

constexpr const char* partner_note = R"sql(
SELECT id, uid, visibility, mentorship, type, text, date, yearly, ask_after, person, session,
  mentorship AS of_mentorship
FROM main.note WHERE visibility = 'shared')sql";

constexpr const char* partner_pulse = R"sql(
SELECT id, uid, visibility, mentorship, date, "by", trust, progress, energy, comment, person, session,
  mentorship AS of_mentorship
FROM main.pulse WHERE visibility = 'shared')sql";

constexpr const char* partner_review = R"sql(
SELECT id, uid, visibility, mentorship, date, "set", "by", answers, adjustment, mentorship AS of_mentorship
FROM main.review WHERE visibility = 'shared')sql";

constexpr std::array views_of_partner{AudienceView{Kind::person, partner_person},
                                      AudienceView{Kind::mentorship, partner_mentorship},
                                      AudienceView{Kind::participant, partner_participant},
                                      AudienceView{Kind::agreement, partner_agreement},
                                      AudienceView{Kind::goal, partner_goal},
                                      AudienceView{Kind::milestone, partner_milestone},
                                      AudienceView{Kind::session, partner_session},
                                      AudienceView{Kind::progress, partner_progress},
                                      AudienceView{Kind::commitment, partner_commitment},
                                      AudienceView{Kind::topic, partner_topic},
                                      AudienceView{Kind::question, partner_question},
                                      AudienceView{Kind::feedback, partner_feedback},
                                      AudienceView{Kind::note, partner_note},
                                      AudienceView{Kind::pulse, partner_pulse},
                                      AudienceView{Kind::review, partner_review}};

}  // namespace

std::span<const AudienceView> partner_views() { return views_of_partner; }

}  // namespace mentor
