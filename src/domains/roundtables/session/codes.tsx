import { PresenceCodes } from '@/screen/presence-codes'
import { useMeetingCodes } from './queries'

/** What whoever keeps the list of a meeting shows to those who come. */
export const MeetingCodes = ({ id }: { id: string }) => (
  <PresenceCodes
    query={useMeetingCodes(id)}
    how='请到会的人打开这次会议，点“我到了，签到”，输入这 8 位数字。'
    otherwise='请在席位上点“到了”。'
  />
)
