import type { Actor } from '@/lib/auth/types'
import { correctPresence } from '@/lib/checkins/corrections/commands'
import { createTalk } from '@/lib/talks/fixtures'
import { readable } from '@/lib/db/transaction'
import type { Prepare } from './saves-types'

const CONSOLE: Actor = { kind: 'console' }

/** Two organisers correct the presence of one member. */
export const ATTENDANCE_SAVES: Readonly<Record<string, Prepare>> = {
  'checkins correctPresence': async ({ groupId, memberId }) => {
    const talkId = await createTalk({ groupId, memberId }, { topic: '那一晚', state: 'HELD' })
    const { nightId } = await readable().talk.findUniqueOrThrow({ where: { id: talkId } })
    return (basedOn, saved) =>
      correctPresence(CONSOLE, {
        nightId: nightId ?? '',
        memberId,
        said: saved === 1 ? 'LATE' : 'ON_TIME',
        reason: '试',
        basedOn,
      })
  },
}
