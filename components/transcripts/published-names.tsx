import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { NamesToLookAt } from '@/lib/transcripts/suspects/types'

/**
 * Published transcripts with names to look at, each leading to its questions, and how far looking through what
 * was published before is. Nothing where all is looked through and decided.
 */
export function PublishedNames({
  names: { published, checked, withNames, talks },
}: {
  readonly names: NamesToLookAt
}) {
  const t = useTranslations('transcripts.published')
  const more = withNames - talks.length
  if (withNames === 0 && checked === published) return null
  return (
    <div className="mb-6">
      <Notice
        tone={withNames === 0 ? 'info' : 'live'}
        title={withNames === 0 ? t('looking') : t('title', { n: withNames })}
      >
        <p>
          {withNames === 0 ? null : t('text')}
          {checked === published ? null : t('progress', { checked, published })}
        </p>
        <ul>
          {talks.map(({ talkId, topic, open }) => (
            <li key={talkId}>
              <Link
                href={`/talks/${talkId}/draft#names`}
                className="inline-flex min-h-11 items-center prose-link"
              >
                {t('talk', { topic, n: open })}
              </Link>
            </li>
          ))}
        </ul>
        {more > 0 ? <p>{t('more', { n: more })}</p> : null}
      </Notice>
    </div>
  )
}
