/** The codes with which a call is refused. One list for the functions, the app and the tests. */
export const ERROR_CODES = [
  'UNAUTHENTICATED', // nobody is calling: WeChat gave no identity
  'FORBIDDEN', // known, but not theirs to do
  'NOT_FOUND', // no such thing, or none that this person may know of
  'INVALID_INPUT', // the input cannot be read; `fields` says where
  'CONFLICT', // the matter has moved on since it was read
  'ALREADY_DONE', // there is nothing left to do
  'FULL', // no place left
  'TOO_LATE', // the time for it has passed
  'RATE_LIMITED', // too often; try later
  'UNAVAILABLE', // our side failed; the same call may be made again
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** Why, finer than the code: for programs and tests. What people read is the message. */
export const ERROR_REASONS = [
  'NO_IDENTITY',
  'NOT_A_MEMBER',
  'NOT_VERIFIED',
  'NO_SUCH_POST',
  'NOT_YOURS',
  'UNKNOWN_ID',
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'CONTROL_CHARACTERS',
  'NOT_A_NAME',
  'NAME_RESERVED',
  'TEXT_RISKY',
  'TEXT_UNSURE',
  'CHECK_UNAVAILABLE',
  'MALFORMED',
  'BODY_TOO_LARGE',
  'TOO_MANY_CALLS',
  'UNKNOWN_PROCEDURE',
  'NOT_A_PICTURE',
  'PICTURE_TOO_LARGE',
  'PICTURE_MISSING',
  'HEIC_PICTURE',
  'NOT_A_SHEET',
  'SHEET_TOO_LARGE',
  'SHEET_EMPTY',
  'COLUMNS_MISSING',
  'FILE_MISSING',
  'NAME_TAKEN',
  'WRONG_LEVEL',
  'STILL_USED',
  'IMPORT_UNDER_WAY',
  'WRONG_STATE',
  'TOO_MANY_HOMES',
  'TOO_MANY_TEAMS',
  'STILL_HERE',
  'LAST_ADMINISTRATOR',
  'BEING_ERASED',
  'PHONE_CODE_USED',
  'NO_PHONE',
  'PHONE_UNREADABLE',
  'CHANGED_MEANWHILE',
  'KEY_REUSED',
  'DUE_IN_THE_PAST',
  'DUE_TOO_LATE',
  'NUMBERS_USED_UP',
  'NOT_CONFIGURED',
  'TOO_OFTEN',
  'DAY_USED_UP',
  'BLOCKED',
  'SYSTEM_OFF',
  'HOLDS_POST',
  'CODE_USED',
  'WRONG_TERM',
  'SEAT_TAKEN',
  'ALREADY_HELD',
  'NOT_A_RESIDENT',
  'INVITATION_USED',
  'INVITATION_EXPIRED',
  'INVITATION_WITHDRAWN',
  'NOT_INVITED',
  'PHONE_NOT_PROVEN',
  'PLACES_FULL',
  'ALREADY_YOURS',
  'CLASHES',
  'NOT_OPEN_YET',
  'FIRST_TIMERS_ONLY',
  'TEAM_ONLY',
  'SKILL_MISSING',
  'GUARDIAN_NEEDED',
  'NO_MINORS',
  'OFFER_LAPSED',
  'WRONG_CODE',
  'NO_MORE_TAKEN',
  'PLACES_TAKEN',
  'NO_QUORUM',
  'OWNERS_DECIDE',
  'OTHER_RECORDS',
  'OTHER_PERSON',
  'OFFLINE',
  'INTERNAL',
] as const

export type ErrorReason = (typeof ERROR_REASONS)[number]
