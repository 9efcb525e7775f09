import { Feed } from 'feed'
import { getLocale, getTranslations } from 'next-intl/server'
import { requestOrigin } from '@/lib/http/origin'
import { currentCommunity } from '@/lib/communities/queries'
import { LANGUAGE_TAG } from '@/lib/i18n/locale'
import { toDate } from '@/lib/shared/clock'
import { latestTranscripts } from '@/lib/transcripts/read/queries-archive'

const ENTRIES = 30

/** Published public transcripts as Atom (RFC 4287). Asked as a visitor, also by members. */
export async function GET(request: Request): Promise<Response> {
  const [community, talks, t, locale] = await Promise.all([
    currentCommunity(),
    latestTranscripts({ kind: 'visitor' }, ENTRIES),
    getTranslations('transcripts'),
    getLocale(),
  ])
  const origin = requestOrigin(request.headers)
  const name = community?.name ?? ''
  const newest = Math.max(0, ...talks.map(({ publishedAt }) => publishedAt.epochMilliseconds))
  const feed = new Feed({
    id: `${origin}/feed.xml`,
    title: t('feed.title', { community: name }),
    description: t('feed.description', { community: name }),
    link: `${origin}/archive`,
    feedLinks: { atom: `${origin}/feed.xml` },
    language: LANGUAGE_TAG[locale],
    updated: new Date(newest),
    copyright: name,
  })
  for (const { talkId, topic, minutes, pictures, questions, publishedAt } of talks) {
    const facts = [
      minutes > 0 ? t('minutes', { n: minutes }) : '',
      pictures > 0 ? t('pictures', { n: pictures }) : '',
      questions > 0 ? t('asked', { n: questions }) : '',
    ]
    feed.addItem({
      id: `${origin}/talks/${talkId}`,
      link: `${origin}/talks/${talkId}`,
      title: topic,
      description: facts.filter((fact) => fact !== '').join(' · '),
      date: toDate(publishedAt),
      published: toDate(publishedAt),
    })
  }
  return new Response(feed.atom1(), {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      // A withdrawn transcript is gone with the next question.
      'cache-control': 'private, no-cache',
    },
  })
}
