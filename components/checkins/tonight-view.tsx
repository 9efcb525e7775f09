import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { ClientWords } from '@/components/ui/client-words'
import { Notice } from '@/components/ui/notice'
import { Segments } from '@/components/ui/segments'
import { Ticket } from '@/components/ui/ticket'
import { clock, clockRange, dayWithZone } from '@/lib/i18n/dates'
import type { NightTold, TonightTold } from '@/lib/schedule/types-told'
import { NoTalk } from './no-talk'
import { TonightLive, type TonightProps } from './tonight-live'

/** Tonight for members and, read-only, for visitors: the live part on the left, the ticket beside it. */
export function TonightView({
  tonight,
  live,
  refusal,
  elsewhere,
  children,
}: {
  readonly tonight: TonightTold
  /** Null when nothing is on. */
  readonly live: Omit<TonightProps, 'timeZone' | 'groupId'> | null
  /** Why a tap without script was refused. */
  readonly refusal: string | null
  /** Another group that has a talk while this one has none. */
  readonly elsewhere: { readonly id: string; readonly name: string } | null
  /** What can be read afterwards. */
  readonly children: ReactNode
}) {
  const t = useTranslations('checkins')
  const { group, groups, night, timeZone } = tonight
  return (
    <div className="grid gap-y-8 pb-24 md:pb-0 lg:grid-cols-[minmax(0,1fr)_330px] lg:gap-x-14">
      <div className="min-w-0">
        {groups.length > 1 ? (
          <div className="mb-5">
            <Segments
              label={t('groups')}
              segments={groups.map(({ id, name }) => ({
                href: `/tonight?group=${id}`,
                label: name,
                current: id === group.id,
              }))}
            />
          </div>
        ) : null}
        {refusal === null ? null : (
          <div role="alert" className="mb-5">
            <Notice tone="refusal" title={refusal} />
          </div>
        )}
        {live === null ? (
          <NoTalk tonight={tonight} elsewhere={elsewhere} />
        ) : (
          <ClientWords rooms={['checkins']}>
            <TonightLive {...live} timeZone={timeZone} groupId={group.id} />
          </ClientWords>
        )}
      </div>
      <aside className="grid content-start gap-8">
        {night?.talk == null ? null : <NightTicket night={night} timeZone={timeZone} />}
        {children}
      </aside>
    </div>
  )
}

function NightTicket({
  night,
  timeZone,
}: {
  readonly night: NightTold
  readonly timeZone: string
}) {
  const t = useTranslations('checkins')
  const locale = useLocale()
  const { times, host, talk } = night
  const at = (instant: typeof times.startsAt) => clock(instant, timeZone)
  return (
    <Ticket
      day={dayWithZone(locale, night.date, timeZone)}
      clock={at(times.startsAt)}
      facts={[
        {
          term: t('window'),
          value: clockRange(times.checkInOpensAt, times.checkInClosesAt, timeZone),
        },
        { term: t('questions'), value: at(times.questionsAt) },
        { term: t('ends'), value: at(times.endsAt) },
        ...(host?.kind === 'NAMED' ? [{ term: t('host'), value: host.name }] : []),
        ...(talk === null ? [] : [{ term: t('mode'), value: t(`mode${talk.mode}`) }]),
      ]}
    >
      {talk === null ? null : (
        <div className="border-t border-line pt-4">
          <LinkButton href={`/talks/${talk.id}`} wide>
            {t('talkPage')}
          </LinkButton>
        </div>
      )}
    </Ticket>
  )
}
