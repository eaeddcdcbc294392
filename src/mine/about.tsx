import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'

/** What this is and what becomes of what one says, in few words. */
export const About = () => (
  <Section title='关于邻里合唱'>
    <Stack gap={2}>
      <Note>社区里的事，大家一起办：件件有着落，事事有回音。</Note>
      <Note>您的姓名和门牌，只给核实身份的人和办理诉求的人看。反映诉求可以匿名。</Note>
      <Note>照片上传后会去掉拍摄地点等信息。</Note>
    </Stack>
  </Section>
)
