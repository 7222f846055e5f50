// SPDX-License-Identifier: MIT
// The keys of an agreement, in the order of the template and of the printed form.
#include "mentor/domain/agreement.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

using K = AgreementKey::Kind;
using U = AgreementKey::Use;

constexpr AgreementKey into(AgreementKey::Place place, AgreementKey key) {
  key.place = place;
  return key;
}

constexpr AgreementKey followed_by(AgreementKey::Place mentorship, AgreementKey key) {
  key.followed = mentorship;
  return key;
}

constexpr AgreementKey part_of(Side side, AgreementKey key) {
  key.part_of = side;
  return key;
}

constexpr AgreementKey as_deadline(AgreementKey key) {
  key.direction = Direction::deadline;
  return key;
}

constexpr std::array agreement_key_table{
    AgreementKey{"purpose.why", "Purpose", "Why we meet", "What the mentee wants from this, in a sentence or two.",
                 K::words, U::always, "What I want from this, in a sentence or two.",
                 "What each of us wants from this, in a sentence or two."},
    AgreementKey{"purpose.scope", "Purpose", "Scope", "What belongs to it, and what does not.", K::words, U::full},
    part_of(Side::me,
            AgreementKey{"roles.mine", "Roles", "My part", "What I will do: prepare, make introductions, read drafts …",
                         K::words, U::always, "What I will do: bring topics, keep promises, say what helps …",
                         "What I will do: bring topics, listen and ask, keep promises …"}),
    part_of(Side::partner, AgreementKey{"roles.theirs", "Roles", "Their part",
                                        "What they will do: bring topics, keep promises, say what helps …", K::words,
                                        U::always, "What they will do: prepare, make introductions, read drafts …",
                                        "What they will do: the same, or something else?"}),
    followed_by(&Mentorship::cadence,
                into(&Agreement::cadence,
                     AgreementKey{"meetings.cadence", "Meetings", "How often",
                                  "How often we meet: 2w, 1mo. Reminders follow it.", K::cadence, U::full})),
    into(&Agreement::length, AgreementKey{"meetings.length", "Meetings", "Length", "How long a session takes: 45m, 1h.",
                                          K::length, U::always}),
    AgreementKey{"meetings.channel", "Meetings", "Channel", "video, phone, in-person, chat, email or other.",
                 K::channel, U::always},
    AgreementKey{"meetings.availability", "Meetings", "Availability",
                 "Days and hours that suit both sides, holidays, how to cancel in good time.", K::words, U::full},
    AgreementKey{"meetings.notice", "Meetings", "Called off at the latest",
                 "How long before a session either side may call it off: 1d, 4h.", K::response, U::full},
    AgreementKey{"technology.tools", "Technology", "Tools", "Which program or number we use, chosen by both.", K::words,
                 U::always},
    AgreementKey{"technology.equipment", "Technology", "Equipment",
                 "What both need for it: camera, headset, a quiet room, a line that is fast enough.", K::words,
                 U::full},
    AgreementKey{"messages.routine.channel", "Messages", "Routine messages go by", "Channel of everyday messages.",
                 K::channel, U::always},
    into(&Agreement::routine_hours,
         AgreementKey{"messages.routine.within", "Messages", "Routine messages are answered within",
                      "2d, 4h, 1w. Check-in reminds after it.", K::response, U::always}),
    AgreementKey{"messages.urgent.channel", "Messages", "Urgent messages go by", "Channel when it cannot wait.",
                 K::channel, U::full},
    into(&Agreement::urgent_hours,
         AgreementKey{"messages.urgent.within", "Messages", "Urgent messages are answered within",
                      "Response time when it cannot wait.", K::response, U::full}),
    AgreementKey{"messages.feedback.channel", "Messages", "Feedback goes by", "Channel for feedback.", K::channel,
                 U::full},
    into(&Agreement::feedback_hours, AgreementKey{"messages.feedback.within", "Messages", "Feedback is answered within",
                                                  "Response time for feedback.", K::response, U::full}),
    AgreementKey{"messages.documents.channel", "Messages", "Documents go by", "Channel for drafts and documents.",
                 K::channel, U::full},
    into(&Agreement::documents_hours,
         AgreementKey{"messages.documents.within", "Messages", "Documents are answered within",
                      "Response time for drafts and documents.", K::response, U::full}),
    AgreementKey{"messages.fallback", "Messages", "If that fails", "What we do when the channel does not work.",
                 K::words, U::full},
    AgreementKey{"confidentiality.stays", "Confidentiality", "What stays between us",
                 "Everything, unless we agree otherwise, say.", K::words, U::always},
    AgreementKey{"confidentiality.exceptions", "Confidentiality", "Exceptions",
                 "What would break it: danger to somebody, a duty by law.", K::words, U::always},
    AgreementKey{"confidentiality.concerns", "Confidentiality", "What worries us about it",
                 "What either side was unsure about, and what you said.", K::words, U::full},
    into(&Agreement::boundaries,
         AgreementKey{"boundaries.personal", "Boundaries", "Personal boundaries",
                      "What we do not talk about, when we are not to be reached.", K::words, U::full}),
    into(&Agreement::boundaries, AgreementKey{"boundaries.professional", "Boundaries", "Professional boundaries",
                                              "No favours, no reporting line, no references, say.", K::words, U::full}),
    AgreementKey{"notes.taken_by", "Notes", "Notes are taken by", "Who takes notes.", K::words, U::full},
    AgreementKey{"notes.seen_by", "Notes", "Notes are seen by", "Who sees them.", K::words, U::full},
    into(&Agreement::kept_for,
         AgreementKey{"notes.kept_for", "Notes", "Notes are kept for",
                      "How long after the end, and what happens then: 6mo, then deleted.", K::time_kept, U::full}),
    AgreementKey{"feedback.how", "Feedback", "How we give feedback", "At once or at the end, spoken or written.",
                 K::words, U::full},
    AgreementKey{"feedback.evaluation", "Feedback", "How we evaluate", "Which questions we both answer, and how often.",
                 K::words, U::full},
    followed_by(&Mentorship::end,
                as_deadline(AgreementKey{"duration.until", "Duration", "Until", "A date: 2027-06-30, or leave it out.",
                                         K::date, U::always})),
    AgreementKey{"duration.closing", "Duration", "How we close", "A last session, a look back, what stays afterwards.",
                 K::words, U::always},
    into(&Agreement::review_on,
         AgreementKey{"review.on", "Review", "Next review", "A date on which we read this again.", K::date, U::full}),
    into(&Agreement::review_every,
         AgreementKey{"review.every", "Review", "Reviewed again", "How often after that: 3mo.", K::cadence, U::full}),
};

}  // namespace

std::span<const AgreementKey> agreement_keys() { return agreement_key_table; }

const AgreementKey& agreement_key_of(const AgreementKey::Place& place) {
  return *std::find_if(agreement_key_table.begin(), agreement_key_table.end(),
                       [&](const AgreementKey& key) { return key.place == place || key.followed == place; });
}

}  // namespace mentor
