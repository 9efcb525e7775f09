import { doneToTalk, readDoneToNight, readDoneToTalk, type DoneView } from '@/components/talks/done'
import type { Undo } from '@/components/talks/undo-button'
import type { Viewer } from '@/lib/auth/types'
import type { FormAction } from '@/lib/i18n/form-state'
import { placeSchema } from '@/lib/nights/schema'
import { eveningLeftBy } from '@/lib/talks/standby/queries-gaps'
import type { EveningToFill } from '@/lib/talks/standby/types'
import { talkForViewer } from '@/lib/talks/view/queries-talk'

export type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the form that led here did; an address that names nothing on the plan says nothing. */
export async function whatWasDone(viewer: Viewer, search: Search): Promise<DoneView | undefined> {
  const night = readDoneToNight(search['done'])
  const { date } = placeSchema.parse(search)
  if (night !== undefined && date !== undefined)
    return { kind: night, topic: null, date, startsAt: null, movedFrom: null }
  const talk = readDoneToTalk(search['done'])
  const view = talk === undefined ? null : await talkForViewer(viewer, String(search['talk']))
  return talk === undefined || view === null ? undefined : doneToTalk(talk, view)
}

/** The evening that has to be filled once what was done was done; null where none has. */
export async function toFillAfter(viewer: Viewer, search: Search): Promise<EveningToFill | null> {
  const kind = readDoneToTalk(search['done'])
  const leaves = kind === 'cancelled' || kind === 'postponed' || kind === 'moved'
  return leaves ? eveningLeftBy(viewer, String(search['talk'])) : null
}

type Actions = Readonly<Record<'restore' | 'undo' | 'block' | 'unblock', FormAction>>

/** How what was done is taken back; null for what cannot be. */
export function undoOf(
  done: DoneView | undefined,
  search: Search,
  actions: Actions,
): Omit<Undo, 'back'> | null {
  const [talkId, groupId, was] = ['talk', 'of', 'was'].map((name) => String(search[name] ?? ''))
  const night = { groupId: groupId ?? '', date: done?.date?.toString() ?? '' }
  const kind = done?.kind
  if (kind === 'moved' || kind === 'swapped') {
    // Given a date for the first time since long ago: there is no move to take back.
    if (done?.movedFrom == null) return null
    return {
      action: actions.undo,
      fields: { talkId: talkId ?? '', from: done.movedFrom.toString() },
    }
  }
  if (kind === 'cancelled' || kind === 'postponed')
    return { action: actions.restore, fields: { talkId: talkId ?? '' } }
  if (kind === 'blocked') return { action: actions.unblock, fields: night }
  if (kind !== 'unblocked' || was === undefined || was === '') return null
  return { action: actions.block, fields: { ...night, reason: was } }
}
