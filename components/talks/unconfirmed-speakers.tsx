import { useLocale, useTranslations } from 'next-intl'
import { planAddress } from '@/components/nights/address'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { CopyText } from '@/components/ui/copy-text'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { clock, dayAndWeekday, dayShort, weekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { DeskTalk } from '@/lib/talks/view/types'

/** Who is to speak within days and has not said that they come, each with the next steps; nothing where there are none. */
export function UnconfirmedSpeakers({
  talks,
  timeZone,
  textFor,
  mark,
}: {
  readonly talks: readonly DeskTalk[]
  readonly timeZone: string
  /** The text to send the speaker of a talk in the chat. */
  readonly textFor: (talk: DeskTalk) => string
  readonly mark: FormAction
}) {
  const t = useTranslations('speakers.unconfirmed')
  if (talks.length === 0) return null
  return (
    <div className="mb-10">
      <Section title={t('title')} id="unconfirmed" aside={talks.length}>
        <p className="py-2 text-small text-ink-2">{t('intro')}</p>
        <Rows>
          {talks.map((one) => (
            <Unconfirmed key={one.talk.id} one={one} text={textFor(one)} {...{ timeZone, mark }} />
          ))}
        </Rows>
      </Section>
    </div>
  )
}

function Unconfirmed({
  one: { talk, group, date, startsAt },
  timeZone,
  text,
  mark,
}: {
  readonly one: DeskTalk
  readonly timeZone: string
  readonly text: string
  readonly mark: FormAction
}) {
  const t = useTranslations('speakers.unconfirmed')
  const locale = useLocale()
  const { id: talkId, topic, speaker } = talk
  const name = speaker?.kind === 'NAMED' ? speaker.name : ''
  const day = <VisuallyHidden> {dayAndWeekday(locale, date)}</VisuallyHidden>
  return (
    <Row
      lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
      title={
        <a href={`/talks/${talkId}`} className="wrap-anywhere">
          {topic}
        </a>
      }
      end={
        <span className="flex flex-wrap items-start gap-2.5">
          <Form action={mark} label={[t('comes'), dayAndWeekday(locale, date), topic].join(' · ')}>
            <input type="hidden" name="talkId" value={talkId} />
            <input type="hidden" name="kind" value="CONFIRMED" />
            <SubmitButton size="small" tone="plain">
              {t('comes')}
              {day}
            </SubmitButton>
          </Form>
          <LinkButton size="small" href={`/desk/speakers/standby?group=${group.id}`}>
            {t('standby')}
            {day}
          </LinkButton>
          <LinkButton
            size="small"
            href={planAddress('/desk/plan', { week: date, group: group.id, view: 'list' })}
          >
            {t('postpone')}
            {day}
          </LinkButton>
        </span>
      }
    >
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="wrap-anywhere">
          {[name, group.name, clock(startsAt, timeZone)].join(' · ')}
        </span>
        <Chip tone="live">{t('chip')}</Chip>
      </span>
      <Disclosure label={t('remind')}>
        <CopyText label={t('text')} text={text} />
      </Disclosure>
    </Row>
  )
}
