import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { askAnew } from './ask-anew'

/** A phone with two queries on screen. @returns which of them were asked */
function phone() {
  const client = new QueryClient()
  const asked: string[] = []
  for (const name of ['requests', 'teams']) {
    client.setQueryData([name, 'one'], 'as it was')
    const queryFn = async () => asked.push(name)
    new QueryObserver(client, { queryKey: [name, 'one'], queryFn, staleTime: Number.POSITIVE_INFINITY }).subscribe(
      () => undefined,
    )
  }
  return { client, asked }
}

test('a deed that names what is on screen has that asked anew', async () => {
  const { client, asked } = phone()
  await askAnew(client, [['teams']])
  expect(asked).toEqual(['teams'])
})

test('one that names nothing has everything asked anew that is on screen', async () => {
  const { client, asked } = phone()
  await askAnew(client)
  expect(asked).toEqual(['requests', 'teams'])
})
