import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { ClientWords } from '@/components/ui/client-words'
import { Notice } from '@/components/ui/notice'
import { Ticket } from '@/components/ui/ticket'
import { clock, clockRange, dayWithZone } from '@/lib/i18n/dates'
import type { NightView, TonightView } from '@/lib/talks/view/types'
import { NoTalk } from './no-talk'
import { TonightLive, type TonightProps } from './tonight-live'

/** Tonight for members and, read-only, for visitors: the live part on the left, the ticket beside it. */
export function TonightScreen({
  tonight,
  live,
  refusal,
  elsewhere,
  children,
}: {
  readonly tonight: TonightView
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
    <div className="grid gap-y-8 lg:grid-cols-[minmax(0,1fr)_330px] lg:gap-x-14">
      <div className="min-w-0">
        {groups.length > 1 ? (
          <nav aria-label={t('groups')} className="-mt-3 mb-2 text-small text-ink-2">
            <ul className="flex flex-wrap gap-x-5">
              {groups.map(({ id, name }) => (
                <li key={id}>
                  <a
                    href={`/tonight?group=${id}`}
                    aria-current={id === group.id ? 'page' : undefined}
                    className={classes(
                      'flex min-h-11 items-center',
                      id === group.id ? 'font-semibold text-ink' : 'prose-link',
                    )}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
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
  readonly night: NightView
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
