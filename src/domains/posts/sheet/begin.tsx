import type { PostSheetView } from 'types/post-sheets'
import { api } from '@/cloud/api'
import { useFile } from '@/screen/sheet/use-file'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Note, Paragraph, Title } from '@/ui/text'
import { Codes } from './codes'

/** The template with the vacant posts in it, and a file to carry out. */
export function Begin({ last, onChoose }: { last: PostSheetView | null; onChoose: () => void }) {
  const template = useFile(() => api.posts.sheetTemplate.mutate())
  return (
    <>
      <Card>
        <Title>先下载模板</Title>
        <Paragraph>空缺的职务已经列在表里，每个职务一行，填上姓名和手机号就行。没有填姓名的行不会处理。</Paragraph>
        <Button look='plain' busy={template.busy} onPress={() => void template.open()}>
          下载模板
        </Button>
      </Card>
      <Card>
        <Title>导入填好的表格</Title>
        <Paragraph>
          先核对，再由您确认。有一行不对，就一个职务也不会给。已经核实住在那里、登记的手机号和表里一致的人直接任职；其他人生成邀请码，由您发给本人。
        </Paragraph>
        <Button onPress={onChoose}>选择文件</Button>
        <Note>支持 .xlsx，不超过 5 MB、1000 人。</Note>
      </Card>
      {last && last.invited > 0 && <Codes id={last.id} taken={last.codesTaken} title='上次导入的邀请码' />}
    </>
  )
}
