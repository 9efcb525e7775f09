import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextsToPaste, type TextToPaste } from '@/components/announcements/texts-to-paste'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import type { TapToDecide } from '@/lib/checkins/offline/types'
import type { UndoneCheckIn, WhoIsHere } from '@/lib/checkins/types-here'
import type { LiveNight } from '@/lib/checkins/types-live'
import { dayWithZone } from '@/lib/i18n/dates'
import type { NightPhase } from '@/lib/nights/types'
import type { TonightView } from '@/lib/talks/view/types'
import type { DeskActions } from './desk-actions'
import { DeskCheckIn } from './desk-check-in'
import { DeskHere } from './desk-here'
import { DeskLive } from './desk-live'
import { DeskPhases } from './desk-phases'
import { DeskUndone } from './desk-undone'
import { DeskWindow } from './desk-window'
import { DeskWithoutNetwork } from './desk-without-network'
import { shownPhase } from './shown-phase'

export type DeskNight = {
  readonly nightId: string
  readonly night: LiveNight
  /** Where the last step of the evening came from; null when it cannot be said. */
  readonly before: NightPhase | null
  /** Null when the viewer may look on but not lead. */
  readonly here: WhoIsHere | null
  readonly undone: readonly UndoneCheckIn[]
  /** Of which the host is asked. */
  readonly taps: readonly TapToDecide[]
}

/** The host's page: what is now and the next step first, for it is used with one hand. */
export function DeskTonight({
  tonight,
  topic,
  live,
  query,
  now,
  others,
  questions,
  draw,
  duties,
  actions,
}: {
  readonly tonight: TonightView
  /** Of the talk that is on, or was to be. */
  readonly topic: string | null
  readonly live: DeskNight | null
  readonly query: string
  readonly now: TextToPaste | null
  readonly others: readonly TextToPaste[]
  /** The questions that wait; null when nothing is on. */
  readonly questions: ReactNode
  /** The draw of the next speaker; null for who does not lead. */
  readonly draw: ReactNode
  /** Who has which duty of the evening. */
  readonly duties: ReactNode
  readonly actions: DeskActions
}) {
  const t = useTranslations('checkins')
  const h = useTranslations('hosting')
  const locale = useLocale()
  const { group, groups, timeZone } = tonight
  const leads = live !== null && live.here !== null
  return (
    <>
      <PageHead
        title={topic ?? t('desk.title')}
        above={live === null ? undefined : <PhaseChip night={live.night} />}
        end={
          groups.length > 1 ? (
            <Segments
              label={t('desk.groups')}
              segments={groups.map(({ id, name }) => ({
                href: `/desk/tonight?group=${id}`,
                label: name,
                current: id === group.id,
              }))}
            />
          ) : undefined
        }
      >
        {dayWithZone(locale, tonight.tonight, timeZone)}
      </PageHead>
      {live === null ? (
        <EmptyState
          title={t('desk.nothing')}
          action={<LinkButton href="/schedule">{t('empty.schedule')}</LinkButton>}
        >
          {t('desk.nothingText')}
        </EmptyState>
      ) : (
        <DeskLive nightId={live.nightId} night={live.night} now={tonight.now.epochMilliseconds} />
      )}
      <div className="grid gap-10 lg:grid-cols-2 lg:gap-x-12">
        <div className="grid min-w-0 content-start gap-10">
          {live !== null && leads ? (
            <>
              <p className="grid gap-1.5 md:hidden">
                <LinkButton href={`/tonight/host?group=${group.id}`} wide>
                  {h('open')}
                </LinkButton>
                <span className="text-small text-ink-2">{h('openText')}</span>
              </p>
              <DeskPhases
                nightId={live.nightId}
                phase={live.night.phase}
                shown={shownPhase(live.night)}
                before={live.before}
                state={live.night.hosted?.shown ?? ''}
                move={actions.move}
              />
              <DeskWindow
                nightId={live.nightId}
                night={live.night}
                timeZone={timeZone}
                actions={actions}
              />
            </>
          ) : null}
          {questions}
          {draw === null ? null : (
            <Section title={h('draw')}>
              <div className="py-4">{draw}</div>
            </Section>
          )}
          {duties}
          {live !== null && !leads ? (
            <p className="text-small text-ink-2">{t('desk.readOnly')}</p>
          ) : null}
          {now === null ? null : (
            <Section title={t('desk.paste')}>
              <TextsToPaste now={now} others={others} otherLabel={t('desk.otherTexts')} />
            </Section>
          )}
        </div>
        {live?.here == null ? null : (
          <div className="grid min-w-0 content-start gap-10">
            <DeskWithoutNetwork taps={live.taps} timeZone={timeZone} answer={actions.answerTap} />
            <DeskCheckIn
              nightId={live.nightId}
              groupId={group.id}
              checkPersonIn={actions.checkPersonIn}
            />
            <DeskHere
              nightId={live.nightId}
              here={live.here}
              query={query}
              groupId={group.id}
              timeZone={timeZone}
              undo={actions.undo}
            />
            <DeskUndone
              nightId={live.nightId}
              undone={live.undone}
              timeZone={timeZone}
              restore={actions.restore}
            />
          </div>
        )}
      </div>
    </>
  )
}

function PhaseChip({ night }: { readonly night: LiveNight }) {
  const t = useTranslations('checkins')
  if (night.window === 'OVER') return <Chip>{t('chip.over')}</Chip>
  if (night.window === 'BEFORE') return <Chip>{t('chip.ahead')}</Chip>
  const phase = shownPhase(night)
  if (night.window === 'AFTER' && phase === 'CHECK_IN') return <Chip>{t('chip.closed')}</Chip>
  return (
    <Chip tone="live" dot>
      {t(`phase.${phase}`)}
    </Chip>
  )
}
