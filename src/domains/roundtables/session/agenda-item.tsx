import { useState } from 'react'
import type { SessionItem } from 'types/roundtable-session'
import {
  MAJORITY_NAMES,
  MAJORITY_OF,
  OPTION_LENGTH,
  OUTCOME_NAMES,
  OWNERS_MATTER_NAMES,
  REFERRAL_NAMES,
} from 'types/words/roundtables'
import { dateWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Stack, Wrap } from '@/ui/stack'
import { Note, Paragraph, Title } from '@/ui/text'
import { HandsSheet } from './hands-sheet'
import { OptionSheet, SaidSheet } from './record-sheets'
import { ResolveSheet } from './resolve-sheet'
import { NotSent } from './unsent'
import { endOf, handsOf, refusedConclusion, type SessionShown } from './unsent-view'

interface AgendaItemProps {
  meeting: SessionShown
  item: SessionItem
  number: number
  /** The one that is dealt with now. */
  opened: boolean
}

/** One item: the question, what was said, the options with their hands, and how it ended. */
export function AgendaItem({ meeting, item, number, opened }: AgendaItemProps) {
  const [sheet, setSheet] = useState<'said' | 'option' | 'resolve' | null>(null)
  const [voted, setVoted] = useState<string | null>(null)
  const [shown, setShown] = useState(false)
  const { title, question, requests, lateWhy, ownersDecide, ownersMatter, said, options, conclusion } = item
  const { actions, unsent } = meeting
  const label = (id: string) => meeting.seats.find((one) => one.id === id)?.label ?? '原席位'
  const isOpen = opened || shown
  const close = () => setSheet(null)
  const option = options.find(({ id }) => id === voted)
  return (
    <Card>
      <Stack gap={3}>
        <Title>{`${number}. ${title}`}</Title>
        {requests > 0 && <Note>{`来自 ${requests} 位居民的反映`}</Note>}
        {lateWhy && <Note>{`临时议题：${lateWhy}`}</Note>}
        {unsent.has(item.itemId) && <NotSent />}
        {conclusion && <Concluded item={item} label={label} unsent={unsent.has(endOf(item.itemId))} />}
        {!isOpen && (
          <Button narrow look='text' onPress={() => setShown(true)}>
            看全部
          </Button>
        )}
        {isOpen && (
          <>
            <Paragraph>{question}</Paragraph>
            {ownersDecide && !conclusion && (
              <Callout tone='wait' title='这件事要由全体业主决定'>
                {`会上可以商量、比价、听意见，不能记为“各方同意”。结论请选“转其他途径：业主表决”${ownersMatter ? `，${OWNERS_MATTER_NAMES[ownersMatter]}要${MAJORITY_NAMES[MAJORITY_OF[ownersMatter]]}` : ''}。`}
              </Callout>
            )}
            {said.map((one) => (
              <Stack key={one.id} gap={1}>
                <Note>{label(one.seatId)}</Note>
                <Paragraph>{one.text}</Paragraph>
                {unsent.has(one.id) && <NotSent />}
              </Stack>
            ))}
            {options.map(({ id, text, hands }, index) => (
              <Stack key={id} gap={1}>
                <Paragraph>{`方案 ${index + 1}：${text}`}</Paragraph>
                <Note>
                  {hands
                    ? `赞成 ${hands.inFavour.length} 席，反对 ${hands.against.length} 席；当时到场 ${hands.present} 席`
                    : '还没有举手'}
                </Note>
                {(unsent.has(id) || unsent.has(handsOf(id))) && <NotSent />}
                {!conclusion && actions.includes('record') && (
                  <Button narrow look='plain' label={`方案 ${index + 1} 举手`} onPress={() => setVoted(id)}>
                    举手
                  </Button>
                )}
              </Stack>
            ))}
            {!conclusion && (
              <Wrap>
                {actions.includes('record') && (
                  <>
                    <Button narrow icon='chat' onPress={() => setSheet('said')}>
                      记发言
                    </Button>
                    <Button narrow look='plain' icon='plus' onPress={() => setSheet('option')}>
                      加方案
                    </Button>
                  </>
                )}
                {actions.includes('resolve') && (
                  <Button narrow look='plain' icon='check' onPress={() => setSheet('resolve')}>
                    写结论
                  </Button>
                )}
              </Wrap>
            )}
          </>
        )}
      </Stack>
      {sheet === 'said' && <SaidSheet meeting={meeting} itemId={item.itemId} onClose={close} />}
      {sheet === 'option' && <OptionSheet id={meeting.id} itemId={item.itemId} limit={OPTION_LENGTH} onClose={close} />}
      {sheet === 'resolve' && (
        <ResolveSheet meeting={meeting} item={item} refused={refusedConclusion(meeting, item.itemId)} onClose={close} />
      )}
      {option && <HandsSheet meeting={meeting} itemId={item.itemId} option={option} onClose={() => setVoted(null)} />}
    </Card>
  )
}

interface ConcludedProps {
  item: SessionItem
  label: (seatId: string) => string
  unsent: boolean
}

/** 结论, and 谁 · 何时. */
function Concluded({ item: { conclusion }, label, unsent }: ConcludedProps) {
  if (!conclusion) return null
  const { outcome, text, referral, majority, noActionWhy, against, actions, drops = [] } = conclusion
  return (
    <Callout tone={outcome === 'agreed' ? 'good' : 'quiet'} title={`结论：${OUTCOME_NAMES[outcome]}`}>
      <Stack gap={2}>
        {unsent && <NotSent />}
        <Paragraph>{text}</Paragraph>
        {referral && <Note>{`转到：${REFERRAL_NAMES[referral]}`}</Note>}
        {majority && <Note>{MAJORITY_NAMES[majority]}</Note>}
        {against.length > 0 && <Note>{`不同意：${against.map(label).join('、')}`}</Note>}
        {noActionWhy && <Note>{`无需落实：${noActionWhy}`}</Note>}
        {actions.map(({ id, what, seatId, name, dueAt }) => (
          <Note key={id}>{`${what}：${label(seatId)} ${name ?? ''}，${dateWords(dueAt, Date.now())} 前`}</Note>
        ))}
        {drops.map(({ actionId, what, reason }) => (
          <Note key={actionId}>{`不再落实：${what}（${reason}）`}</Note>
        ))}
      </Stack>
    </Callout>
  )
}
