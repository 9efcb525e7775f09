import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { dayOfMoment } from '@/lib/i18n/moments'
import type { StatedPolicy } from '@/lib/seats/policies/types'
import type { SeatPolicyView } from '@/lib/seats/types-desk'

/** The order of the wait-list in sentences, for applicants who may wait on it. */
export function PolicyStatement({
  stated: { inForce, coming },
  timeZone,
}: {
  readonly stated: StatedPolicy
  readonly timeZone: string
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Version policy={inForce} timeZone={timeZone} />
      {coming.map((policy) => (
        <Version key={policy.id} policy={policy} timeZone={timeZone} coming />
      ))}
    </div>
  )
}

function Version({
  policy,
  timeZone,
  coming = false,
}: {
  readonly policy: SeatPolicyView
  readonly timeZone: string
  readonly coming?: boolean
}) {
  const t = useTranslations('seats.statement')
  const p = useTranslations('seats.policy')
  const locale = useLocale()
  const { version, note, roles, companyPoints, companyMany } = policy
  const day = dayOfMoment(locale, policy.effectiveFrom, timeZone)
  return (
    <Section
      title={p('version', { version })}
      aside={coming ? p('coming', { version, day }) : p('from', { day })}
    >
      <div className="grid max-w-read gap-3 py-4">
        <p>{t('order')}</p>
        <ul className="grid list-disc gap-2 ps-5">
          <li>
            {roles.length === 0 ? t('noRole') : t('role')}
            {roles.length === 0 ? null : (
              <ul className="mt-1 flex flex-wrap gap-x-4 text-small text-ink-2">
                {roles.map(({ word, points }) => (
                  <li key={word}>{t('roleLine', { word, points })}</li>
                ))}
              </ul>
            )}
          </li>
          <li>{t('company', { points: companyPoints, many: companyMany })}</li>
          <li>{t('referral', { points: policy.referralPoints })}</li>
          <li>{t('waiting', { points: policy.waitingPoints, max: policy.waitingMax })}</li>
        </ul>
        <p>{t('seats')}</p>
        <p>{t('who')}</p>
        {note === '' ? null : <p className="text-small text-ink-2">{t('why', { note })}</p>}
      </div>
    </Section>
  )
}
