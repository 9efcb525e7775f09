import { useTranslations } from 'next-intl'
import { PageHead } from '@/components/ui/page-head'
import { Rows, Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NightPhase } from '@/lib/nights/types'
import type { NightView } from '@/lib/talks/view/types'
import { URGENCIES, type WaitingList } from '@/lib/waiting/types'
import { NothingWaits } from './nothing-waits'
import { TonightRow } from './tonight-row'
import { WaitingItem } from './waiting-item'

/** What waits for the person who looks: tonight, then what is overdue, due today, and waiting. */
export function WaitingView({
  list,
  steps,
  move,
  coming,
}: {
  readonly list: WaitingList
  /** The phase to move a night of tonight to, by the night's id, where the viewer may. */
  readonly steps: ReadonlyMap<string, NightPhase>
  readonly move: FormAction
  /** The next talk of the viewer's group, for when nothing waits. */
  readonly coming: NightView | null
}) {
  const t = useTranslations('waiting')
  const { rows, tonight, now, timeZone } = list
  const [first] = rows
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')} />
      <div className="grid gap-8">
        {tonight.length === 0 ? null : (
          <Section title={t('tonight')}>
            <Rows>
              {tonight.map((evening) => (
                <TonightRow
                  key={evening.group.id}
                  {...evening}
                  timeZone={timeZone}
                  next={steps.get(evening.night.id ?? '') ?? null}
                  move={move}
                />
              ))}
            </Rows>
          </Section>
        )}
        {URGENCIES.map((urgency) => {
          const those = rows.filter((row) => row.urgency === urgency)
          return those.length === 0 ? null : (
            <Section key={urgency} title={t(`urgency.${urgency}`)}>
              <Rows>
                {those.map((row) => (
                  <WaitingItem
                    key={`${row.kind} ${row.group?.id ?? ''}`}
                    row={row}
                    now={now}
                    timeZone={timeZone}
                    isFirst={row === first && steps.size === 0}
                  />
                ))}
              </Rows>
            </Section>
          )
        })}
        {rows.length === 0 ? <NothingWaits coming={coming} timeZone={timeZone} /> : null}
      </div>
    </>
  )
}
