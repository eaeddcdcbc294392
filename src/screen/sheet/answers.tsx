import { Button } from '@/ui/button'

interface AnswersProps {
  /** Null where there is nothing to carry out. */
  yes: string | null
  no: string
  onYes: () => void
  onNo: () => void
}

/** What somebody says to what a sheet would do. */
export const Answers = ({ yes, no, onYes, onNo }: AnswersProps) => (
  <>
    {yes && <Button onPress={onYes}>{yes}</Button>}
    <Button look='plain' onPress={onNo}>
      {yes ? no : '返回'}
    </Button>
  </>
)
