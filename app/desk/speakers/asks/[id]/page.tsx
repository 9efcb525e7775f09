import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { PasteAfter } from '@/components/announcements/paste-after'
import { AskChip } from '@/components/talks/asks/ask-chip'
import { DeskAskView } from '@/components/talks/asks/desk-ask'
import { GapLink } from '@/components/talks/standby/gap-link'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { localeOrDefault } from '@/lib/i18n/locale'
import { deskAsk } from '@/lib/talks/asks/queries'
import { eveningsToFill } from '@/lib/talks/standby/queries-gaps'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { textOf } from '../../../plan/texts-after'
import { ASK_TEXT, askFacts } from '@/lib/talks/asks/rules-texts'
import { pastedIn } from '@/lib/texts/queries'
import { agree, remind, reply, withdraw } from '../../ask-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('asks')
  return { title: t('title'), robots: { index: false } }
}

/** Where one ask stands, and its next step. */
export default async function DeskAskPage({
  params,
  searchParams,
}: PageProps<'/desk/speakers/asks/[id]'>) {
  const [viewer, { id }, search, t, words, done, community] = await Promise.all([
    currentViewer(),
    params,
    searchParams,
    getTranslations('asks.desk'),
    getTranslations('asks.new'),
    getTranslations('desk.plan.done'),
    requireCommunity(),
  ])
  const found = await deskAsk(viewer, id)
  if (found === null) denyAccess(viewer, `/desk/speakers/asks/${encodeURIComponent(id)}`)
  const { ask, hasAddress, timeZone, link } = found
  const spoken = localeOrDefault(community.locale)
  const write = await pastedIn(spoken, ASK_TEXT)
  const given = ask.evening !== null && ask.origin === 'STANDBY' ? ask.talkId : null
  const talk = given === null ? null : await talkForViewer(viewer, given)
  const text = talk === null ? null : await textOf('FOUND', talk)
  const toFill = (await eveningsToFill(viewer))?.find(
    ({ groupId, date, talkIds }) =>
      (ask.talkId !== null && talkIds.includes(ask.talkId)) ||
      (ask.origin === 'STANDBY' &&
        groupId === ask.groupId &&
        ask.dates.some((one) => one.equals(date))),
  )
  const { name, company, position, memberId } = ask
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/speakers">{t('back')}</BackLink>}
        title={
          <a href={`/members/${memberId}`} className="underline-offset-4 hover:underline">
            {name}
          </a>
        }
        above={<AskChip state={ask.state} />}
      >
        {[company, position].filter(Boolean).join(' · ')}
      </PageHead>
      {search['asked'] === undefined ? null : (
        <div className="mb-6" role="status">
          <Notice tone="ok" title={words(hasAddress ? 'asked' : 'askedByHand')} />
        </div>
      )}
      {toFill === undefined ? null : (
        <div className="mb-6">
          <GapLink evening={toFill} />
        </div>
      )}
      {text === null ? null : (
        <div className="mb-6">
          <PasteAfter texts={[text]} label={done('paste')} />
        </div>
      )}
      <DeskAskView
        found={found}
        text={link === null ? null : write(askFacts(spoken, ask, { timeZone, link }))}
        actions={{ agree, reply, remind, withdraw }}
      />
    </>
  )
}
