import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { SettingHead } from '@/components/settings/setting-head'
import { SettingDefaults } from '@/components/settings/defaults'
import { CalendarForm } from '@/components/settings/holidays/calendar-form'
import { CorrectDay, ImportDays } from '@/components/settings/holidays/correct-day'
import { OneButton, YearList } from '@/components/settings/holidays/year-list'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { Notice } from '@/components/ui/notice'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Section } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { calendarForm, DEFAULT_CALENDAR } from '@/lib/communities/settings/rules'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { correctionOf, holidayDesk } from '@/lib/nights/holidays/queries'
import { holidaysFilterSchema } from '@/lib/nights/holidays/schema'
import { countryOfZone } from '@/lib/communities/rules-countries'
import { fieldChanges, settingChanges } from '@/lib/settings/queries'
import { change, correct, end, endList, importList, restore } from './actions'

const PATH = '/desk/settings/holidays'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('holidays')
  return { title: t('title') }
}

export default async function HolidaySettingsPage({
  searchParams,
}: PageProps<'/desk/settings/holidays'>) {
  const [viewer, search, t, locale] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('holidays'),
    getLocale(),
    requireCommunity(),
  ])
  const { filter, unread } = readFilter(holidaysFilterSchema, search)
  const [desk, changes] = await Promise.all([
    holidayDesk(viewer, filter.year ?? null),
    settingChanges(viewer),
  ])
  if (desk === null || changes === null) denyAccess(viewer, PATH, search)
  // As a new community in this time zone begins.
  const country = countryOfZone(desk.timeZone)
  const defaults = calendarForm({ ...DEFAULT_CALENDAR, country })
  const fields = await fieldChanges(viewer, 'holidays', defaults)
  const { done, added = 0, same = 0, kept = 0 } = filter
  const said =
    filter.correction === undefined ? null : await correctionOf(viewer, filter.correction)
  return (
    <>
      <UnreadFilter unread={unread} />
      <SettingHead title={t('title')} changed={changes.get('holidays')} timeZone={desk.timeZone}>
        {t('intro')}
      </SettingHead>
      <div role="status">
        {done === undefined ? null : (
          <div className="mb-6">
            <Notice
              tone="ok"
              title={t(`done.${done}`, {
                day: said === null ? '' : dayAndWeekday(locale, said.date),
                added,
                same,
                kept,
              })}
              actions={
                said !== null && done === 'corrected' ? (
                  <OneButton correction={said} action={end} label={t('undo')} year={desk.year} />
                ) : said !== null && done === 'ended' ? (
                  <OneButton
                    correction={said}
                    action={restore}
                    label={t('undo')}
                    year={desk.year}
                  />
                ) : done === 'imported' && filter.import !== undefined ? (
                  <Form action={endList} label={t('undo')}>
                    <input type="hidden" name="importId" value={filter.import} />
                    <SubmitButton tone="quiet">{t('undo')}</SubmitButton>
                  </Form>
                ) : undefined
              }
            />
          </div>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2 lg:gap-x-12">
        <div className="grid content-start gap-10">
          <SettingDefaults
            held={calendarForm(desk)}
            defaults={defaults}
            said={{ country: t('noCountry') }}
            changes={fields}
            timeZone={desk.timeZone}
          >
            <CalendarForm calendar={desk} action={change} />
          </SettingDefaults>
          <Section title={t('correct')}>
            <div className="grid gap-6 py-4">
              {/* Anew after each: an empty form is for the next day. */}
              <CorrectDay key={filter.correction} year={desk.year} action={correct} />
              <Disclosure label={t('import')}>
                <div className="py-3">
                  <ImportDays key={filter.import} action={importList} />
                </div>
              </Disclosure>
            </div>
          </Section>
        </div>
        <YearList
          desk={desk}
          href={(year) => `${PATH}?year=${String(year)}`}
          actions={{ end, restore }}
        />
      </div>
    </>
  )
}
