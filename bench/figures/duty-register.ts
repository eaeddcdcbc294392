import { people, registerOf } from '../../cloudfunctions/domains/duty/sheet/register.fixture'
import { callLines } from '../../test/support/call-lines'
import { type House, newKey } from '../../test/support/house'
import type { Figure } from '../table'

const OFFICE = 'demo-wang'
/** The community of the article: 574 party members of 8 units. */
const PEOPLE = 574
const SECONDS = 20

/** The register of a whole community, as the office's phone sends it: checked, carried out in parts, and once more. */
export async function registerFigures(house: House): Promise<Figure[]> {
  const duty = house.as(OFFICE).duty
  const content = await registerOf(people(PEOPLE))
  const check = async () => {
    const { paths } = await duty.reserveSheet.mutate({ key: newKey() })
    const fileId = await house.put(OFFICE, paths[0] ?? '', content)
    const { run } = await duty.checkSheet.mutate({ fileId, key: newKey() })
    if (!run) throw new Error('not one row was taken')
    return run
  }
  const before = house.calls()
  const started = performance.now()
  let run = await check()
  do run = await duty.applySheet.mutate({ id: run.id })
  while (run.state === 'running')
  const seconds = (performance.now() - started) / 1000
  const calls = house.calls() - before
  const lines = (await callLines(house)).filter(({ procedure }) => /^duty\.(check|apply|reserve)Sheet$/.test(procedure))
  const operations = lines.reduce((sum, one) => sum + one.reads + one.writes + one.effectReads + one.effectWrites, 0)
  const again = await check()
  return [
    {
      figure: `register of ${PEOPLE} party members, read, checked and entered`,
      must: `≤ ${SECONDS} s`,
      measured: `${seconds.toFixed(1)} s in ${calls} calls`,
      holds: run.state === 'done' && run.entered === PEOPLE && seconds <= SECONDS,
    },
    {
      figure: 'operations of the database for each of them',
      must: '≤ 1',
      measured: (operations / PEOPLE).toFixed(2),
      holds: operations <= PEOPLE,
    },
    {
      figure: 'the same register brought in again',
      must: '0 entered',
      measured: `${again.total} entered`,
      holds: again.total === 0,
    },
  ]
}
