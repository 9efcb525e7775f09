import { useLocale, useTranslations } from 'next-intl'
import { Ticket } from '@/components/ui/ticket'
import { Time } from '@/components/ui/time'
import { dayWithZone } from '@/lib/i18n/dates'
import type { NightView, TonightView } from '@/lib/talks/view/types'
import { AsItWent } from './as-it-went'
import { CheckInWindow } from './check-in-window'

/** When, where it stands, who leads, how many have come. */
export function TonightTicket({
  view: { timeZone },
  night,
  here,
}: {
  readonly view: TonightView
  readonly night: NightView
  readonly here: number | null
}) {
  const t = useTranslations('home')
  const locale = useLocale()
  const { times, host, happened } = night
  const facts = [
    { term: t('checkInTime'), value: <CheckInWindow night={night} timeZone={timeZone} /> },
    {
      term: t('questions'),
      value: (
        <AsItWent planned={times.questionsAt} happened={happened.questions} timeZone={timeZone} />
      ),
    },
    {
      term: t(happened.ended === null ? 'ends' : 'ended'),
      value: <AsItWent planned={times.endsAt} happened={happened.ended} timeZone={timeZone} />,
    },
    ...(host?.kind === 'NAMED' ? [{ term: t('host'), value: host.name }] : []),
    ...(here === null ? [] : [{ term: t('here'), value: t('hereCount', { count: here }) }]),
  ]
  return (
    <Ticket
      day={<Time at={night.date}>{dayWithZone(locale, night.date, timeZone)}</Time>}
      clock={<AsItWent planned={times.startsAt} happened={happened.started} timeZone={timeZone} />}
      facts={facts}
    />
  )
}
