import { describe, expect, it } from 'vitest'
import { answer } from './answer'
import { IDLE } from './form-state'

function sent(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

describe('a form after a success', () => {
  const data = sent({ groupId: 'side', lines: '夜话 K7Q4', $ACTION_ID: 'groupId' })
  const done = { ok: true as const, value: undefined }

  it('is empty again', async () => {
    expect(await answer(IDLE, done, data, 'Done.')).toEqual({
      status: 'done',
      message: 'Done.',
      fieldErrors: {},
      values: {},
      turn: 1,
    })
  })

  it('goes on from the fields that the next one has in common with it, and from no other', async () => {
    const { values } = await answer(IDLE, done, data, 'Done.', ['groupId', 'another'])
    expect(values).toEqual({ groupId: ['side'] })
  })
})
