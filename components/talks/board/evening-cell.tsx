import { useLocale, useTranslations } from 'next-intl'
import { dayName } from '@/components/nights/day-name'
import { classes } from '@/components/ui/classes'
import { clock } from '@/lib/i18n/dates'
import { insideTitle } from '@/lib/i18n/quotes'
import { cellState, isFound, isMovable, lacksHost } from '@/lib/talks/board/rules'
import type { CellState, Shown } from '@/lib/talks/board/types'
import type { NightView } from '@/lib/talks/view/types'
import { Card, MenuButton } from './board-drag'

/** Never by colour alone: each says in a word what it is. */
const LOOKS: Readonly<Record<CellState, string>> = {
  BOOKED: 'border-line border-s-3 border-s-jade bg-raised',
  UNCONFIRMED: 'border-line border-s-3 border-s-lamp-fill bg-lamp-soft',
  OPEN: 'border-dashed border-edge',
  KEPT: 'border-dashed border-edge border-s-3 border-s-lamp-fill text-ink-2',
  BLOCKED: 'border-transparent bg-sunken text-ink-2',
  HOLIDAY: 'border-transparent bg-sunken text-ink-2',
  PAST: 'border-line text-ink-2',
  NONE: 'border-transparent',
}

/** One evening of a group on the board: what is there at a glance, and the button with what can be done. */
export function EveningCell({
  night,
  id,
  day,
  timeZone,
  shown,
  compact = false,
}: {
  readonly night: NightView | undefined
  readonly id: string
  /** The date in words, to be heard. */
  readonly day: string
  readonly timeZone: string
  /** What the board is looked through for: the rest steps back. */
  readonly shown: Shown
  /** In a month: the topic alone. */
  readonly compact?: boolean
}) {
  const t = useTranslations('desk.plan.board')
  const locale = useLocale()
  const state = cellState(night)
  const faded = night !== undefined && !isFound(night, shown)
  const look = classes(
    'flex min-h-11 items-center rounded-soft border text-small',
    faded ? 'border-transparent' : LOOKS[state],
  )
  if (night === undefined) return <div className={look} />
  const { talk } = night
  const menu = (
    <MenuButton
      id={id}
      does={t('menuOf', { day })}
      className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-soft px-2.5 py-1.5 text-start hover:bg-sunken"
    >
      <Inside night={night} timeZone={timeZone} compact={compact} faded={faded} />
    </MenuButton>
  )
  if (talk === null || !isMovable(night)) return <div className={look}>{menu}</div>
  return (
    <Card id={id} className={look} handle={t('drag', { topic: insideTitle(locale, talk.topic) })}>
      {menu}
    </Card>
  )
}

function Inside({
  night,
  timeZone,
  compact,
  faded,
}: {
  readonly night: NightView
  readonly timeZone: string
  readonly compact: boolean
  readonly faded: boolean
}) {
  const t = useTranslations('desk.plan.board')
  const locale = useLocale()
  const { talk, times, blockedReason, day } = night
  const state = cellState(night)
  const quiet = faded ? 'text-ink-3' : 'text-ink-2'
  if (talk === null) {
    const why = blockedReason ?? (day.kind === 'HOLIDAY' ? dayName(locale, day) : null)
    return (
      <span className={classes('min-w-0 flex-1', quiet)}>
        <span className="block truncate">
          {t(`state.${state}`)}
          {why === null || compact ? null : ` · ${why}`}
        </span>
        {why === null || !compact ? null : <span className="block truncate text-tiny">{why}</span>}
      </span>
    )
  }
  const speaker = talk.speaker?.kind === 'NAMED' ? talk.speaker.name : null
  const lacking = [
    ...(state === 'UNCONFIRMED' ? [t('noSpeaker')] : []),
    ...(lacksHost(night) ? [t('noHost')] : []),
    ...(day.kind === 'HOLIDAY' ? [t('state.HOLIDAY')] : []),
  ]
  return (
    <span className="min-w-0 flex-1">
      <span
        className={classes(
          'block font-serif',
          compact ? 'line-clamp-2' : 'truncate',
          faded && 'text-ink-3',
        )}
      >
        {talk.topic}
      </span>
      <span className={classes('block truncate text-tiny', quiet)}>
        {[
          ...(compact ? [] : [clock(times.startsAt, timeZone)]),
          ...(speaker === null ? [] : [speaker]),
        ].join(' · ')}
        {lacking.length === 0 ? null : (
          <span className={faded ? '' : 'text-lamp'}>
            {speaker === null && compact ? '' : ' · '}
            {lacking.join(' · ')}
          </span>
        )}
      </span>
    </span>
  )
}
