import type { PostSheetView } from 'types/post-sheets'
import { api } from '@/cloud/api'
import { ChooseCard, TemplateCard } from '@/screen/sheet/begin-cards'
import { Codes } from './codes'

/** The template with the vacant posts in it, and a file to carry out. */
export function Begin({ last, onChoose }: { last: PostSheetView | null; onChoose: () => void }) {
  return (
    <>
      <TemplateCard title='先下载模板' fetchFile={() => api.posts.sheetTemplate.mutate()}>
        空缺的职务已经列在表里，每个职务一行，填上姓名和手机号就行。没有填姓名的行不会处理。
      </TemplateCard>
      <ChooseCard atMost='1000 人' onChoose={onChoose}>
        先核对，再由您确认。有一行不对，就一个职务也不会给。已经核实住在那里、登记的手机号和表里一致的人直接任职；其他人生成邀请码，由您发给本人。
      </ChooseCard>
      {last && last.invited > 0 && <Codes id={last.id} taken={last.codesTaken} title='上次导入的邀请码' />}
    </>
  )
}
