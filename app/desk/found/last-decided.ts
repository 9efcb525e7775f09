import { getLocale, getTranslations } from 'next-intl/server'
import { Temporal } from 'temporal-polyfill'
import { doneIn } from '@/app/desk/queue-walk'
import type { LastDecided } from '@/components/ui/lists/queue-walk'
import type { Viewer } from '@/lib/auth/types'
import { decidedNight } from '@/lib/detection/found/queries'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { reopen } from './[id]/actions'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the address says was decided last in the queue, as it stands now. */
export async function lastDecided(viewer: Viewer, search: Search): Promise<LastDecided | null> {
  const id = doneIn(search)
  const night = id === null ? null : await decidedNight(viewer, id)
  if (id === null || night === null) return null
  const [t, locale] = [await getTranslations('found'), await getLocale()]
  const { date, groupName, state } = night
  const day = dayAndWeekday(locale, Temporal.PlainDate.from(date))
  return {
    title: t('lastDecided', { day, group: groupName, state: t(`state.${state}`) }),
    undo: state === 'PROPOSED' ? null : { action: reopen, fields: { id } },
    href: `/desk/found/${id}`,
  }
}
