import type { Actor } from '@/lib/auth/types'
import { changeDuty } from '@/lib/duties/commands'
import type { Prepare } from './saves-types'

const CONSOLE: Actor = { kind: 'console' }

/** Two coordinators change the end of one duty. */
export const DUTY_SAVES: Readonly<Record<string, Prepare>> = {
  'duties changeDuty':
    ({ dutyId, free }) =>
    (basedOn, saved) =>
      changeDuty(CONSOLE, {
        assignmentId: dutyId,
        deputyId: null,
        lastDay: free.add({ weeks: saved + 1 }),
        basedOn,
      }),
}
