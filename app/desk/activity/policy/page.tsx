import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { PolicyVersions, SavePolicy, TermsForm } from '@/components/activity/policy'
import { SimulationResult } from '@/components/activity/simulation'
import { SettingDefaults } from '@/components/settings/defaults'
import { BackToDesk } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { policies, simulatePolicy } from '@/lib/activity/policies/queries'
import { FIRST_POLICY } from '@/lib/activity/policies/rules'
import { dayOf } from '@/lib/activity/rules-days'
import { termsSchema } from '@/lib/activity/schema'
import type { PolicyTerms } from '@/lib/activity/types'
import { currentViewer } from '@/lib/auth/current'
import { fieldChanges } from '@/lib/settings/queries'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { save } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity.policy')
  return { title: t('title') }
}

export default async function PolicyPage({ searchParams }: PageProps<'/desk/activity/policy'>) {
  const [viewer, { timeZone }, search, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('activity.policy'),
  ])
  const known = await policies(viewer)
  if (known === null) denyAccess(viewer, '/desk/activity/policy')
  const tried = termsSchema.safeParse(search)
  const terms: PolicyTerms = tried.success ? tried.data : known.inForce
  const simulation = await simulatePolicy(viewer, terms)
  if (simulation === null) denyAccess(viewer, '/desk/activity/policy')
  const fields = await fieldChanges(viewer, 'activity', heldOf(FIRST_POLICY))
  const today = dayOf(now().epochMilliseconds, timeZone)
  return (
    <>
      <PageHead
        back={<BackToDesk place="activity" />}
        title={t('title')}
        end={
          tried.success ? (
            <SavePolicy
              terms={tried.data}
              after={known.versions[0]?.version ?? 0}
              today={today}
              save={save}
            />
          ) : null
        }
      >
        {t('inForce', { version: known.inForce.version })} · {t('intro')}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <SettingDefaults
          held={heldOf(known.inForce)}
          defaults={heldOf(FIRST_POLICY)}
          changes={fields}
          timeZone={timeZone}
        >
          <TermsForm terms={terms} />
        </SettingDefaults>
        <SimulationResult simulation={simulation} names={simulation.names} timeZone={timeZone} />
        <PolicyVersions versions={known.versions} timeZone={timeZone} />
      </div>
    </>
  )
}

/** The terms as their form sends them. */
function heldOf({
  windowDays,
  seats,
  speakerImmunityDays,
  newcomerDays,
  answerDays,
}: PolicyTerms): BasedOn {
  return basedOn({ windowDays, seats, speakerImmunityDays, newcomerDays, answerDays })
}
