import { useTranslations } from 'next-intl'
import { Rows, Section } from '@/components/ui/section'
import type { NightView } from '@/lib/talks/view/types'
import type { MyWaiting } from '@/lib/waiting/types-member'
import { MyRowItem } from './my-row'
import { MyTonightRow } from './my-tonight'
import { NothingWaits } from './nothing-waits'

/** On top of one's own page: tonight, what one is asked, what one is to give, and what one waits for. */
export function MyWaitingView({
  waiting: { now, timeZone, tonight, rows },
  coming,
}: {
  readonly waiting: MyWaiting
  /** The next talk of the member's group, for when nothing waits. */
  readonly coming: NightView | null
}) {
  const t = useTranslations('waiting')
  return (
    <div className="mb-8 grid gap-8">
      {tonight === null ? null : (
        <Section title={t('mine.tonight')}>
          <Rows>
            <MyTonightRow tonight={tonight} timeZone={timeZone} />
          </Rows>
        </Section>
      )}
      {rows.length === 0 ? (
        <NothingWaits coming={coming} timeZone={timeZone} />
      ) : (
        <Section title={t('title')}>
          <Rows>
            {rows.map((row) => (
              <MyRowItem key={keyOf(row)} row={row} now={now} timeZone={timeZone} />
            ))}
          </Rows>
        </Section>
      )}
    </div>
  )
}

function keyOf(row: MyWaiting['rows'][number]): string {
  if (row.kind === 'referral') return `${row.kind} ${row.referral.id}`
  if (row.kind === 'asked') return `${row.kind} ${row.ask.id}`
  if (row.kind === 'questions') return `${row.kind} ${row.talk.talkId}`
  if (row.kind === 'late') return `${row.kind} ${row.deadline.talkId} ${row.deadline.kind}`
  if (row.kind === 'dutySwap') return `${row.kind} ${row.swap.id}`
  if (row.kind === 'booking') return `${row.kind} ${row.booking.id}`
  return 'duty' in row ? `${row.kind} ${row.duty.talkId}` : row.kind
}
