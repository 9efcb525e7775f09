import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { SettingDefaults } from '@/components/settings/defaults'
import { SaveZone, ZoneEffects, ZonePreviewList } from '@/components/settings/zone/zone-preview'
import { ZoneForm } from '@/components/settings/zone/zone-form'
import { BackLink } from '@/components/ui/back-link'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { canManageCommunity } from '@/lib/communities/policy'
import { DEFAULT_SETTINGS } from '@/lib/communities/rules'
import { timeZoneChoices, zoneMeant } from '@/lib/communities/rules-zones'
import { zoneName } from '@/lib/i18n/dates'
import { refusalSentence } from '@/lib/i18n/refusal'
import { fieldChanges } from '@/lib/settings/queries'
import { readInput } from '@/lib/shared/read-form'
import { previewTimeZone } from '@/lib/talks/zone/queries'
import { zoneFilterSchema, zoneTrialSchema } from '@/lib/talks/zone/schema'
import { change } from './actions'

const PATH = '/desk/settings/time-zone'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.timeZone')
  return { title: t('title') }
}

export default async function TimeZonePage({
  searchParams,
}: PageProps<'/desk/settings/time-zone'>) {
  const [viewer, { timeZone }, search, t, words, refusals, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('settings.timeZone'),
    getTranslations('settings'),
    getTranslations('refusals'),
    getLocale(),
  ])
  if (!canManageCommunity(viewer)) denyAccess(viewer, PATH, search)
  const { filter, unread } = readFilter(zoneFilterSchema, search)
  const asked = search['timeZone'] !== undefined
  const choices = timeZoneChoices(locale)
  const typed = typeof search['timeZone'] === 'string' ? search['timeZone'] : ''
  const read = readInput(zoneTrialSchema, { timeZone: zoneMeant(typed, choices) })
  const tried = asked && read.ok && read.value.timeZone !== timeZone ? read.value.timeZone : null
  const preview = tried === null ? null : await previewTimeZone(viewer, tried, filter.page)
  const fault = asked && !read.ok ? read.refusals[0] : undefined
  const { timeZone: first } = DEFAULT_SETTINGS
  const last = (await fieldChanges(viewer, 'timeZone', { to: first })).get('to')
  const changes = new Map(last === undefined ? [] : [['timeZone', last]])
  const zones = { from: timeZone, to: tried ?? timeZone }
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/settings/community">{words('subjects.community')}</BackLink>}
        title={t('title')}
        end={preview === null ? null : <SaveZone zones={zones} preview={preview} save={change} />}
      >
        {t('intro', { zone: zoneName(locale, timeZone) })}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2 lg:gap-x-12">
        <div className="grid content-start gap-6">
          {filter.moved === undefined || asked ? null : (
            <Notice tone="ok" title={t('saved', { moved: filter.moved })} />
          )}
          {asked && read.ok && tried === null ? <Notice title={t('same')} /> : null}
          <SettingDefaults
            held={{ timeZone: typedOf(timeZone) }}
            defaults={{ timeZone: typedOf(DEFAULT_SETTINGS.timeZone) }}
            changes={changes}
            timeZone={timeZone}
          >
            <ZoneForm
              choices={choices}
              typed={fault === undefined ? typedOf(zones.to) : typed}
              error={fault === undefined ? undefined : refusalSentence(refusals, fault, locale)}
              tried={preview !== null}
            />
          </SettingDefaults>
          <ZoneEffects />
        </div>
        {preview === null ? null : (
          <ZonePreviewList
            zones={zones}
            preview={preview}
            href={(page) =>
              `${PATH}?${new URLSearchParams({ timeZone: zones.to, page: String(page) }).toString()}`
            }
          />
        )}
      </div>
    </>
  )
}

/** A zone as it stands in the field. */
function typedOf(zone: string): string {
  return zone.replaceAll('_', ' ')
}
