import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { MARKED, type DeadlineView } from '@/lib/deadlines/types'
import { dayAndClock, dayAndWeekday, dayShort, weekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

export type MarkActions = { readonly mark: FormAction; readonly unmark: FormAction }

/** What is late or due about the talks of a group, with who has the duty then and the one next step. */
export function DeadlineList({
  deadlines,
  timeZone,
  actions,
}: {
  readonly deadlines: readonly DeadlineView[]
  readonly timeZone: string
  readonly actions: MarkActions
}) {
  const t = useTranslations('deadlines')
  const locale = useLocale()
  return (
    <Section title={t('title')} id="due">
      <p className="py-2 text-small text-ink-2">{t(deadlines.length === 0 ? 'none' : 'intro')}</p>
      <Rows>
        {deadlines.map((one) => (
          <Row
            key={`${one.talkId} ${one.kind}`}
            lead={<DayLead weekday={weekday(locale, one.date)} day={dayShort(locale, one.date)} />}
            title={t(`kinds.${one.kind}`)}
            end={<Acts deadline={one} actions={actions} />}
          >
            <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <State deadline={one} timeZone={timeZone} />
              <span className="wrap-anywhere">{one.name ?? t('noOne')}</span>
            </span>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

const TONES = { DUE: 'plain', LATE: 'live', DONE: 'ok' } as const

function State({
  deadline: { state, dueAt },
  timeZone,
}: {
  readonly deadline: DeadlineView
  readonly timeZone: string
}) {
  const t = useTranslations('deadlines.state')
  const locale = useLocale()
  const when = dayAndClock(locale, dueAt, timeZone)
  return <Chip tone={TONES[state]}>{state === 'DONE' ? t('DONE') : t(state, { when })}</Chip>
}

function Acts({
  deadline,
  actions: { mark, unmark },
}: {
  readonly deadline: DeadlineView
  readonly actions: MarkActions
}) {
  const t = useTranslations('deadlines')
  const locale = useLocale()
  const { kind, date, step, canMark, canUnmark } = deadline
  const marked = MARKED.find((one) => one === kind)
  const day = dayAndWeekday(locale, date)
  if (canUnmark)
    return (
      <Form action={unmark} label={t('unmarkOf', { kind: t(`kinds.${kind}`), day })}>
        <MarkFields deadline={deadline} />
        <SubmitButton tone="quiet" size="small">
          {t('unmark')}
        </SubmitButton>
      </Form>
    )
  return (
    <span className="flex flex-wrap items-start gap-2.5 md:flex-col md:items-end">
      <LinkButton href={step} size="small">
        {t(`step.${kind}`)}
        <span className="sr-only"> {day}</span>
      </LinkButton>
      {canMark && marked !== undefined ? (
        <Form action={mark} label={t('markOf', { mark: t(`mark.${marked}`), day })}>
          <MarkFields deadline={deadline} />
          <SubmitButton tone="plain" size="small">
            {t(`mark.${marked}`)}
          </SubmitButton>
        </Form>
      ) : null}
    </span>
  )
}

function MarkFields({ deadline: { talkId, kind } }: { readonly deadline: DeadlineView }) {
  return (
    <>
      <input type="hidden" name="talkId" value={talkId} />
      <input type="hidden" name="kind" value={kind} />
    </>
  )
}
