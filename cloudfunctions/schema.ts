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
      indexes: [
        { name: 'by_effect', keys: [['effects.at', 1]] },
        { name: 'by_byline', keys: [['timeline.by.memberId', 1]] },
      ],
    },
    communities: {
      indexes: [
        { name: 'by_effect', keys: [['effects.at', 1]] },
        { name: 'by_byline', keys: [['timeline.by.memberId', 1]] },
      ],
    },
    places: {
      indexes: [
        {
          name: 'by_level',
          keys: [
            ['level', 1],
            ['communityId', 1],
            ['order', 1],
          ],
        },
        {
          name: 'by_parent',
          keys: [
            ['parentId', 1],
            ['order', 1],
          ],
        },
        {
          name: 'by_path',
          keys: [
            ['path', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_path_open',
          keys: [
            ['path', 1],
            ['closed', 1],
            ['level', 1],
          ],
        },
        { name: 'by_slot', keys: [['slot', 1]], unique: true },
        { name: 'by_code', keys: [['code', 1]], unique: true },
        { name: 'by_byline', keys: [['timeline.by.memberId', 1]] },
        { name: 'by_effect', keys: [['effects.at', 1]] },
      ],
    },
    imports: {
      indexes: [
        { name: 'by_lock', keys: [['lock', 1]], unique: true },
        { name: 'by_byline', keys: [['by.memberId', 1]] },
        {
          name: 'by_state',
          keys: [
            ['state', 1],
            ['updatedAt', 1],
          ],
        },
      ],
    },
    members: {
      indexes: [
        {
          name: 'by_openid',
          keys: [
            ['openid', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_home_scope',
          keys: [
            ['homeScope', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_pending_scope',
          keys: [
            ['pendingScope', 1],
            ['_id', 1],
          ],
        },
        { name: 'by_post', keys: [['postKeys', 1]] },
        { name: 'by_term', keys: [['posts.until', 1]] },
        {
          name: 'by_name',
          keys: [
            ['communityId', 1],
            ['name', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_home_scope_name',
          keys: [
            ['homeScope', 1],
            ['name', 1],
            ['_id', 1],
          ],
        },
        { name: 'by_seat', keys: [['seats', 1]], unique: true },
        {
          name: 'by_team',
          keys: [
            ['teams.teamId', 1],
            ['_id', 1],
          ],
        },
        { name: 'by_effect', keys: [['effects.at', 1]] },
        { name: 'by_upload', keys: [['uploads.at', 1]] },
        { name: 'by_phone_key', keys: [['phone.keyId', 1]] },
        { name: 'by_byline', keys: [['timeline.by.memberId', 1]] },
        {
          name: 'by_state',
          keys: [
            ['state', 1],
            ['updatedAt', 1],
          ],
        },
      ],
    },
    looks: {
      indexes: [
        {
          name: 'by_member',
          keys: [
            ['memberId', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_looker',
          keys: [
            ['by.memberId', 1],
            ['key', 1],
          ],
          unique: true,
        },
      ],
    },
    requests: {
      indexes: [
        {
          name: 'by_number',
          keys: [
            ['communityId', 1],
            ['number', 1],
          ],
          unique: true,
        },
        {
          name: 'by_submission',
          keys: [
            ['reporter.memberId', 1],
            ['submissionKey', 1],
          ],
          unique: true,
        },
        {
          name: 'by_reporter',
          keys: [
            ['reporter.memberId', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_reporter_phase',
          keys: [
            ['reporter.memberId', 1],
            ['phase', 1],
            ['sortKey', 1],
          ],
        },
        {
          name: 'by_owner',
          keys: [
            ['ownerKey', 1],
            ['phase', 1],
            ['sortKey', 1],
          ],
        },
        {
          name: 'by_owner_category',
          keys: [
            ['ownerKey', 1],
            ['phase', 1],
            ['category', 1],
            ['sortKey', 1],
          ],
        },
        {
          name: 'by_scope',
          keys: [
            ['scope', 1],
            ['phase', 1],
            ['sortKey', 1],
          ],
        },
        {
          name: 'by_scope_category',
          keys: [
            ['scope', 1],
            ['phase', 1],
            ['category', 1],
            ['sortKey', 1],
          ],
        },
        { name: 'by_climb', keys: [['climbAt', 1]] },
        { name: 'by_effect', keys: [['effects.at', 1]] },
        {
          name: 'by_byline',
          keys: [
            ['timeline.by.memberId', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    pictures: {
      indexes: [
        { name: 'by_byline', keys: [['timeline.by.memberId', 1]] },
        { name: 'by_trace', keys: [['traces', 1]] },
        { name: 'by_asking', keys: [['askAt', 1]] },
        {
          name: 'by_review',
          keys: [
            ['communityId', 1],
            ['state', 1],
            ['_id', 1],
          ],
        },
        { name: 'by_effect', keys: [['effects.at', 1]] },
      ],
    },
    invitations: {
      indexes: [
        { name: 'by_code', keys: [['codeHash', 1]], unique: true },
        {
          name: 'by_submission',
          keys: [
            ['by.memberId', 1],
            ['key', 1],
          ],
          unique: true,
        },
        {
          name: 'by_community',
          keys: [
            ['communityId', 1],
            ['_id', 1],
          ],
        },
        { name: 'by_invited', keys: [['invited.memberId', 1]] },
        { name: 'by_user', keys: [['usedBy.memberId', 1]] },
        {
          name: 'by_expiry',
          keys: [
            ['state', 1],
            ['expiresAt', 1],
          ],
        },
      ],
    },
    messages: {
      indexes: [
        {
          name: 'by_member',
          keys: [
            ['memberId', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_unread',
          keys: [
            ['memberId', 1],
            ['readAt', 1],
          ],
        },
        { name: 'by_subject', keys: [['subject.id', 1]] },
      ],
    },
    units: {
      indexes: [
        { name: 'by_byline', keys: [['timeline.by.memberId', 1]] },
        {
          name: 'by_community',
          keys: [
            ['communityId', 1],
            ['closed', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    teams: {
      indexes: [
        { name: 'by_byline', keys: [['timeline.by.memberId', 1]] },
        {
          name: 'by_community',
          keys: [
            ['communityId', 1],
            ['closed', 1],
            ['_id', 1],
          ],
        },
      ],
    },
  },
}
