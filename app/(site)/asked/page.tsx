import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { AnswerView } from '@/components/talks/asks/answer'
import { LinkButton } from '@/components/ui/button'
import { askedDays } from '@/components/talks/asks/asked-days'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Rows } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { dayAndClock, dayAndWeekday } from '@/lib/i18n/dates'
import { askedPage, ownAsks } from '@/lib/talks/asks/queries'
import { isForGap } from '@/lib/talks/asks/rules'
import { askedPageSchema } from '@/lib/talks/asks/schema'
import type { AskedPage, AskView } from '@/lib/talks/asks/types'
import { accept, askBack, decline, giveBack, propose } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('asks.page')
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** A member who is asked to speak answers here: signed in, or by the link that they were sent. */
export default async function AskedPlace({ searchParams }: PageProps<'/asked'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams])
  const { ask, link } = askedPageSchema.parse(search)
  if (ask === undefined && link === '') {
    if (viewer.kind !== 'member') denyAccess(viewer, '/asked', search)
    return <Own asks={await ownAsks(viewer)} />
  }
  const page = await askedPage(viewer, { ask, link })
  if (page !== null) return <Answer page={page} link={link} />
  // A link that opens nothing says so; an ask of another member does not exist.
  return link === '' ? denyAccess(viewer, '/asked', search) : <Gone />
}

async function Answer({ page, link }: { readonly page: AskedPage; readonly link: string }) {
  const [community, t, locale] = await Promise.all([
    requireCommunity(),
    getTranslations('asks.page'),
    getLocale(),
  ])
  const { ask, timeZone, canAnswer } = page
  const [only, ...more] = ask.dates
  const waits = canAnswer && ask.state === 'OPEN'
  const until = dayAndClock(locale, ask.dueAt, timeZone)
  const group = ask.groupName
  const from =
    ask.askedBy === null ? t('fromNobody', { group }) : t('from', { name: ask.askedBy, group })
  return (
    <EntryFrame
      community={community}
      title={
        only === undefined || more.length > 0
          ? t('title')
          : t('titleOn', { day: dayAndWeekday(locale, only) })
      }
      text={
        <>
          <p>{t('hello', { name: ask.name, text: from })}</p>
          {ask.note === '' ? null : (
            <p className="mt-3 wrap-anywhere whitespace-pre-line">{ask.note}</p>
          )}
          {waits ? (
            <p className="mt-3 text-small">
              {t(isForGap(ask) ? 'untilGap' : only === undefined ? 'untilAny' : 'until', {
                when: until,
              })}
            </p>
          ) : null}
        </>
      }
    >
      <AnswerView
        page={page}
        link={link}
        actions={{ accept, decline, propose, askBack, giveBack }}
      />
    </EntryFrame>
  )
}

async function Own({ asks }: { readonly asks: readonly AskView[] }) {
  const [community, t, words, locale] = await Promise.all([
    requireCommunity(),
    getTranslations('asks.page'),
    getTranslations('asks'),
    getLocale(),
  ])
  return (
    <EntryFrame community={community} title={t('list')}>
      {asks.length === 0 ? (
        <EmptyState title={t('listNone')} />
      ) : (
        <Rows>
          {asks.map((ask) => (
            <Row
              key={ask.id}
              title={
                <a href={`/asked?ask=${ask.id}`} className="underline-offset-4 hover:underline">
                  {askedDays(locale, ask, words('any'))}
                </a>
              }
            >
              {ask.groupName} ·{' '}
              {words('until', { when: dayAndClock(locale, ask.dueAt, community.timeZone) })}
            </Row>
          ))}
        </Rows>
      )}
      <div>
        <LinkButton href="/schedule">{t('schedule')}</LinkButton>
      </div>
    </EntryFrame>
  )
}

async function Gone() {
  const [community, t] = await Promise.all([requireCommunity(), getTranslations('asks.page')])
  return (
    <EntryFrame community={community} title={t('gone')} text={t('goneText')}>
      <div>
        <LinkButton href="/asked" tone="primary">
          {t('goneDo')}
        </LinkButton>
      </div>
    </EntryFrame>
  )
}
