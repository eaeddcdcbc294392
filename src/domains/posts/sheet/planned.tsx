import type { PostSheetView } from 'types/post-sheets'
import { Answers } from '@/screen/sheet/answers'
import { Found } from '@/screen/sheet/found'
import type { PlannedProps } from '@/screen/sheet/sheet-stages'
import { Card } from '@/ui/card'
import { Note, Paragraph, Title } from '@/ui/text'

/** What a sheet will do, to be looked at before it does. */
export function Planned({ plan: { figures, total }, sheet, onYes, onNo }: PlannedProps<PostSheetView>) {
  const { appoint, invite, unchanged, invitedBefore, blank } = figures
  return (
    <>
      <Card>
        <Title>{total > 0 ? '表格没有问题，将会' : '没有要办的'}</Title>
        {appoint > 0 && <Paragraph>直接任命 {appoint} 人</Paragraph>}
        {invite > 0 && <Paragraph>生成邀请 {invite} 份</Paragraph>}
        {unchanged > 0 && <Note>{unchanged} 人已经担任，不变。</Note>}
        {invitedBefore > 0 && <Note>{invitedBefore} 人已经邀请，等待接受，不变。</Note>}
        {blank > 0 && <Note>{blank} 行没有填姓名，不处理。</Note>}
      </Card>
      <Answers yes={total > 0 ? '确认办理' : null} no='先不办' onYes={onYes} onNo={onNo} />
      <Found sheet={sheet} />
    </>
  )
}
