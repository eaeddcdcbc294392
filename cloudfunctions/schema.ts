/** An index over these fields, in this order. It is read backwards just as well: none has to descend. */
const index = (name: string, ...fields: string[]) => ({ name, keys: fields.map((field) => [field, 1] as const) })

/** One that lets no two documents have the same. */
const unique = (name: string, ...fields: string[]) => ({ ...index(name, ...fields), unique: true })

/** What every matter is found by: what of its effects is due, and where somebody did a step whose name is to go. */
const OF_MATTERS = [
  index('by_next_effect', 'effects.nextAt'),
  // Of effects that an earlier version stored.
  index('by_effect', 'effects.at'),
  index('by_byline', 'timeline.by.memberId', '_id'),
]

/**
 * Every collection and every index, for the local cloud and for the real one. A query in the code that none of these
 * covers is a fault: the local cloud counts it as a scan, and a test fails on it.
 *
 * In requests, `sortKey` and `_id` end the keys so that a page goes on where the last one ended, and a page of twenty
 * costs twenty documents however many there are.
 */
export const schema = {
  collections: {
    foundings: {
      indexes: OF_MATTERS,
    },
    communities: {
      indexes: OF_MATTERS,
    },
    places: {
      indexes: [
        index('by_level', 'level', 'communityId', 'order'),
        index('by_parent', 'parentId', 'order'),
        index('by_path', 'path', '_id'),
        index('by_path_open', 'path', 'closed', 'level'),
        unique('by_slot', 'slot'),
        unique('by_code', 'code'),
        ...OF_MATTERS,
      ],
    },
    imports: {
      indexes: [unique('by_lock', 'lock'), index('by_byline', 'by.memberId'), index('by_state', 'state', 'updatedAt')],
    },
    members: {
      indexes: [
        index('by_openid', 'openid', '_id'),
        index('by_home_scope', 'homeScope', '_id'),
        index('by_pending_scope', 'pendingScope', '_id'),
        index('by_post', 'postKeys'),
        index('by_term', 'posts.until'),
        index('by_name', 'communityId', 'name', '_id'),
        index('by_home_scope_name', 'homeScope', 'name', '_id'),
        unique('by_seat', 'seats'),
        index('by_team', 'teams.teamId', '_id'),
        ...OF_MATTERS,
        index('by_upload', 'uploads.at'),
        index('by_phone_key', 'phone.keyId'),
        index('by_community_phone_key', 'communityId', 'phone.keyId', '_id'),
        index('by_state', 'state', 'updatedAt'),
      ],
    },
    looks: {
      indexes: [index('by_member', 'memberId', '_id'), unique('by_looker', 'by.memberId', 'key')],
    },
    requests: {
      indexes: [
        unique('by_number', 'communityId', 'number'),
        unique('by_submission', 'reporter.memberId', 'submissionKey'),
        index('by_reporter', 'reporter.memberId', '_id'),
        index('by_reporter_phase', 'reporter.memberId', 'phase', 'sortKey'),
        index('by_owner', 'ownerKey', 'phase', 'sortKey'),
        index('by_owner_category', 'ownerKey', 'phase', 'category', 'sortKey'),
        index('by_scope', 'scope', 'phase', 'sortKey'),
        index('by_scope_category', 'scope', 'phase', 'category', 'sortKey'),
        index('by_climb', 'climbAt'),
        index('by_provisional', 'counted.provisional', 'phase', 'dueAt'),
        ...OF_MATTERS,
      ],
    },
    pictures: {
      indexes: [
        ...OF_MATTERS,
        index('by_trace', 'traces'),
        index('by_asking', 'askAt'),
        index('by_review', 'communityId', 'state', '_id'),
      ],
    },
    reservations: {
      indexes: [index('by_time', 'at'), index('by_member', 'memberId')],
    },
    invitations: {
      indexes: [
        unique('by_code', 'codeHash'),
        unique('by_submission', 'by.memberId', 'key'),
        index('by_community', 'communityId', '_id'),
        index('by_phone_key', 'invited.phone.keyId'),
        index('by_community_phone_key', 'communityId', 'invited.phone.keyId', '_id'),
        index('by_invited', 'invited.memberId', '_id'),
        index('by_user', 'usedBy.memberId', '_id'),
        index('by_inviter', 'by.memberId', '_id'),
        index('by_expiry', 'state', 'expiresAt'),
      ],
    },
    messages: {
      indexes: [
        index('by_member', 'memberId', '_id'),
        index('by_unread', 'memberId', 'readAt'),
        index('by_subject', 'subject.id'),
      ],
    },
    stuckEffects: {
      indexes: [index('by_community', 'communityId'), index('by_matter', 'matterId')],
    },
    units: {
      indexes: [
        ...OF_MATTERS,
        index('by_community', 'communityId', 'closed', '_id'),
        index('by_phone_key', 'contact.phone.keyId'),
        index('by_community_phone_key', 'communityId', 'contact.phone.keyId', '_id'),
      ],
    },
    teams: {
      indexes: [...OF_MATTERS, index('by_community', 'communityId', 'closed', '_id')],
    },
  },
}
