import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Row } from '@/components/ui/section'
import { clock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { GroupView, NightPhase } from '@/lib/nights/types'
import type { NightView } from '@/lib/talks/view/types'

/**
 * Tonight in one group: where the evening stands, and its next step, done right here. A step taken by mistake is
 * taken back on the evening's own page.
 */
export function TonightRow({
  group,
  night: { id, times, status, talk, host },
  timeZone,
  next,
  move,
}: {
  readonly group: GroupView
  readonly night: NightView
  readonly timeZone: string
  /** The phase to move to; null where the viewer has nothing to move. */
  readonly next: NightPhase | null
  readonly move: FormAction
}) {
  const t = useTranslations('waiting')
  const desk = useTranslations('desk')
  const checkins = useTranslations('checkins')
  const live = status !== 'AHEAD' && status !== 'OVER'
  const facts = [
    group.name,
    host?.kind === 'NAMED' ? t('hostedBy', { name: host.name }) : t('noHost'),
  ]
  return (
    <Row
      serif
      lead={
        <span className="font-serif text-title font-bold">{clock(times.startsAt, timeZone)}</span>
      }
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <a
            href={`/desk/tonight?group=${group.id}`}
            className="underline-offset-4 hover:underline"
          >
            {talk?.topic}
          </a>
          <Chip tone={live ? 'live' : 'plain'} dot={live}>
            {live ? desk(`navLive.${status}`) : t(`evening.${status}`)}
          </Chip>
        </span>
      }
      end={
        next === null || id === null ? (
          <LinkButton href={`/desk/tonight?group=${group.id}`} size="small">
            {t('toEvening')}
          </LinkButton>
        ) : (
          <Form
            action={move}
            label={`${checkins(`desk.step.${next}`)} · ${group.name}`}
            quietSuccess
          >
            <input type="hidden" name="nightId" value={id} />
            <input type="hidden" name="to" value={next} />
            <SubmitButton tone="lamp">{checkins(`desk.step.${next}`)}</SubmitButton>
          </Form>
        )
      }
    >
      {facts.join(' · ')}
    </Row>
  )
}
