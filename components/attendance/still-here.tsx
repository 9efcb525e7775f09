import { useLocale, useTranslations } from 'next-intl'
import { ImmunityLine } from '@/components/activity/status'
import type { OwnStatus } from '@/lib/activity/silence/types'
import { dayOfMoment } from '@/lib/i18n/moments'

/** In one sentence how far a member is from being asked whether they are still here, by the policy in force. */
export function StillHere({
  status: { last, windowDays, askedFrom, immunities },
  timeZone,
}: {
  readonly status: OwnStatus
  readonly timeZone: string
}) {
  const t = useTranslations('attendance.mine')
  const kinds = useTranslations('activity.kinds')
  const locale = useLocale()
  const [immunity] = immunities
  return (
    <p>
      {t.rich('still', {
        last: last === null ? 'none' : dayOfMoment(locale, last.at, timeZone),
        kind: last === null ? '' : kinds(last.kind),
        window: windowDays,
        rest: immunity !== undefined ? 'immune' : askedFrom !== null ? 'asked' : 'may',
        day: askedFrom === null ? '' : dayOfMoment(locale, askedFrom, timeZone),
        why: () => (immunity === undefined ? null : <ImmunityLine immunity={immunity} />),
      })}
    </p>
  )
}
