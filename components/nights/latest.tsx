import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Rows } from '@/components/ui/section'
import { dayShort } from '@/lib/i18n/dates'
import type { ArchivedTalk } from '@/lib/transcripts/read/types'

/** The newest transcripts, without names: a published transcript names no member. */
export function LatestTranscripts({ talks }: { readonly talks: readonly ArchivedTalk[] }) {
  const t = useTranslations('home')
  if (talks.length === 0) {
    return <EmptyState title={t('noTranscripts')}>{t('noTranscriptsText')}</EmptyState>
  }
  return (
    <Rows>
      {talks.map((talk) => (
        <Row
          key={talk.talkId}
          serif
          title={
            <a href={`/talks/${talk.talkId}`} className="underline-offset-4 hover:underline">
              {talk.topic}
            </a>
          }
          end={<span className="text-tiny text-ink-3">{t(`visibilities.${talk.visibility}`)}</span>}
        >
          <Facts talk={talk} />
        </Row>
      ))}
    </Rows>
  )
}

/** `11.18 · 42 分钟 · 23 张图 · 17 问 17 答`; what is none is not said. */
function Facts({ talk }: { readonly talk: ArchivedTalk }) {
  const t = useTranslations('home.latestLine')
  const locale = useLocale()
  const { minutes, pictures, questions: asked, answered } = talk
  const facts = [
    dayShort(locale, talk.date),
    minutes > 0 ? t('minutes', { n: minutes }) : '',
    pictures > 0 ? t('pictures', { n: pictures }) : '',
    asked > 0 ? t('questions', { asked, answered }) : '',
  ]
  return <>{facts.filter((fact) => fact !== '').join(' · ')}</>
}
