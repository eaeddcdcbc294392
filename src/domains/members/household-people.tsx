import { open } from '@/screen/go'
import { PartOfPage } from '@/screen/part-of-page'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { memberKeys, useRegister } from './queries'
import { RegisterLine } from './register/register-line'
import { memberWays } from './ways'

/** The people of a household; each leads to their own page, where the whole number is, behind a look that is kept. */
export function HouseholdPeople({ householdId }: { householdId: string }) {
  const register = useRegister(householdId, '').query
  useFreshOnShow(memberKeys.registerAt(householdId))
  return (
    <PartOfPage title='住在这里的人' none='还没有人登记住在这里。' query={register}>
      {(row) => <RegisterLine key={row.id} row={row} onPress={() => open(memberWays.person(row.id))} />}
    </PartOfPage>
  )
}
