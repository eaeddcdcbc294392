import type { LetterView } from 'types/letters'
import { stampWords } from '@/time/words'
import { Callout } from '@/ui/callout'

/** What its reader has to know first: where the letter stands, what was said of it. */
export function Standing({ letter, now }: { letter: LetterView; now: number }) {
  const { mine, state, objection, reply, onPaper } = letter
  return (
    <>
      {mine && state === 'shown' && <Asked letter={letter} now={now} />}
      {onPaper && state === 'shown' && (
        <Callout tone='wait' title='本人没有用小程序'>
          请打印给本人看，本人怎么说，就在下面照实登记。
        </Callout>
      )}
      <Ended letter={letter} />
      {reply && (
        <Callout tone='quiet' title='社区的答复'>
          {reply}
        </Callout>
      )}
      {objection && (
        <Callout tone='wait' title={mine ? '您的意见，社区答复后请您再看' : '本人的意见'}>
          {objection}
        </Callout>
      )}
    </>
  )
}

/** What the member is asked, and until when. */
function Asked({ letter: { objectUntil, consent, byHand }, now }: { letter: LetterView; now: number }) {
  if (objectUntil === null) return null
  if (consent !== null) {
    const words = byHand ? '七天内没有意见就定稿，到时请打印后交给单位。' : '七天内没有意见，社区就寄出。'
    return (
      <Callout tone='wait' title={consent ? '您同意寄给单位' : '您不同意寄给单位'}>
        {consent ? words : '单位看不到这封信。改了主意，随时可以同意。'}
      </Callout>
    )
  }
  const until = `不对的地方，${stampWords(objectUntil, now)} 前告诉社区。`
  const sending = byHand
    ? '您的单位不在社区的驻区单位里：您同意了，请打印后自己交给单位。'
    : '您同意了才寄；不答复就不寄。寄出以后，信留在单位，删除账号也收不回来。'
  return (
    <Callout tone='wait' title='请看看写得对不对，同意寄给单位吗？'>
      {until + sending}
    </Callout>
  )
}

/** What became of it, where nothing is asked any more. */
function Ended({ letter: { mine, state, stopped, byHand, withdrawnFor } }: { letter: LetterView }) {
  if (stopped) {
    return (
      <Callout tone='quiet' title='这封信不再寄出'>
        {mine
          ? '您已不在这里报到，或者单位已停用。信只有您自己看得到、打印得出。'
          : '本人已不在这里报到，或者单位已停用。'}
      </Callout>
    )
  }
  if (state === 'kept') {
    return (
      <Callout tone='quiet' title='没有寄给单位'>
        {mine ? '您没有同意寄，单位看不到这封信。现在同意也可以寄。' : '本人没有同意寄，单位看不到这封信。'}
      </Callout>
    )
  }
  if (state === 'withdrawn') {
    return (
      <Callout tone='quiet' title='这封信撤回了，不再有效'>
        {withdrawnFor ?? ''}
      </Callout>
    )
  }
  if (byHand && state === 'sent') {
    return (
      <Callout tone='good' title={mine ? '请打印后交给单位' : '由本人打印后交给单位'}>
        这个单位不在社区的驻区单位里，社区不另外寄。
      </Callout>
    )
  }
  return null
}
