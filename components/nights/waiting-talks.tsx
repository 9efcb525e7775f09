import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Row, Rows, Section } from '@/components/ui/section'
import { dayShort } from '@/lib/i18n/dates'
import type { DeskPlan } from '@/lib/talks/view/types'
import { SpeakerLine } from '@/components/talks/person-line'
import { Named } from '@/components/talks/plan-actions'
import { planAddress } from './address'
import { Buttons } from './desk-evening'

const PATH = '/desk/plan'

/** The ways to the lists that stand below the weeks, so that the weeks come first; and to what members offered. */
export function WaitingLinks({
  plan: { waiting, hostless, speakerless, group },
  offers,
}: {
  readonly plan: DeskPlan
  /** How many talks members offered. */
  readonly offers: number
}) {
  const t = useTranslations('desk.plan')
  const lists = [
    { href: '#waiting', key: 'waitingJump', count: waiting.length },
    { href: '#hostless', key: 'hostlessJump', count: hostless.length },
    { href: '#speakerless', key: 'speakerlessJump', count: speakerless.length },
    { href: `/desk/speakers/offers?group=${group.id}`, key: 'offers.jump', count: offers },
  ] as const
  const shown = lists.filter(({ count }) => count > 0)
  if (shown.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-4 text-small md:ms-auto">
      {shown.map(({ href, key, count }) => (
        <a key={key} href={href} className="inline-flex min-h-11 items-center prose-link">
          {t(key, { count })}
        </a>
      ))}
    </p>
  )
}

/** Talks that wait for a date, a host or a speaker. */
export function WaitingTalks({ plan }: { readonly plan: DeskPlan }) {
  const t = useTranslations('desk.plan')
  return (
    <>
      <Dateless plan={plan} />
      <Lacking
        id="hostless"
        plan={plan}
        title={t('waitingHost')}
        text={t('waitingHostText')}
        talks={plan.hostless}
      />
      <Lacking
        id="speakerless"
        plan={plan}
        title={t('waitingSpeaker')}
        text={t('waitingSpeakerText')}
        talks={plan.speakerless}
      />
    </>
  )
}

function Dateless({ plan: { waiting, weekStart: week, group } }: { readonly plan: DeskPlan }) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  if (waiting.length === 0) return null
  return (
    <Section id="waiting" title={t('waiting')} aside={t('waitingText')}>
      <Rows>
        {waiting.map((talk) => (
          <Row
            key={talk.id}
            serif
            title={talk.topic}
            end={
              <Buttons>
                <LinkButton
                  href={planAddress(`${PATH}/${talk.id}/move`, { week, group: group.id })}
                  size="small"
                >
                  <Named text={t('giveDate')} name={talk.topic} />
                </LinkButton>
                <EditTalk talk={talk} week={week} groupId={group.id} />
              </Buttons>
            }
          >
            <SpeakerLine speaker={talk.speaker} />
            {talk.movedFrom === null
              ? ''
              : ` · ${t('wasOn', { day: dayShort(locale, talk.movedFrom) })}`}
            {talk.reason === null ? '' : ` · ${talk.reason}`}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** Talks that have a night and lack a person on it. */
function Lacking({
  id,
  plan: { weekStart: week, group },
  title,
  text,
  talks,
}: {
  readonly id: string
  readonly plan: DeskPlan
  readonly title: string
  readonly text: string
  readonly talks: DeskPlan['speakerless']
}) {
  const locale = useLocale()
  if (talks.length === 0) return null
  return (
    <Section id={id} title={title} aside={text}>
      <Rows>
        {talks.map(({ talk, date }) => (
          <Row
            key={talk.id}
            serif
            title={talk.topic}
            end={<EditTalk talk={talk} week={week} groupId={group.id} />}
          >
            {dayShort(locale, date)}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function EditTalk({
  talk: { id, topic },
  week,
  groupId,
}: {
  readonly talk: { readonly id: string; readonly topic: string }
  readonly week: DeskPlan['weekStart']
  readonly groupId: string
}) {
  const t = useTranslations('desk.plan')
  return (
    <LinkButton href={planAddress(`${PATH}/${id}`, { week, group: groupId })} size="small">
      <Named text={t('edit')} name={topic} />
    </LinkButton>
  )
}
