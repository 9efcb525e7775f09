import { useLocale, useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { Notice } from '@/components/ui/notice'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Section } from '@/components/ui/section'
import { dayAndClock, dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { agreeForm, isUnderWay, replyForm } from '@/lib/talks/asks/rules'
import type { AskView, DeskAsk } from '@/lib/talks/asks/types'
import { askedDays } from './asked-days'

type Actions = {
  readonly agree: FormAction
  readonly reply: FormAction
  readonly remind: FormAction
  readonly withdraw: FormAction
}

/** One ask: where it stands with its next step, what was written, and the text to send by hand. */
export function DeskAskView({
  found,
  text,
  actions,
}: {
  readonly found: DeskAsk
  /** To send the member in the chat; null when there is no link to send. */
  readonly text: string | null
  readonly actions: Actions
}) {
  const { ask, timeZone, hasAddress } = found
  const t = useTranslations('asks.desk')
  const underWay = isUnderWay(ask)
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="grid content-start gap-8">
        {underWay ? <UnderWay found={found} actions={actions} /> : <Over found={found} />}
        {ask.question === null ? null : <Question ask={ask} reply={actions.reply} />}
        {underWay ? (
          <div>
            <ConfirmDialog
              trigger={{ label: t('withdraw'), tone: 'quiet' }}
              title={t('withdrawTitle', { name: ask.name })}
              confirm={t('withdraw')}
              action={actions.withdraw}
              fields={{ askId: ask.id }}
            >
              <p>{t('withdrawText')}</p>
            </ConfirmDialog>
          </div>
        ) : null}
      </div>
      <div className="grid content-start gap-8">
        {text === null ? null : <CopyText label={t('text')} text={text} button={t('copy')} />}
        {hasAddress || !underWay ? null : <p className="text-small text-ink-2">{t('noAddress')}</p>}
        <Facts ask={ask} timeZone={timeZone} />
      </div>
    </div>
  )
}

function UnderWay({ found, actions }: { readonly found: DeskAsk; readonly actions: Actions }) {
  const { ask, timeZone, hasAddress } = found
  const t = useTranslations('asks.desk')
  const locale = useLocale()
  if (ask.state === 'PROPOSED' && ask.proposed !== null)
    return (
      <Notice
        tone="live"
        title={t('proposed', { day: dayAndWeekday(locale, ask.proposed) })}
        actions={
          <Form action={actions.agree} label={t('agree')} basedOn={agreeForm(ask)}>
            <input type="hidden" name="askId" value={ask.id} />
            <SubmitButton>{t('agree')}</SubmitButton>
          </Form>
        }
      >
        {t('proposedText', { when: dayAndClock(locale, ask.dueAt, timeZone) })}
      </Notice>
    )
  const [first] = ask.dates
  return (
    <Notice
      title={t('waits')}
      actions={
        <>
          {hasAddress ? (
            <Form action={actions.remind} label={t('remind')}>
              <input type="hidden" name="askId" value={ask.id} />
              <SubmitButton>{t('remind')}</SubmitButton>
            </Form>
          ) : null}
          <LinkButton href={askAgain(ask)}>{t('standby')}</LinkButton>
          {first === undefined ? null : (
            <LinkButton href={`/desk/plan?week=${first.toString()}`}>{t('plan')}</LinkButton>
          )}
        </>
      }
    >
      {t('waitsText', { when: dayAndClock(locale, ask.dueAt, timeZone) })}
    </Notice>
  )
}

function Over({ found: { ask, isPromised } }: { readonly found: DeskAsk }) {
  const t = useTranslations('asks.desk')
  const locale = useLocale()
  const { name, state, talkId, evening } = ask
  if (state === 'ACCEPTED') {
    const key = evening !== null ? 'ACCEPTED' : talkId === null ? 'ANY' : 'GONE'
    const day = evening === null ? '' : dayAndWeekday(locale, evening)
    const [href, label] = whereToGoOn()
    return (
      <Notice
        tone="ok"
        title={t(`over.${key}`, { name, day })}
        actions={<LinkButton href={href}>{t(label)}</LinkButton>}
      />
    )
  }
  if (state === 'OPEN' || state === 'PROPOSED') return null
  const { proposed } = ask
  const key = state === 'LAPSED' && proposed !== null ? 'UNANSWERED' : state
  const day = proposed === null ? '' : dayAndWeekday(locale, proposed)
  return (
    <Notice
      title={t(`over.${key}`, { name, day })}
      actions={<LinkButton href={askAgain(ask)}>{t('again')}</LinkButton>}
    >
      {ask.reason === null ? undefined : t('reason', { reason: ask.reason })}
    </Notice>
  )

  function whereToGoOn() {
    if (talkId !== null) return [`/talks/${talkId}`, 'talk'] as const
    if (isPromised) return [`/desk/speakers/promises/${ask.offerId ?? ''}`, 'promise'] as const
    return ['/desk/speakers/offers', 'offers'] as const
  }
}

/** For the same evening, once it is open again. */
function askAgain(ask: AskView): string {
  const { groupId, dates, wishId } = ask
  const [first] = dates
  const date = first === undefined || isUnderWay(ask) ? '' : `&date=${first.toString()}`
  return `/desk/speakers/ask?group=${groupId}${date}${wishId === null ? '' : `&wish=${wishId}`}`
}

function Question({ ask, reply }: { readonly ask: AskView; readonly reply: FormAction }) {
  const t = useTranslations('asks.desk')
  return (
    <Section title={t('question')}>
      <p className="py-3 wrap-anywhere whitespace-pre-line">{ask.question}</p>
      {ask.reply === null && isUnderWay(ask) ? (
        <Form action={reply} label={t('reply')} basedOn={replyForm(ask)}>
          <input type="hidden" name="askId" value={ask.id} />
          <TextArea name="reply" label={t('reply')} rows={3} maxLength={500} />
          <div>
            <SubmitButton>{t('replyDo')}</SubmitButton>
          </div>
        </Form>
      ) : (
        <p className="text-small wrap-anywhere whitespace-pre-line text-ink-2">{ask.reply}</p>
      )}
    </Section>
  )
}

function Facts({ ask, timeZone }: { readonly ask: AskView; readonly timeZone: string }) {
  const t = useTranslations('asks.desk')
  const words = useTranslations('asks')
  const locale = useLocale()
  const days = askedDays(locale, ask, words('any'))
  const facts = [
    [t('evenings'), `${days} · ${ask.groupName}`],
    [t('topic'), ask.topic === '' ? t('freeTopic') : ask.topic],
    ...(ask.note === '' ? [] : [[t('note'), ask.note]]),
    [
      t('askedOn'),
      [
        dayAndClock(locale, ask.askedAt, timeZone),
        ask.askedBy === null ? '' : words('by', { name: ask.askedBy }),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ],
    ...(ask.answeredAt === null
      ? []
      : [[t('answered'), dayAndClock(locale, ask.answeredAt, timeZone)]]),
  ] as const
  return (
    <dl className="grid gap-x-6 gap-y-2 text-small md:grid-cols-[auto_minmax(0,1fr)]">
      {facts.map(([name, text]) => (
        <div key={name} className="md:contents">
          <dt className="text-ink-2">{name}</dt>
          <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
