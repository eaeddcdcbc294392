import type { TeamView } from 'types/teams'
import { dateWords } from '@/time/words'
import { Callout } from '@/ui/callout'

/** How a team stands, where it is not simply there; and how my own wish to be in it stands. */
export function Standing({ team }: { team: TeamView }) {
  const { stage, closed, trialEndsAt, thanks, application, may } = team
  return (
    <>
      {stage === 'proposed' && (
        <Callout tone='wait' title='等居委会答复'>
          {may.takeBack ? '答复后您会收到消息。' : '请看看想做什么，请一位导师，或者说明后谢谢发起人。'}
        </Callout>
      )}
      {stage === 'trial' && (
        <Callout tone='active' title='试运行'>
          {trialEndsAt ? `试运行到${dateWords(trialEndsAt, Date.now())}，到期后由居委会答复。` : '到期后由居委会答复。'}
        </Callout>
      )}
      {stage === 'ended' && (
        <Callout tone='quiet' title='已结束，谢谢大家'>
          {thanks ?? '这支队伍不再招人。'}
        </Callout>
      )}
      {closed && (stage === 'confirmed' || stage === 'trial') && (
        <Callout tone='quiet' title='已停用'>
          这支队伍不再招人。
        </Callout>
      )}
      {application?.state === 'waiting' && (
        <Callout tone='wait' title='您已申请参加'>
          队长答复后您会收到消息。
        </Callout>
      )}
      {application?.state === 'declined' && (
        <Callout tone='quiet' title='上次的申请没有通过'>
          {application.reason ?? '可以打电话问居委会。'}
        </Callout>
      )}
    </>
  )
}
