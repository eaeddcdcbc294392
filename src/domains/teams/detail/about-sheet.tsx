import type { TeamView } from 'types/teams'
import { TEAM_ABOUT_LENGTH } from 'types/words/teams'
import { api } from '@/cloud/api'
import { WordSheet } from '@/screen/word-sheet'
import { useTeamDeed } from '../queries'

/** The leader's own words about their team. */
export function AboutSheet({ team, onClose }: { team: TeamView; onClose: () => void }) {
  const { id, version: seen } = team
  const describing = useTeamDeed(id, api.teams.describe.mutate)
  return (
    <WordSheet
      optional
      title='修改介绍'
      action='保存'
      label='介绍'
      hint='做什么，什么时候、在哪里集合'
      field='about'
      limit={TEAM_ABOUT_LENGTH}
      begin={team.about ?? ''}
      deed={describing}
      inputOf={(about) => ({ id, seen, about })}
      done='已保存'
      onClose={onClose}
    />
  )
}
