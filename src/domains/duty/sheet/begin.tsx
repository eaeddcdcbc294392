import type { DutySheetView } from 'types/duty-sheets'
import { DUTY_SHEET_ROWS } from 'types/words/duty'
import { api } from '@/cloud/api'
import { ChooseCard, TemplateCard } from '@/screen/sheet/begin-cards'
import { ToMend } from './to-mend'

/** The template, a file to carry out, and what is still to be mended of the last one. */
export const Begin = ({ last, onChoose }: { last: DutySheetView | null; onChoose: () => void }) => (
  <>
    <TemplateCard title='先下载模板' fetchFile={() => api.duty.sheetTemplate.mutate()}>
      每人一行，姓名、类别和单位一列不能少，住处、手机和特长可以留空。用您自己的名册也行。
    </TemplateCard>
    <ChooseCard atMost={`${DUTY_SHEET_ROWS} 人`} onChoose={onChoose}>
      先核对，再由您确认。没有问题的行可以先导入，有问题的逐行列出，改好后再导入一次。已经登记过的人不会改动；导入的人由社区代为登记，不用小程序也有完整的记录。
    </ChooseCard>
    {last?.hasBadRows && <ToMend id={last.id} count={last.figures.bad} title='上次没有导入的行' />}
  </>
)
