import type { DutySheetView } from 'types/duty-sheets'
import { EMPLOYERS_SHOWN } from 'types/words/duty'
import { Answers } from '@/screen/sheet/answers'
import { BadRowLists } from '@/screen/sheet/bad-rows'
import { Found } from '@/screen/sheet/found'
import type { PlannedProps } from '@/screen/sheet/sheet-stages'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Note, Paragraph, Title } from '@/ui/text'
import { ToMend } from './to-mend'

/** Whom a register will enter, and which rows are left out, to be looked at before it does. */
export function Planned({ plan: { id, figures, total }, bad, sheet, onYes, onNo }: PlannedProps<DutySheetView>) {
  const { unchanged, employers, employerNames, noUnit } = figures
  const more = employerNames.length === EMPLOYERS_SHOWN ? '等' : ''
  return (
    <>
      <Card>
        <Title>{total > 0 ? `将登记 ${total} 人` : '没有要登记的人'}</Title>
        {employers > 0 && (
          <Paragraph>
            其中 {employers} 人的单位不在驻区单位里，按工作单位记下：{employerNames.join('、')}
            {more}。写错了名称的，请先改表格。
          </Paragraph>
        )}
        {noUnit > 0 && <Paragraph>{noUnit} 人没有填单位，记为“单位待定”。</Paragraph>}
        {unchanged > 0 && <Note>{unchanged} 人已经登记，不变。</Note>}
      </Card>
      {figures.bad > 0 && (
        <Callout tone='wait' title={`${figures.bad} 行有问题，这次不导入`}>
          其他人可以先导入。这几行改好后再导入一次。
        </Callout>
      )}
      <Answers yes={total > 0 ? '确认导入' : null} no='先不导入' onYes={onYes} onNo={onNo} />
      {figures.bad > 0 && (
        <>
          <ToMend id={id} count={figures.bad} title='把有问题的行改好' />
          <BadRowLists bad={bad} />
        </>
      )}
      <Found sheet={sheet} />
    </>
  )
}
