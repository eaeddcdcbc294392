/** An index over these fields, in this order. It is read backwards just as well: none has to descend. */
const index = (name: string, ...fields: string[]) => ({ name, keys: fields.map((field) => [field, 1] as const) })

/** One that lets no two documents have the same. */
const unique = (name: string, ...fields: string[]) => ({ ...index(name, ...fields), unique: true })

/** What every matter is found by that still has effects to carry out. */
const BY_EFFECT = index('by_effect', 'effects.at')

/** Where somebody did a step: their name goes out of it when they are forgotten. */
const BY_BYLINE = index('by_byline', 'timeline.by.memberId')

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
      indexes: [BY_EFFECT, BY_BYLINE],
    },
    communities: {
      indexes: [BY_EFFECT, BY_BYLINE],
    },
    places: {
      indexes: [
        index('by_level', 'level', 'communityId', 'order'),
        index('by_parent', 'parentId', 'order'),
        index('by_path', 'path', '_id'),
        index('by_path_open', 'path', 'closed', 'level'),
        unique('by_slot', 'slot'),
        unique('by_code', 'code'),
        BY_BYLINE,
        BY_EFFECT,
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
        BY_EFFECT,
        index('by_upload', 'uploads.at'),
        index('by_phone_key', 'phone.keyId'),
        BY_BYLINE,
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
        BY_EFFECT,
        index('by_byline', 'timeline.by.memberId', '_id'),
      ],
    },
    pictures: {
      indexes: [
        BY_BYLINE,
        index('by_trace', 'traces'),
        index('by_asking', 'askAt'),
        index('by_review', 'communityId', 'state', '_id'),
        BY_EFFECT,
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
        index('by_invited', 'invited.memberId'),
        index('by_user', 'usedBy.memberId'),
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
    units: {
      indexes: [
        BY_BYLINE,
        index('by_community', 'communityId', 'closed', '_id'),
        index('by_phone_key', 'contact.phone.keyId'),
      ],
    },
    teams: {
      indexes: [BY_BYLINE, index('by_community', 'communityId', 'closed', '_id')],
    },
  },
}
