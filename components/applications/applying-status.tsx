import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import type { OwnApplication } from '@/lib/applications/self/types'
import type { ApplicationState } from '@/lib/applications/types'
import { dayAndClock } from '@/lib/i18n/dates'

const TONES: Readonly<Record<ApplicationState, NoticeTone>> = {
  PROVING: 'live',
  VOUCHING: 'info',
  WAITING: 'info',
  ASKED: 'live',
  WAITLISTED: 'info',
  ADMITTED: 'ok',
  DECLINED: 'refusal',
  WITHDRAWN: 'info',
  EXPIRED: 'info',
}

/** Where it stands, what it waits for, and what one can do about it (`children`). */
export function ApplyingStatus({
  application,
  timeZone,
  children,
}: {
  readonly application: OwnApplication
  readonly timeZone: string
  readonly children?: ReactNode
}) {
  const t = useTranslations('applications.applying.status')
  const locale = useLocale()
  const { state, email, until, isProven, voucher, reason } = application
  const facts = { email, until: until === null ? '' : dayAndClock(locale, until, timeZone) }
  const text =
    state === 'WAITING' && !isProven ? t('waits.WAITING.unproven') : t(`waits.${state}.text`, facts)
  return (
    <div className="grid gap-5">
      <Notice tone={TONES[state]} title={t(`waits.${state}.title`)}>
        <p className="wrap-anywhere">{text}</p>
        {voucher === null ? null : <p className="mt-2">{t('voucher', { name: voucher })}</p>}
      </Notice>
      {reason === '' ? null : <Said title={t('reason')} text={reason} />}
      {children}
      <Onward state={state} />
    </div>
  )
}

/** Where one goes once it is over. */
function Onward({ state }: { readonly state: ApplicationState }) {
  const t = useTranslations('applications.applying.status.waits')
  if (state === 'ADMITTED') {
    return (
      <div>
        <LinkButton href="/sign-in" tone="primary" size="large">
          {t('ADMITTED.do')}
        </LinkButton>
      </div>
    )
  }
  if (state !== 'DECLINED' && state !== 'WITHDRAWN' && state !== 'EXPIRED') return null
  return (
    <div>
      <LinkButton href="/apply">{t(`${state}.do`)}</LinkButton>
    </div>
  )
}

/** Words of organisers, as they were written. */
export function Said({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <p className="text-small font-semibold">{title}</p>
      <p className="mt-1 max-w-read font-serif text-lead wrap-anywhere whitespace-pre-line">
        {text}
      </p>
    </div>
  )
}

/** What happened, the first first. */
export function ApplyingTimeline({
  application: { events },
  timeZone,
}: {
  readonly application: OwnApplication
  readonly timeZone: string
}) {
  const t = useTranslations('applications.applying.status')
  const locale = useLocale()
  const day = (at: Temporal.Instant) => dayAndClock(locale, at, timeZone)
  return (
    <Section title={t('timeline')}>
      <ol>
        {events.map(({ id, kind, text, at }) => (
          <li key={id} className="border-b border-line py-2.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{t(`events.${kind}`)}</span>
              <span className="text-small text-ink-3 tabular-nums">
                <Time at={at}>{day(at)}</Time>
              </span>
            </div>
            {text === '' ? null : (
              <p className="mt-0.5 text-small wrap-anywhere whitespace-pre-line text-ink-2">
                {text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
