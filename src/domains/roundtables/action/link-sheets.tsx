import { type ReactNode, useState } from 'react'
import type { ActionView } from 'types/action-inputs'
import { PHASE_OF } from 'types/words/requests'
import { excerpt } from 'types/words/text'
import { postWords } from '@/domains/members/words'
import { TaskChoice } from '@/domains/requests/parts/task-choice'
import { type RequestList, useMine, useWaiting, useWorklist } from '@/domains/requests/queries'
import { ListPages } from '@/screen/list-pages'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'

interface LinkSheetProps<Input> {
  action: ActionView
  deed: DeedOf<Input & { id: string; seen: number; key: string }>
  onClose: () => void
}

/** 由已有的志愿任务来办: which published task does it. */
export function LinkTaskSheet({ action, deed, onClose }: LinkSheetProps<{ taskId: string }>) {
  const { id, version: seen } = action
  const [taskId, setTaskId] = useState<string | null>(null)
  const [missing, setMissing] = useState<string>()
  const send = async () => {
    setMissing(taskId ? undefined : '请选择一项任务')
    if (!taskId || !(await deed.run({ id, seen, taskId }))) return
    toast('已关联，计了时长就报完成')
    onClose()
  }
  return (
    <Frame title='由已有的志愿任务来办' busy={deed.busy} onSend={send} onClose={onClose}>
      <TaskChoice
        origin={{ kind: 'action', id }}
        error={missing ?? deed.fields.taskId}
        value={taskId}
        onChange={setTaskId}
      />
    </Frame>
  )
}

/** 关联一件诉求: which request does it, of those that lie with my posts and those that I reported. */
export function LinkRequestSheet({ action, deed, onClose }: LinkSheetProps<{ requestId: string }>) {
  const { id, version: seen } = action
  const posts = useWaiting().data?.posts ?? []
  const [requestId, setRequestId] = useState<string | null>(null)
  const [missing, setMissing] = useState<string>()
  const send = async () => {
    setMissing(requestId ? undefined : '请选择一件诉求')
    if (!requestId || !(await deed.run({ id, seen, requestId }))) return
    toast('已关联，居民确认解决了就报完成')
    onClose()
  }
  const chosen = { value: requestId, onChange: setRequestId }
  return (
    <Frame title='关联一件诉求' busy={deed.busy} onSend={send} onClose={onClose}>
      {(missing ?? deed.fields.requestId) && <Note>{missing ?? deed.fields.requestId}</Note>}
      {posts
        .filter(({ working }) => working > 0)
        .map(({ post }) => (
          <Section key={post.key} title={`${postWords(post)}在办的`}>
            <OfPost postKey={post.key} {...chosen} />
          </Section>
        ))}
      <Section title='我反映的'>
        <Own {...chosen} />
      </Section>
    </Frame>
  )
}

interface ChosenProps {
  value: string | null
  onChange: (id: string) => void
}

const OfPost = ({ postKey, ...chosen }: ChosenProps & { postKey: string }) => (
  <Requests list={useWorklist({ postKey, box: 'own', phase: 'working', overdue: false })} {...chosen} />
)

const Own = (chosen: ChosenProps) => <Requests list={useMine()} {...chosen} />

/** Those that are not over yet. */
const Requests = ({ list, value, onChange }: ChosenProps & { list: RequestList }) => (
  <ListPages list={list} empty={<Empty icon='chat' title='没有诉求' />}>
    {(items) => (
      <Choice
        label='哪一件诉求'
        options={items
          .filter(({ state }) => PHASE_OF[state] !== 'closed')
          .map(({ id, number, text }) => ({ value: id, label: excerpt(text, TEXT), hint: number }))}
        value={value}
        onChange={onChange}
      />
    )}
  </ListPages>
)

/** As much of a request as tells it from others. */
const TEXT = 40

interface FrameProps {
  title: string
  busy: boolean
  onSend: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

const Frame = ({ title, busy, onSend, onClose, children }: FrameProps) => (
  <Sheet
    title={title}
    onClose={onClose}
    footer={
      <Button busy={busy} onPress={() => void onSend()}>
        关联
      </Button>
    }
  >
    <Stack gap={4}>{children}</Stack>
  </Sheet>
)
