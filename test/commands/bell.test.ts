import { expect, test } from 'vitest'
import { openBell } from '../../generator/commands/bell.ts'

/** Answers rings; each answer goes on until it is let go. */
function answering(bell: ReturnType<typeof openBell>): {
  begun: number
  most: number
  letGo: () => void
  ended: Promise<void>
} {
  let busy = 0
  const told = { begun: 0, most: 0, letGo: (): void => {}, ended: Promise.resolve() }
  told.ended = (async () => {
    for await (const _ of bell.rings()) {
      told.begun++
      told.most = Math.max(told.most, ++busy)
      // oxlint-disable-next-line no-await-in-loop -- the test lets it go
      await new Promise<void>((resolve) => (told.letGo = resolve))
      busy--
    }
  })()
  return told
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

test('never two answers at once; whatever rings meanwhile leads to one more', async () => {
  const bell = openBell()
  const told = answering(bell)
  await turn()
  expect(told.begun).toBe(0)
  bell.ring()
  await turn()
  for (const _ of [1, 2, 3]) bell.ring()
  await turn()
  expect(told.begun).toBe(1)
  told.letGo()
  await turn()
  expect(told.begun).toBe(2)
  told.letGo()
  await turn()
  expect(told).toMatchObject({ begun: 2, most: 1 })
})

test('the end waits for the answer that is going on, and lets no other begin', async () => {
  const bell = openBell()
  const told = answering(bell)
  bell.ring()
  await turn()
  bell.ring()
  bell.end()
  told.letGo()
  await told.ended
  expect(told.begun).toBe(1)
})

test('the end while nothing goes on, with and without a failure', async () => {
  for (const failure of [undefined, new Error('no more files')]) {
    const bell = openBell()
    const { ended } = answering(bell)
    // oxlint-disable-next-line no-await-in-loop -- one bell at a time
    await turn()
    bell.end(failure)
    bell.end(new Error('later'))
    const said = failure === undefined ? 'later' : 'no more files'
    // oxlint-disable-next-line no-await-in-loop -- one bell at a time
    await expect(ended).rejects.toThrow(said)
  }
  const bell = openBell()
  bell.end()
  await expect(answering(bell).ended).resolves.toBeUndefined()
})
