import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { dayAndClock } from '@/lib/i18n/dates'
import type { NotIn } from '@/lib/moving-in/types'
import { HandToThis } from './hand-over'

/** Members who never came in: what was sent to each, and the button that makes a link for this one. */
export function NotInRows({
  rows,
  timeZone,
}: {
  readonly rows: readonly NotIn[]
  readonly timeZone: string
}) {
  return (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <Row key={row.memberId} row={row} timeZone={timeZone} />
      ))}
    </ul>
  )
}

function Row({
  row: { memberId, nickname, group, hasAddress, mayHand, invited },
  timeZone,
}: {
  readonly row: NotIn
  readonly timeZone: string
}) {
  const t = useTranslations('movingIn.links')
  const deliveries = useTranslations('movingIn.delivery')
  const locale = useLocale()
  const sent =
    invited === null
      ? t('notInvited')
      : t(`invitedBy.${invited.way}`, { when: dayAndClock(locale, invited.at, timeZone) })
  const isMail = invited?.way === 'MAIL'
  const failed = isMail && (invited.delivery === 'REFUSED' || invited.delivery === 'TRYING')
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5">
      <span className="relative min-w-0 flex-1 basis-56">
        <a
          href={`/desk/people/${memberId}`}
          className="block font-semibold wrap-anywhere after:absolute after:inset-0"
        >
          {nickname}
        </a>
        <span className="block text-small text-ink-2">
          {[group, sent, ...(isMail ? [deliveries(invited.delivery)] : [])].join(' · ')}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {hasAddress ? null : <Chip>{t('noAddress')}</Chip>}
        {failed ? <Chip tone="no">{t('failed')}</Chip> : null}
        {mayHand ? (
          <HandToThis
            memberId={memberId}
            words={t(invited?.opensUntil == null ? 'makeOne' : 'makeAnother')}
            name={nickname}
          />
        ) : (
          <Chip>{t('onlyOwner')}</Chip>
        )}
      </span>
    </li>
  )
}
