import { useLocale, useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Pager } from '@/components/ui/lists/pager'
import { Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { Time } from '@/components/ui/time'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { MailState } from '@/lib/mail/rules-state'
import { SHOWN, type SendingFilter } from '@/lib/settings/sending/schema'
import type { Sending, SentMail } from '@/lib/settings/sending/types'

const PATH = '/desk/settings/sending'
const TONES: Readonly<Record<MailState, ChipTone>> = {
  SENT: 'ok',
  WAITING: 'plain',
  FAILED: 'no',
  TOO_LATE: 'no',
}

/** The mails of the last days, by what became of them; a failed one can be tried again. */
export function MailList({
  sending: { mails, counts, days, page, pages, way },
  filter,
  timeZone,
  retry,
}: {
  readonly sending: Sending
  readonly filter: SendingFilter
  readonly timeZone: string
  readonly retry: FormAction
}) {
  const t = useTranslations('settings.sending')
  const leaves = way.kind === 'SERVER'
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Section title={t('mails', { days })} id="mails">
      <div className="py-3">
        <Segments
          label={t('show')}
          segments={SHOWN.map((show) => ({
            href: addressOf(show, 1),
            label: t(show === 'WAITING' && !leaves ? 'kept' : `shown.${show}`),
            count: show === 'ALL' ? all : counts[show],
            current: filter.show === show,
          }))}
        />
      </div>
      {mails.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText', { days })}</EmptyState>
      ) : (
        <Rows>
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} timeZone={timeZone} retry={leaves ? retry : null} />
          ))}
        </Rows>
      )}
      <Pager page={page} pages={pages} href={(to) => addressOf(filter.show, to)} />
    </Section>
  )
}

function MailRow({
  mail: { id, to, subject, at, sentAt, state, attempts, failure },
  timeZone,
  retry,
}: {
  readonly mail: SentMail
  readonly timeZone: string
  /** Null where no mail leaves. */
  readonly retry: FormAction | null
}) {
  const t = useTranslations('settings.sending')
  const locale = useLocale()
  return (
    <Row
      title={<span className="wrap-anywhere">{subject}</span>}
      end={
        <span className="flex flex-wrap items-center gap-3">
          <Chip tone={TONES[state]}>
            {t(state === 'WAITING' && retry === null ? 'kept' : `shown.${state}`)}
          </Chip>
          {failure === null || retry === null ? null : (
            <Form action={retry} label={t('retryOf', { subject })}>
              <input type="hidden" name="mailId" value={id} />
              <SubmitButton tone="plain">{t('retry')}</SubmitButton>
            </Form>
          )}
        </span>
      }
    >
      <span className="block wrap-anywhere tabular-nums">
        {t('to', { to })} ·{' '}
        <Time at={at}>{t('written', { at: dayAndClock(locale, at, timeZone) })}</Time>
        {sentAt === null ? null : (
          <>
            {' · '}
            <Time at={sentAt}>{t('sent', { at: dayAndClock(locale, sentAt, timeZone) })}</Time>
          </>
        )}
        {attempts > 1 || failure !== null ? ` · ${t('attempts', { count: attempts })}` : null}
      </span>
      {failure === null ? null : (
        <span className="block wrap-anywhere">
          {t(`failure.${failure.kind}`)} ({failure.code})
        </span>
      )}
      {state === 'TOO_LATE' ? <span className="block">{t('tooLateText')}</span> : null}
    </Row>
  )
}

/** Sends the reader a mail, to the address that is theirs. */
export function TestMail({ own, send }: { readonly own: string; readonly send: FormAction }) {
  const t = useTranslations('settings.sending')
  return (
    <Form action={send} label={t('testTo', { to: own })}>
      <div>
        <SubmitButton>{t('testTo', { to: own })}</SubmitButton>
      </div>
    </Form>
  )
}

function addressOf(show: SendingFilter['show'], page: number): string {
  const query = new URLSearchParams(show === 'ALL' ? {} : { show })
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? PATH : `${PATH}?${query.toString()}`
}
