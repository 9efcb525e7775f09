import { useTranslations } from 'next-intl'
import type { Exchange } from '@/lib/transcripts/rules-reading'
import { fromPublicText } from '@/lib/transcripts/rules-tokens'
import type { PublicLine } from '@/lib/transcripts/types'
import { lineId, Slide, type Telling } from './line'
import { LineText } from './line-text'

/** A question with the answers behind it. */
export function ExchangeView({
  exchange: { asked, answers },
  telling,
}: {
  readonly exchange: Exchange<PublicLine>
  readonly telling: Telling
}) {
  const t = useTranslations('transcripts')
  return (
    <div className="mb-6.5 border-s-2 border-line py-0.5 ps-5">
      {asked.map((line) => (
        <div key={line.position} id={lineId(line)} className="mb-1.5">
          <h3 className="font-sans text-lead font-semibold [text-wrap:wrap] whitespace-pre-line">
            <LineText pieces={fromPublicText(line.text)} nameOf={telling.nameOf} />
          </h3>
          <Who line={line} telling={telling} verb="askedBy" />
        </div>
      ))}
      {answers.length === 0 ? (
        <p className="font-sans text-small text-ink-3">{t('unanswered')}</p>
      ) : null}
      {answers.map((line) =>
        line.kind === 'IMAGE' ? (
          <Slide key={line.position} line={line} telling={telling} />
        ) : (
          <div key={line.position} id={lineId(line)} className="mb-2">
            <p className="whitespace-pre-line">
              <LineText pieces={fromPublicText(line.text)} nameOf={telling.nameOf} />
            </p>
            <Who line={line} telling={telling} verb="answeredBy" />
          </div>
        ),
      )}
    </div>
  )
}

function Who({
  line,
  telling,
  verb,
}: {
  readonly line: PublicLine
  readonly telling: Telling
  readonly verb: 'askedBy' | 'answeredBy'
}) {
  const t = useTranslations('transcripts')
  return (
    <a
      href={`#${lineId(line)}`}
      className="inline-flex min-h-6 items-center font-sans text-tiny text-ink-3 hover:text-ink"
    >
      {t(verb, { who: telling.nameOf(line.voice), at: telling.clockOf(line) })}
    </a>
  )
}
