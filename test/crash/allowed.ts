/** In what a run with a death in it may differ from one without, each with its reason. */

/** Fields that are not compared, by collection and dotted path (`[]` for each entry of a list). */
export const LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  members: {
    tallies: 'A quota counts deeds; one that died before it was counted may be counted with the retry, or not at all.',
  },
  dutySums: {
    changes: 'How often something was marked as changed; a mark that comes twice only has the sums counted once more.',
  },
  requests: {
    serial:
      'The end of the number: an instance goes on from the last one that it knows of, also where that was put back.',
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
