import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PersonalLink } from '@/components/auth/personal-link'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { dayAndClock } from '@/lib/i18n/dates'
import type { NotIn } from '@/lib/moving-in/types'

/** Members who never came in: what was sent to each, and a link for this one. */
export function NotInRows({
  rows,
  timeZone,
  hand,
}: {
  readonly rows: readonly NotIn[]
  readonly timeZone: string
  readonly hand: (before: ReactNode, data: FormData) => Promise<ReactNode>
}) {
  return (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <Row key={row.memberId} row={row} timeZone={timeZone} hand={hand} />
      ))}
    </ul>
  )
}

function Row({
  row: { memberId, nickname, group, hasAddress, mayHand, invited },
  timeZone,
  hand,
}: {
  readonly row: NotIn
  readonly timeZone: string
  readonly hand: (before: ReactNode, data: FormData) => Promise<ReactNode>
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
    <li className="border-b border-line py-2">
      <div className="flex flex-wrap items-start gap-x-3">
        <span className="min-w-0 flex-1 basis-56 py-1.5">
          <a
            href={`/desk/people/${memberId}`}
            className="-my-1.5 inline-flex min-h-11 items-center font-semibold wrap-anywhere"
          >
            {nickname}
          </a>
          <span className="-mt-1.5 block text-small text-ink-2">
            {[group, sent, ...(isMail ? [deliveries(invited.delivery)] : [])].join(' · ')}
          </span>
        </span>
        <span className="flex flex-wrap gap-2 py-2">
          {hasAddress ? null : <Chip>{t('noAddress')}</Chip>}
          {failed ? <Chip tone="no">{t('failed')}</Chip> : null}
          {mayHand ? null : <Chip>{t('onlyOwner')}</Chip>}
        </span>
      </div>
      {mayHand ? (
        <Disclosure label={t('forThis')}>
          <PersonalLink
            action={hand}
            memberId={memberId}
            button={t(
              invited?.opensUntil === undefined || invited.opensUntil === null
                ? 'makeOne'
                : 'makeAnother',
            )}
          />
        </Disclosure>
      ) : null}
    </li>
  )
}
