import { PresenceCodes } from '@/screen/presence-codes'
import { useCodes } from '../queries'

/** What whoever leads a task shows to those who come. */
export const Codes = ({ id }: { id: string }) => (
  <PresenceCodes
    query={useCodes(id)}
    how='请到的人打开这项任务，点“签到”，输入这 8 位数字。'
    otherwise='请在下面的名单上点“到了”。'
  />
)
