import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { isOpen } from '@/lib/referrals/rules'
import type { OwnReferral } from '@/lib/referrals/self/types'
import type { Temporal } from 'temporal-polyfill'

/** Whose turn it is, or how it ended. */
export function ReferralProgress({ referral }: { readonly referral: OwnReferral }) {
  const t = useTranslations('referrals')
  const { state, waitsFor } = referral
  if (state === 'OPEN' || state === 'APPLIED') {
    return <p>{waitsFor === 'NOTHING' ? t('waits.ORGANISERS') : t(`waits.${waitsFor}`)}</p>
  }
  return <p>{t(`over.${state}`)}</p>
}

/** The link is not shown any more; another can be made. */
export function HiddenLink({
  referral,
  resend,
}: {
  readonly referral: OwnReferral
  readonly resend: FormAction
}) {
  const t = useTranslations('referrals.one')
  return (
    <Notice title={t('hidden')} actions={<Again {...{ referral, resend }} />}>
      {t('hiddenText')}
    </Notice>
  )
}

export function Again({
  referral,
  resend,
}: {
  readonly referral: OwnReferral
  readonly resend: FormAction
}) {
  const t = useTranslations('referrals.one')
  return (
    <ConfirmDialog
      trigger={{ label: t('again') }}
      title={t('againTitle')}
      confirm={t('again')}
      tone="primary"
      action={resend}
      fields={{ referralId: referral.id }}
    >
      <p>{t('againText')}</p>
    </ConfirmDialog>
  )
}

export function Retract({
  referral,
  retract,
}: {
  readonly referral: OwnReferral
  readonly retract: FormAction
}) {
  const t = useTranslations('referrals.one')
  const { id, name, state } = referral
  if (!isOpen(state)) return null
  return (
    <ConfirmDialog
      trigger={{ label: t('retract'), tone: 'quiet' }}
      title={t('retractTitle', { name })}
      confirm={t('retract')}
      action={retract}
      fields={{ referralId: id }}
    >
      <p>{t(state === 'OPEN' ? 'retractOpen' : 'retractApplied')}</p>
    </ConfirmDialog>
  )
}

/** What was written down, and when what happened. */
export function AboutReferral({
  referral,
  timeZone,
}: {
  readonly referral: OwnReferral
  readonly timeZone: string
}) {
  const t = useTranslations('referrals.one')
  const locale = useLocale()
  const when = (at: Temporal.Instant | null) =>
    at === null ? null : <Time at={at}>{dayAndClock(locale, at, timeZone)}</Time>
  const { company, position, city, via, state, sent } = referral
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('company'), [company, position].filter(Boolean).join(' · ')],
    [t('city'), city],
    [t('nickname'), referral.nickname],
    [t('howKnown'), referral.howKnown],
    [t('group'), referral.groupName],
    [t('showAs'), referral.showAs],
    [t('made'), when(referral.createdAt)],
    [t('until'), state === 'OPEN' ? when(referral.expiresAt) : null],
    [t('sent'), via === 'LINK' && sent > 1 ? t('times', { count: sent }) : null],
    [t('used'), when(referral.usedAt)],
    [t('ended'), when(referral.endedAt)],
  ]
  return (
    <Section title={t('about')}>
      <dl className="grid gap-x-4 gap-y-2 py-4 md:grid-cols-[auto_1fr]">
        {facts
          .filter(([, fact]) => fact !== null && fact !== '')
          .map(([label, fact]) => (
            <div key={label} className="contents">
              <dt className="text-small text-ink-2">{label}</dt>
              <dd className="mb-2 min-w-0 wrap-anywhere md:mb-0">{fact}</dd>
            </div>
          ))}
      </dl>
      {via === 'LINK' ? null : (
        <p className="text-small text-ink-2">{t(via === 'VOUCH' ? 'vouched' : 'recorded')}</p>
      )}
      {referral.admittedId === null ? null : (
        <p className="py-2">
          <a
            className="inline-flex min-h-11 items-center underline underline-offset-4"
            href={`/members/${referral.admittedId}`}
          >
            {t('profile')}
          </a>
        </p>
      )}
    </Section>
  )
}
