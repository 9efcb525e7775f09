import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { SaveSeatPolicy, SeatPolicyVersions, SeatTermsForm } from '@/components/seats/policy'
import { SeatSimulation } from '@/components/seats/simulation'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { dayOfMoment } from '@/lib/i18n/moments'
import { refusalSentence } from '@/lib/i18n/refusal'
import { seatPolicies, simulateSeats } from '@/lib/seats/policies/queries'
import { FIRST_TERMS, termsOf } from '@/lib/seats/policies/rules'
import { rolesAsText, seatsFilterSchema, seatTermsSchema } from '@/lib/seats/schema'
import type { SeatTerms } from '@/lib/seats/types'
import { now } from '@/lib/shared/clock'
import { readInput } from '@/lib/shared/read-form'
import { save } from '../actions'
import { readFilter } from '@/app/read-filter'
import { SettingDefaults } from '@/components/settings/defaults'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { fieldChanges } from '@/lib/settings/queries'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'

const PATH = '/desk/seats/policy'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seats.policy')
  return { title: t('title') }
}

export default async function SeatPolicyPage({ searchParams }: PageProps<'/desk/seats/policy'>) {
  const [viewer, { timeZone, groups }, search, t, refusals, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('seats.policy'),
    getTranslations('refusals'),
    getLocale(),
  ])
  const known = await seatPolicies(viewer)
  if (known === null) denyAccess(viewer, PATH, search)
  const { filter, unread } = readFilter(seatsFilterSchema, search)
  const asked = search['companyPoints'] !== undefined
  const tried = readInput(seatTermsSchema, search)
  const terms = asked && tried.ok ? tried.value : termsOf(known.inForce)
  const simulation = await simulateSeats(viewer, terms, filter)
  if (simulation === null) denyAccess(viewer, PATH, search)
  const fields = await fieldChanges(viewer, 'seats', {
    ...formOf(FIRST_TERMS),
    roles: String(FIRST_TERMS.roles.length),
  })
  const coming = known.versions.find(({ version }) => version > known.inForce.version)
  const faults = asked && !tried.ok ? tried.refusals : []
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/seats">{(await getTranslations('seats'))('title')}</BackLink>}
        title={t('title')}
        end={
          asked && tried.ok ? (
            <SaveSeatPolicy
              terms={terms}
              after={known.versions[0]?.version ?? 0}
              today={now().toZonedDateTimeISO(timeZone).toPlainDate().toString()}
              save={save}
            />
          ) : null
        }
      >
        {t('inForce', { version: known.inForce.version })} · {t('intro')}
        {coming === undefined ? null : (
          <span className="block">
            {t('coming', {
              version: coming.version,
              day: dayOfMoment(locale, coming.effectiveFrom, timeZone),
            })}
          </span>
        )}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {faults.length === 0 ? null : (
          <Notice tone="refusal" title={t('unreadable')}>
            {faults.map((fault) => (
              <p key={fault.field}>{refusalSentence(refusals, fault, locale)}</p>
            ))}
          </Notice>
        )}
        <SettingDefaults
          held={formOf(known.inForce)}
          defaults={formOf(FIRST_TERMS)}
          said={{ roles: rolesAsText(FIRST_TERMS.roles).replaceAll('\n', ' · ') }}
          changes={fields}
          timeZone={timeZone}
        >
          <SeatTermsForm terms={terms} group={filter.group} />
        </SettingDefaults>
        <SeatSimulation
          simulation={simulation}
          groups={groups}
          group={filter.group}
          href={(change) => addressOf(asked ? terms : null, { ...filter, page: 1, ...change })}
        />
        <SeatPolicyVersions versions={known.versions} timeZone={timeZone} />
      </div>
    </>
  )
}

function addressOf(tried: SeatTerms | null, { group, page }: { group: string; page: number }) {
  const query = new URLSearchParams()
  if (tried !== null) {
    const { roles, ...points } = tried
    query.set('roles', rolesAsText(roles))
    for (const [name, value] of Object.entries(points)) query.set(name, String(value))
  }
  if (group !== '') query.set('group', group)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? PATH : `${PATH}?${query.toString()}`
}

/** The terms as their form sends them. */
function formOf(terms: SeatTerms): BasedOn {
  const { roles, ...points } = termsOf(terms)
  return basedOn({ roles: rolesAsText(roles), ...points })
}
