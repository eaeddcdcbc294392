import { useState } from 'react'
import { RECEIVING_POSTS } from 'types/words/posts'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { Register, type RegisterWords } from '@/screen/list/register'
import { useWatched } from '@/screen/use-watched'
import { Row } from '@/ui/row'
import { projectKeys, useProjects } from '../queries'
import { projectWays } from '../ways'

const WORDS: RegisterWords = {
  icon: 'clipboard',
  add: '写一个项目',
  none: '项目库还是空的',
  noneYet: '常做的事写成项目，下次发任务不用从头写。',
  noneClosed: '没有停用的项目',
  seeClosed: '看已停用的项目',
  seeOpen: '看在用的项目',
}

/** 志愿项目库: what teams do again and again, each written down once. */
export default function Projects() {
  const keeps = useMe().data?.posts.some(({ kind }) => RECEIVING_POSTS.includes(kind)) ?? false
  const [closed, setClosed] = useState(false)
  const projects = useProjects(closed)
  useWatched(projectKeys.lists)
  return (
    <Register
      words={WORDS}
      query={projects}
      closed={closed}
      onClosed={setClosed}
      keeps={keeps}
      add={projectWays.edit()}
    >
      {({ id, title, purpose }) => (
        <Row key={id} icon='clipboard' title={title} note={purpose} onPress={() => open(projectWays.detail(id))} />
      )}
    </Register>
  )
}
