import { useLocale, useTranslations } from 'next-intl'
import { Row, Rows, Section } from '@/components/ui/section'
import { dayAndClock, dayOf } from '@/lib/i18n/dates'
import type { AskView, DeskAsks } from '@/lib/talks/asks/types'
import { AskChip } from './ask-chip'
import { askedDays } from './asked-days'

/** Who was asked: what needs an answer, what is waited for, and what came of the rest lately. */
export function DeskAsksView({
  asks: { toDo, open, ended, timeZone },
}: {
  readonly asks: DeskAsks
}) {
  const t = useTranslations('asks')
  return (
    <div className="grid content-start gap-10">
      {toDo.length === 0 ? null : (
        <List title={t('toDo')} asks={toDo} timeZone={timeZone} id="asks-to-do" />
      )}
      <List title={t('open')} asks={open} timeZone={timeZone} none={t('none')} id="asks" />
      {ended.length === 0 ? null : <List title={t('ended')} asks={ended} timeZone={timeZone} />}
    </div>
  )
}

function List({
  title,
  asks,
  timeZone,
  none,
  id,
}: {
  readonly title: string
  readonly asks: readonly AskView[]
  readonly timeZone: string
  readonly none?: string
  readonly id?: string
}) {
  return (
    <Section
      title={title}
      {...(asks.length === 0 ? {} : { aside: asks.length })}
      {...(id === undefined ? {} : { id })}
    >
      {asks.length === 0 && none !== undefined ? (
        <p className="py-3 text-small text-ink-2">{none}</p>
      ) : null}
      <Rows>
        {asks.map((ask) => (
          <AskRow key={ask.id} ask={ask} timeZone={timeZone} />
        ))}
      </Rows>
    </Section>
  )
}

function AskRow({ ask, timeZone }: { readonly ask: AskView; readonly timeZone: string }) {
  const t = useTranslations('asks')
  const locale = useLocale()
  const days = askedDays(locale, ask, t('any'))
  const isOver = ask.state !== 'OPEN' && ask.state !== 'PROPOSED'
  const when = isOver
    ? dayOf(locale, ask.answeredAt ?? ask.dueAt, timeZone)
    : t('until', { when: dayAndClock(locale, ask.dueAt, timeZone) })
  const asksBack = ask.state === 'OPEN' && ask.question !== null && ask.reply === null
  const reminded = ask.state === 'OPEN' && (ask.remindedAt ?? ask.remindedDays) !== null
  const parts = [
    ask.topic,
    ask.groupName,
    when,
    asksBack ? t('asksBack') : '',
    reminded ? t('reminded') : '',
  ]
  return (
    <Row
      title={
        <a
          href={`/desk/speakers/asks/${ask.id}`}
          className="wrap-anywhere underline-offset-4 hover:underline"
        >
          {ask.name} · {days}
        </a>
      }
      end={<AskChip state={ask.state} />}
    >
      <span className="wrap-anywhere">{parts.filter((part) => part !== '').join(' · ')}</span>
    </Row>
  )
}
