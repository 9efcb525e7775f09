import { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import type { JobKind } from '@/lib/jobs/types'
import type { AskView } from './types'

/** Queued when an ask that came of a draw was answered, or ended: the draw goes on. */
export const drawnAnswered: JobKind<{ askId: string }> = {
  name: 'talks.drawn-answered',
  schema: z.object({ askId: z.uuid() }),
}

export async function queueDrawn(tx: Tx, { id, origin }: Pick<AskView, 'id' | 'origin'>) {
  if (origin === 'DRAW') await enqueue(tx, drawnAnswered, { askId: id })
}
