import { expect, it } from 'vitest'
import { LONGEST_TAP, readTap } from './answer'

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8'

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  await Promise.resolve()
}

it('reads a form however it is cut into pieces', async () => {
  const fields = await readTap(FORM, inPieces('nightId=1&act=withdraw&group=夜', 3))
  expect([...fields]).toEqual([
    ['nightId', '1'],
    ['act', 'withdraw'],
    ['group', '夜'],
  ])
})

it('reads no further than a form of ours can be long', async () => {
  let given = 0
  async function* endless() {
    for (; given < 1000; given += 1) yield Buffer.alloc(LONGEST_TAP, 'a')
    await Promise.resolve()
  }
  expect([...(await readTap(FORM, endless()))]).toEqual([])
  expect(given).toBe(1)
})

it.each([['application/json'], ['multipart/form-data; boundary=x'], [null]])(
  'reads nothing out of a body of the type %s',
  async (type) => {
    expect([...(await readTap(type, inPieces('nightId=1', 3)))]).toEqual([])
  },
)
