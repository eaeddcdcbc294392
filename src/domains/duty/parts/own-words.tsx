import { SKILLS_LENGTH, TIMES_LENGTH } from 'types/words/duty'
import { TextField } from '@/ui/text-field'

interface OwnWordsProps {
  skills: string
  times: string
  faults: Record<string, string | undefined>
  onChange: (changes: { skills?: string; times?: string }) => void
}

/** What somebody can do, and when they have time. */
export const OwnWords = ({ skills, times, faults, onChange }: OwnWordsProps) => (
  <>
    <TextField
      optional
      label='特长'
      hint='如：会修水管、会写春联'
      error={faults.skills}
      limit={SKILLS_LENGTH}
      value={skills}
      onChange={(text) => onChange({ skills: text })}
    />
    <TextField
      optional
      label='方便的时间'
      hint='如：周末上午'
      error={faults.times}
      limit={TIMES_LENGTH}
      value={times}
      onChange={(text) => onChange({ times: text })}
    />
  </>
)
