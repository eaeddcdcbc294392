import type { ActionView } from 'types/action-inputs'
import {
  ACTION_DEED_NAMES,
  ACTION_PHOTOS_AT_MOST,
  ACTION_PLAN_LENGTH,
  ACTION_REPORT_LENGTH,
} from 'types/words/meeting-actions'
import { ACTION_STATE_NAMES } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { FormOf } from '@/screen/editing'
import { NoSuchStep } from '@/screen/handling/no-such-step'
import { type WordForm, WordHandling } from '@/screen/handling/word-handling'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Card } from '@/ui/card'
import { Note, Title } from '@/ui/text'
import { actionKeys, useAction, useActionDeed } from '../action-queries'
import { actionWays } from '../action-ways'

type StepForm = WordForm<ActionView> & { limit: number }

/** The steps that are told in words and photos. */
const FORMS = {
  reportAction: {
    send: api.roundtables.reportAction.mutate,
    label: '办得怎么样',
    hint: '做了什么，结果怎样。反映过这件事的居民看得到',
    photos: true,
    done: '已报完成，等主持人确认',
    limit: ACTION_REPORT_LENGTH,
  },
  newVersion: {
    send: api.roundtables.newVersion.mutate,
    label: '新的方案',
    hint: '以前的方案都留着，大家看得到改了什么',
    photos: true,
    done: '方案已更新',
    limit: ACTION_PLAN_LENGTH,
  },
} satisfies Record<string, StepForm>

type Step = keyof typeof FORMS
const isStep = (asked: string | undefined): asked is Step => asked !== undefined && asked in FORMS

/** 报完成, 更新方案: a step told in words and photos. Address: ?id=&step= */
export default function ReportPage() {
  const { id = '', step } = useAddress()
  const action = useAction(id)
  useWatched(actionKeys.one(id))
  if (!isStep(step)) return <NoSuchStep called='落实事项' detail={actionWays.action(id)} />
  return <FormOf query={action}>{(view) => <Telling action={view} step={step} />}</FormOf>
}

function Telling({ action, step }: { action: ActionView; step: Step }) {
  const { limit, ...form } = FORMS[step]
  const deed = useActionDeed(action.id, form.send)
  const name = ACTION_DEED_NAMES[step]
  const handling = {
    matter: action,
    name,
    obstacle: action.deeds.includes(step) ? null : `这件事现在是“${ACTION_STATE_NAMES[action.state]}”，您不能${name}。`,
    detail: actionWays.action(action.id),
    digest: (
      <Card>
        <Title>{action.what}</Title>
        <Note>怎样算办好：{action.evidence}</Note>
      </Card>
    ),
  }
  return <WordHandling handling={handling} form={form} deed={deed} limit={limit} photosAtMost={ACTION_PHOTOS_AT_MOST} />
}
