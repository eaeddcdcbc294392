import type { MemberDocument } from 'types/members'
import type { RoundtableDocument } from 'types/roundtables'
import { FORMER_NAME } from 'types/words/members'
import type { Reaction } from '../../kernel/effects'
import { type Former, forgetIn, formerOf } from '../../kernel/former'
import { reporterDigest } from '../requests/directory'
import { passFrom } from './actions/passing'
import { leaveMeetings, leaveSeats } from './leaving'
import { agendaItems, meetingActions, roundtables, tables } from './store'

/** What stays of somebody who is erased: what their seat did, without their name. */

const isThem = ({ memberId }: Former, one: { memberId: string | null } | null) => one?.memberId === memberId

const nameless = <S extends { memberId: string; name: string }>(one: S, former: Former): S =>
  isThem(former, one) ? { ...one, memberId: former.formerId, name: FORMER_NAME } : one

export const forgetInTables: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  await leaveSeats(context, matter.communityId, former.memberId)
  await forgetIn(tables(context.db), former)
}

const namelessMinutes = (minutes: NonNullable<RoundtableDocument['minutes']>, former: Former) => ({
  ...minutes,
  confirmations: minutes.confirmations.map((one) => nameless(one, former)),
  ...(minutes.appendixAnswers ? { appendixAnswers: minutes.appendixAnswers.map((one) => nameless(one, former)) } : {}),
})

function withoutThem(meeting: RoundtableDocument, former: Former): Partial<RoundtableDocument> {
  const { minutes, agenda } = meeting
  const seats = meeting.seats.map((one) => ({
    ...one,
    presence: one.presence && nameless(one.presence, former),
    ...(one.sat ? { sat: one.sat.map((before) => nameless(before, former)) } : {}),
  }))
  return {
    seats,
    former: (meeting.former ?? []).filter((one) => !isThem(former, one)),
    minutes: minutes && namelessMinutes(minutes, former),
    agenda: agenda.map(({ conclusion, ...one }) => ({
      ...one,
      conclusion: conclusion && {
        ...conclusion,
        actions: conclusion.actions.map((action) =>
          isThem(former, action) ? { ...action, memberId: former.formerId } : action,
        ),
      },
    })),
  }
}

export const forgetInRoundtables: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { db } = context
  const former = formerOf(matter)
  await leaveMeetings(context, former.memberId)
  for (const field of ['former.memberId', 'seats.presence.memberId']) {
    await forgetIn(roundtables(db), former, { [field]: former.memberId }, (meeting) => withoutThem(meeting, former))
  }
  // Whoever recorded without a seat, as the office does, stands there beside what they entered.
  await forgetIn(roundtables(db), former, undefined, ({ recorder }) => ({
    recorder: recorder && nameless(recorder, former),
  }))
}

export const forgetInItems: Reaction<MemberDocument> = async ({ matter, context: { db } }) => {
  const former = formerOf(matter)
  const { memberId } = former
  await forgetIn(agendaItems(db), former, { 'broughtBy.memberId': memberId }, ({ broughtBy }) => ({
    broughtBy: nameless(broughtBy, former),
  }))
  await forgetIn(agendaItems(db), former, { 'supporters.memberId': memberId }, ({ supporters }) => ({
    supporters: supporters.map((one) => (isThem(former, one) ? { ...one, memberId: former.formerId } : one)),
  }))
  await forgetIn(agendaItems(db), former, { chairId: memberId }, () => ({ chairId: null }))
  const [digest, formerDigest] = [reporterDigest(memberId), reporterDigest(former.formerId)]
  await forgetIn(agendaItems(db), former, { 'origins.reporter': digest }, ({ origins }) => ({
    origins: origins.map((one) => (one.reporter === digest ? { ...one, reporter: formerDigest } : one)),
  }))
  // Their own words go with them.
  await forgetIn(agendaItems(db), former, { 'comments.memberId': memberId }, ({ comments }) => ({
    comments: comments.filter((one) => !isThem(former, one)),
  }))
  await forgetIn(agendaItems(db), former)
}

export const forgetInActions: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { db } = context
  const former = formerOf(matter)
  const { memberId } = former
  await passFrom(context, matter.communityId, memberId)
  const gone = <O extends { memberId: string | null; name: string }>(one: O): O =>
    isThem(former, one) ? { ...one, memberId: null, name: FORMER_NAME } : one
  await forgetIn(
    meetingActions(db),
    former,
    { people: memberId },
    ({ owner, formerOwners, chair, offeredTo, acceptor, raisedBy, people }) => ({
      raisedBy: raisedBy === memberId ? null : raisedBy,
      owner: gone(owner),
      chair: gone(chair),
      offeredTo: offeredTo && gone(offeredTo),
      ...(acceptor?.memberId === memberId ? { acceptor: null } : {}),
      formerOwners: formerOwners.map(gone),
      people: people.filter((one) => one !== memberId),
    }),
  )
  await forgetIn(meetingActions(db), former)
}
