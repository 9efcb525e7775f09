import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SubmitButton } from '@/components/ui/forms/form'
import { Row } from '@/components/ui/section'
import { Temporal } from 'temporal-polyfill'
import { clock } from '@/lib/i18n/dates'
import type { MyTonight } from '@/lib/waiting/types-member'

/** Tonight in the member's group, with the one tap of the check-in while it is open. */
export function MyTonightRow({
  tonight: { night, groupId, groupName, window, own },
  timeZone,
}: {
  readonly tonight: MyTonight
  readonly timeZone: string
}) {
  const t = useTranslations('waiting.mine')
  const checkins = useTranslations('checkins')
  const page = `/tonight?group=${groupId}`
  const mayCheckIn = own === null && night.id !== null && (window === 'OPEN' || window === 'AFTER')
  return (
    <Row
      serif
      lead={
        <span className="font-serif text-title font-bold">
          {clock(night.times.startsAt, timeZone)}
        </span>
      }
      title={
        <a href={page} className="underline-offset-4 hover:underline">
          {night.talk?.topic}
        </a>
      }
      end={
        mayCheckIn ? (
          <form method="post" action="/api/check-in">
            <input type="hidden" name="nightId" value={night.id} />
            <input type="hidden" name="group" value={groupId} />
            <SubmitButton tone="lamp">
              {checkins(window === 'OPEN' ? 'checkIn' : 'checkInLate')}
            </SubmitButton>
          </form>
        ) : (
          <LinkButton href={page} size="small">
            {t('toTonight')}
          </LinkButton>
        )
      }
    >
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {groupName}
        {own === null ? null : (
          <Chip tone="ok">
            {own.via === 'DUTY'
              ? checkins('chip.duty', { duty: checkins('duty') })
              : checkins('chip.present', {
                  time: clock(Temporal.Instant.from(own.at), timeZone),
                  status: checkins(`status.${own.status}`),
                })}
          </Chip>
        )}
      </span>
    </Row>
  )
}
