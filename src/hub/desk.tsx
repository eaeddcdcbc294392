import type { MeView } from 'types/members'
import { postTitle } from 'types/words/posts'
import { QUICK } from '@/domains/contributions'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { linesOf } from './desk-lines'

/** The ways that somebody needs by their posts, each post under its own name. */
export const Desk = ({ me: { posts, systemsOff } }: { me: MeView }) => (
  <>
    {linesOf(posts, QUICK, systemsOff).map(({ post, lines }) => (
      <Section key={post.key} title={postTitle(post.kind, post.at.label, post.acting)}>
        <Card flush>
          {lines.map(({ title, icon, to }) => (
            <Row key={to} icon={icon} title={title} onPress={() => open(to)} />
          ))}
        </Card>
      </Section>
    ))}
  </>
)
