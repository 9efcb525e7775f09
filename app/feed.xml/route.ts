import { getLocale, getTranslations } from 'next-intl/server'
import { requestOrigin } from '@/lib/http/origin'
import { currentCommunity } from '@/lib/communities/queries'
import { LANGUAGE_TAG } from '@/lib/i18n/locale'
import { toDate } from '@/lib/shared/clock'
import { latestTranscripts } from '@/lib/transcripts/read/queries-archive'
import { toAtom } from './atom'

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
  const head = {
    origin,
    title: t('feed.title', { community: name }),
    description: t('feed.description', { community: name }),
    language: LANGUAGE_TAG[locale],
    author: name,
  }
  const entries = talks.map((talk) => {
    const { talkId, topic, minutes, pictures, questions, publishedAt, changedAt } = talk
    const facts = [
      minutes > 0 ? t('minutes', { n: minutes }) : '',
      pictures > 0 ? t('pictures', { n: pictures }) : '',
      questions > 0 ? t('asked', { n: questions }) : '',
    ]
    return {
      id: `${origin}/talks/${talkId}`,
      title: topic,
      summary: facts.filter((fact) => fact !== '').join(' · '),
      published: toDate(publishedAt),
      changed: toDate(changedAt),
    }
  })
  return new Response(toAtom(head, entries), {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      // A withdrawn transcript is gone with the next question.
      'cache-control': 'private, no-cache',
    },
  })
}
