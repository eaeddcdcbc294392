/** In what a run with a death in it may differ from one without, each with its reason. */

/** Fields that are not compared, by collection and dotted path (`[]` for each entry of a list). */
export const LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  members: {
    tallies: 'A quota counts deeds; one that died before it was counted may be counted with the retry, or not at all.',
  },
}

/** What WeChat may be asked a second time: nobody can know whether the question reached it. */
export const ASKED_TWICE: Readonly<Record<string, string>> = {
  'security.msgSecCheck': 'A retry has its text looked at again before it is known for a retry.',
  'phonenumber.getPhoneNumber':
    'A number is known once it is written. Where WeChat says that its code is spent, the person is asked to tap again.',
  'wxacode.getUnlimited':
    'The picture of a code is drawn anew where it was not kept; drawing it changes nothing at WeChat.',
}

/** Files that are not compared, with the reason. */
export const FILES_LEFT_OUT: Readonly<Record<string, string>> = {
  'bucket.txt': 'An instance that has stored nothing yet learns by it how the storage is called; only a new one does.',
}

/** What holds for one deed only. */
export interface Allowed {
  /** What may be asked of WeChat a second time, by API. */
  askedTwice?: Record<string, string>
  /** Fields that may differ, by `collection.path`. */
  leftOut?: Record<string, string>
  /** Files that may differ, by how their path begins. */
  leftFiles?: Record<string, string>
  /** What a retry may be refused with, as 'CONFLICT/WRONG_STATE'. */
  refusedAgain?: Record<string, string>
}

const MEDIA_CHECK = {
  'security.mediaCheckAsync': 'Nobody can know whether the question reached WeChat: its trace was not written down.',
}

/** By the name of the deed. */
export const OF_DEEDS: Readonly<Record<string, Allowed>> = {
  'photos.accept': { askedTwice: MEDIA_CHECK },
  'photos.accept: seen on the same day': {
    askedTwice: MEDIA_CHECK,
    leftFiles: { 'incoming/': 'What was taken in is deleted with its name, a day later at the latest.' },
  },
  'clock: WeChat has said nothing on a picture': { askedTwice: MEDIA_CHECK },
}
