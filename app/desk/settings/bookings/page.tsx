import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { BookingVersions, NextBookingTerms } from '@/components/settings/bookings'
import { SettingHead } from '@/components/settings/setting-head'
import { SettingDefaults } from '@/components/settings/defaults'
import { currentViewer } from '@/lib/auth/current'
import { fieldChanges, settingChanges } from '@/lib/settings/queries'
import { basedOn } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { bookingPolicies } from '@/lib/talks/bookings/queries'
import { FIRST_TERMS, termsOf } from '@/lib/talks/bookings/rules'
import { publish } from './actions'

const PATH = '/desk/settings/bookings'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.bookings')
  return { title: t('title') }
}

export default async function BookingSettingsPage() {
  const [viewer, { timeZone }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.bookings'),
  ])
  const [policies, changes] = await Promise.all([bookingPolicies(viewer), settingChanges(viewer)])
  if (policies === null || changes === null) denyAccess(viewer, PATH)
  const { inForce, versions } = policies
  const newest = versions[0] ?? inForce
  const first = { ...basedOn(FIRST_TERMS), atOnce: FIRST_TERMS.atOnce ? '1' : '0' }
  const fields = await fieldChanges(viewer, 'bookings', first)
  const today = now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return (
    <>
      <SettingHead title={t('title')} changed={changes.get('bookings')} timeZone={timeZone}>
        {t('intro')}
      </SettingHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2 lg:gap-x-12">
        <SettingDefaults
          held={basedOn(termsOf(newest))}
          defaults={basedOn(FIRST_TERMS)}
          boxes={['atOnce']}
          changes={fields}
          timeZone={timeZone}
        >
          <NextBookingTerms newest={newest} today={today} timeZone={timeZone} publish={publish} />
        </SettingDefaults>
        <BookingVersions inForce={inForce} versions={versions} timeZone={timeZone} />
      </div>
    </>
  )
}
