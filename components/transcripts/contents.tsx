import { useTranslations } from 'next-intl'
import type { Reading } from '@/lib/transcripts/read/rules-reading'
import { beginning } from '@/lib/transcripts/read/rules-snippets'
import { plainText, withoutAddressee } from '@/lib/transcripts/read/rules-mentions'
import { fromPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import { SPEAKER } from '@/lib/transcripts/draft/rules-voices'
import type { PublicLine } from '@/lib/transcripts/types'
import { lineId } from './line'
import type { NameOf } from './voice-name'

const SHOWN = 22

type ContentsProps = { readonly reading: Reading<PublicLine>; readonly nameOf: NameOf }

/** The parts of a transcript and its questions, beside it on a wide screen. */
export function Contents(props: ContentsProps) {
  const t = useTranslations('transcripts')
  return (
    <nav
      aria-label={t('contents')}
      className="sticky top-6 hidden max-h-[calc(100svh-3rem)] self-start overflow-y-auto pe-6 lg:block"
    >
      <Entries {...props} />
    </nav>
  )
}

/** The same, folded away, for a phone. */
export function FoldedContents(props: ContentsProps) {
  const t = useTranslations('transcripts')
  return (
    <details className="mb-5 lg:hidden">
      <summary className="unfolds min-h-11 text-small text-ink-2">{t('contents')}</summary>
      <nav aria-label={t('contents')}>
        <Entries {...props} />
      </nav>
    </details>
  )
}

function Entries({ reading: { talk, exchanges, discussion }, nameOf }: ContentsProps) {
  const t = useTranslations('transcripts')
  const entries = [
    ...(talk.length > 0 ? [{ href: '#talk', text: t('talk'), part: true }] : []),
    ...(exchanges.length > 0
      ? [{ href: '#questions', text: t('questionsCount', { n: exchanges.length }), part: true }]
      : []),
    ...exchanges.map(({ asked: [question] }) => ({
      href: question === undefined ? '#questions' : `#${lineId(question)}`,
      text: shorten(question?.text ?? '', nameOf),
      part: false,
    })),
    ...(discussion.length > 0 ? [{ href: '#discussion', text: t('discussion'), part: true }] : []),
  ]
  return (
    <ul className="text-small leading-normal text-ink-2">
      {entries.map(({ href, text, part }) => (
        <li key={`${href}${text}`} className="min-w-0 border-s-2 border-line">
          <a
            href={href}
            className={`block py-3 wrap-anywhere hover:text-ink ${part ? 'ps-3 font-semibold text-ink' : 'ps-5'}`}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

function shorten(text: string, nameOf: NameOf): string {
  const pieces = fromPublicText(text.replaceAll(/\s+/gu, ' '))
  return plainText(beginning(withoutAddressee(pieces, SPEAKER), SHOWN), nameOf)
}
