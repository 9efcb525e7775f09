import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { nested } from '@/app/nested-fields'
import { readFilter } from '@/app/read-filter'
import { SettingDefaults } from '@/components/settings/defaults'
import { PlannedBesideList } from '@/components/settings/evenings/planned-beside'
import { TemplateForm } from '@/components/settings/evenings/template-form'
import { SaveTemplate, TemplateVersions } from '@/components/settings/evenings/versions'
import { Week } from '@/components/settings/evenings/week'
import { Changed } from '@/components/settings/subjects'
import { BackLink } from '@/components/ui/back-link'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { currentViewer } from '@/lib/auth/current'
import { fullDate } from '@/lib/i18n/dates'
import { refusalSentence } from '@/lib/i18n/refusal'
import { weekdaysInWords } from '@/lib/i18n/weekdays'
import { FIRST_TEMPLATE } from '@/lib/nights/templates/rules'
import { eveningsFilterSchema, templateTrialSchema } from '@/lib/nights/templates/schema'
import { EVENING_OPENERS, type TemplateTerms } from '@/lib/nights/templates/types'
import type { NightClocks } from '@/lib/nights/types'
import { eveningSettings, plannedBeside } from '@/lib/settings/evenings/queries'
import { settingChanges } from '@/lib/settings/queries'
import { readInput } from '@/lib/shared/read-form'
import { save } from './actions'
import { fieldsChanged, fieldsOf } from './fields'

const PATH = '/desk/settings/evenings'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.evenings')
  return { title: t('title') }
}

export default async function EveningSettingsPage({
  searchParams,
}: PageProps<'/desk/settings/evenings'>) {
  const [viewer, search, t, words, refusals, locale] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('settings.evenings'),
    getTranslations('settings'),
    getTranslations('refusals'),
    getLocale(),
    requireCommunity(),
  ])
  const { filter, unread } = readFilter(eveningsFilterSchema, search)
  const [settings, changes] = await Promise.all([
    eveningSettings(viewer, filter.group),
    settingChanges(viewer),
  ])
  if (settings === null || changes === null) denyAccess(viewer, PATH, search)
  const { timeZone, groups, group, today, coming } = settings
  const asked = search['clocks.starts'] !== undefined
  const read = readInput(templateTrialSchema, triedIn(search))
  const tried = asked && read.ok ? read.value : null
  const faults = asked && !read.ok ? read.refusals : []
  const terms = tried ?? settings.terms
  const from = tried?.effectiveFrom ?? today
  const typed = asked && tried === null ? typedIn(search, settings.terms) : terms
  const published = settings.versions.find(({ version }) => version === filter.published)
  const beside =
    tried === null ? null : await plannedBeside(viewer, settings, { terms, from }, filter.page)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
        end={
          tried === null || beside === null ? (
            <span className="text-small text-ink-3">
              <Changed changed={changes.get('evenings') ?? null} timeZone={timeZone} />
            </span>
          ) : (
            <SaveTemplate
              terms={tried}
              firstDay={from.toString()}
              settings={settings}
              beside={beside}
              save={save}
            />
          )
        }
      >
        {t('intro')}
        {coming.map(({ version, firstDay }) => (
          <span key={version} className="block">
            {t('coming', { version, day: fullDate(locale, firstDay) })}
          </span>
        ))}
      </PageHead>
      {groups.length > 1 ? (
        <div className="mb-6">
          <Segments
            label={t('group')}
            segments={groups.map(({ id, name }) => ({
              href: `${PATH}?group=${id}`,
              label: name,
              current: id === group.id,
            }))}
          />
        </div>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2 lg:gap-x-12">
        <div className="grid content-start gap-5">
          {published === undefined || asked ? null : (
            <Notice tone="ok" title={t('saved', { version: published.version })} />
          )}
          {faults.length === 0 ? null : (
            <Notice tone="refusal" title={t('unreadable')}>
              {faults.map((fault) => (
                <p key={fault.field}>{refusalSentence(refusals, fault, locale)}</p>
              ))}
            </Notice>
          )}
          <SettingDefaults
            held={fieldsOf(settings.terms)}
            defaults={fieldsOf(FIRST_TEMPLATE)}
            said={{
              weekday: weekdaysInWords(locale, FIRST_TEMPLATE.weekdays),
              opener: t(`opener.${FIRST_TEMPLATE.opener}`),
            }}
            changes={await fieldsChanged(viewer, settings.versions)}
            timeZone={timeZone}
          >
            <TemplateForm
              terms={typed}
              group={group.id}
              firstDay={typedDay(search) ?? from.toString()}
              today={today.toString()}
              timeZone={timeZone}
              tried={tried !== null}
            />
          </SettingDefaults>
        </div>
        <div className="grid content-start gap-10">
          <Section title={t('now')}>
            <div className="py-3 text-small">
              <Week terms={settings.terms} />
            </div>
          </Section>
          {beside === null ? null : (
            <PlannedBesideList
              beside={beside}
              terms={terms}
              href={(page) => addressOf(group.id, terms, from.toString(), page)}
            />
          )}
          <TemplateVersions settings={settings} />
        </div>
      </div>
    </>
  )
}

type Search = Readonly<Record<string, string | string[] | undefined>>

/** What is tried, as the schema reads it: a box that is ticked is one weekday. */
function triedIn(search: Search) {
  const { weekday, opener, catchUpDays, effectiveFrom } = search
  const days = Array.isArray(weekday) ? weekday.join(' ') : (weekday ?? '')
  const clocks = nested(search, 'clocks')
  return { weekdays: days, clocks, opener, catchUpDays, effectiveFrom }
}

/** What was typed and cannot be taken yet, so that it can be mended; what no field would show stands as before. */
function typedIn(search: Search, before: TemplateTerms): TemplateTerms {
  const { weekdays, clocks, opener, catchUpDays } = before
  const { weekday } = search
  const days = [weekday ?? []].flat().map(Number)
  const at = nested(search, 'clocks') ?? {}
  const clockOf = (name: keyof NightClocks) => {
    const typed = at[name]
    return typeof typed === 'string' && /^\d\d:\d\d$/u.test(typed) ? typed : clocks[name]
  }
  return {
    weekdays: days.every((day) => day >= 1 && day <= 7) ? days : weekdays,
    clocks: {
      checkInOpens: clockOf('checkInOpens'),
      checkInCloses: clockOf('checkInCloses'),
      starts: clockOf('starts'),
      questions: clockOf('questions'),
      ends: clockOf('ends'),
    },
    opener: EVENING_OPENERS.find((one) => one === search['opener']) ?? opener,
    catchUpDays,
  }
}

function typedDay({ effectiveFrom }: Search): string | null {
  const isDay = typeof effectiveFrom === 'string' && /^\d{4}-\d\d-\d\d$/u.test(effectiveFrom)
  return isDay ? effectiveFrom : null
}

function addressOf(group: string, terms: TemplateTerms, effectiveFrom: string, page: number) {
  const { opener, catchUpDays } = terms
  const query = new URLSearchParams({ group, effectiveFrom, opener })
  query.set('catchUpDays', String(catchUpDays))
  for (const day of terms.weekdays) query.append('weekday', String(day))
  for (const [name, at] of Object.entries(terms.clocks)) query.set(`clocks.${name}`, at)
  if (page > 1) query.set('page', String(page))
  return `${PATH}?${query.toString()}`
}
