import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { ComposerView } from '@/components/compliance/composer'
import { currentViewer } from '@/lib/auth/current'
import { composition } from '@/lib/compliance/queries-reminders'
import { composerSchema, type ComposerFilter } from '@/lib/compliance/schema'
import type { Locale } from '@/lib/i18n/locale'
import { compose } from '../actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compliance.remind')
  return { title: t('title') }
}

export default async function RemindPage({ searchParams }: PageProps<'/desk/names/remind'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  const { filter, unread } = readFilter(composerSchema, search)
  const found = await composition(viewer, filter)
  if (found === null) denyAccess(viewer, '/desk/names/remind', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <ComposerView
        composition={found}
        inLocale={(locale) => addressOf(filter, locale)}
        keep={compose}
      />
    </>
  )
}

function addressOf({ member, ...rest }: ComposerFilter, locale: Locale): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...rest, locale })) {
    if (value !== '') query.set(key, value)
  }
  for (const id of member) query.append('member', id)
  return `/desk/names/remind?${query.toString()}`
}
