import { api } from '@/cloud/api'
import { ChooseCard, TemplateCard } from '@/screen/sheet/begin-cards'
import { useFile } from '@/screen/sheet/use-file'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Paragraph, Title } from '@/ui/text'

/** The three things that can be done: the template, a file to import, the export. */
export function Begin({ onChoose }: { onChoose: () => void }) {
  const exported = useFile(() => api.places.exportSheet.mutate())
  return (
    <>
      <TemplateCard title='第一次导入，先下载模板' fetchFile={() => api.places.template.mutate()}>
        每户一行，按表头填写。社区没有的一级，那一列留空。
      </TemplateCard>
      <ChooseCard atMost='20000 行' onChoose={onChoose}>
        先核对，再由您确认导入。用您自己的表也行，表头要有楼栋和门牌（室号）。有一行不对，就一行也不会写入；导入只增加和修改，不会删除房屋。
      </ChooseCard>
      <Card>
        <Title>导出现在的房屋</Title>
        <Paragraph>导出的表格带有编号，改好后可以再导入。</Paragraph>
        <Button look='plain' busy={exported.busy} onPress={() => void exported.open()}>
          导出表格
        </Button>
      </Card>
    </>
  )
}
