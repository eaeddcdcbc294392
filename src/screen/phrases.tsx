import { ManyChoice } from '@/ui/choice'
import { chosenIn, withPhrases } from './phrase-text'

interface PhrasesProps {
  phrases: readonly string[]
  /** What is written so far. */
  text: string
  onChange: (text: string) => void
}

/** What is often said at a step: one press writes it, another takes it out. */
export const Phrases = ({ phrases, text, onChange }: PhrasesProps) =>
  phrases.length > 0 && (
    <ManyChoice
      look='chips'
      label='常用语'
      options={phrases.map((phrase) => ({ value: phrase, label: phrase }))}
      value={chosenIn(text, phrases)}
      onChange={(chosen) => onChange(withPhrases(text, phrases, chosen))}
    />
  )
