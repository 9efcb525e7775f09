import { useTranslations } from 'next-intl'
import type { Exchange } from '@/lib/transcripts/read/rules-reading'
import { fromPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import { LEFT_OUT, SPEAKER } from '@/lib/transcripts/draft/rules-voices'
import { withoutAddressee } from '@/lib/transcripts/read/rules-mentions'
import type { PublicLine } from '@/lib/transcripts/types'
import { LeftOut, lineId, Moment, Slide, type LineFormat } from './line'
import { LineText } from './line-text'

/** A question with the answers behind it, and below them who asked and who answered. */
export function ExchangeView({
  exchange: { asked, answers },
  format,
}: {
  readonly exchange: Exchange<PublicLine>
  readonly format: LineFormat
}) {
  return (
    <div className="mb-6.5 border-s-2 border-line py-0.5 ps-5">
      {asked.map((line) =>
        line.voice === LEFT_OUT ? (
          <LeftOut key={line.position} line={line} />
        ) : (
          <h3
            key={line.position}
            id={lineId(line)}
            className="mb-1.5 font-sans text-lead font-semibold [text-wrap:wrap] whitespace-pre-line"
          >
            <LineText
              pieces={withoutAddressee(fromPublicText(line.text), SPEAKER)}
              nameOf={format.nameOf}
            />
          </h3>
        ),
      )}
      {answers.map((line) =>
        line.voice === LEFT_OUT ? (
          <LeftOut key={line.position} line={line} />
        ) : line.kind === 'IMAGE' ? (
          <Slide key={line.position} line={line} format={format} />
        ) : (
          <p key={line.position} id={lineId(line)} className="mb-1.5 whitespace-pre-line">
            <Moment line={line} format={format} inside />
            {line.voice === 'speaker' ? null : (
              <span className="me-2 font-sans text-tiny text-ink-3">
                {format.nameOf(line.voice)}
              </span>
            )}
            <LineText
              pieces={withoutAddressee(fromPublicText(line.text), asked[0]?.voice ?? SPEAKER)}
              nameOf={format.nameOf}
            />
          </p>
        ),
      )}
      <Who asked={asked} answers={answers} format={format} />
    </div>
  )
}

/** `成员 C 问于 20:14 · 讲者答于 20:16` */
function Who({ asked, answers, format }: Exchange<PublicLine> & { readonly format: LineFormat }) {
  const t = useTranslations('transcripts')
  const [question] = asked
  const [answer] = answers
  const sentence = (line: PublicLine, verb: 'askedBy' | 'answeredBy') => (
    <a
      href={`#${lineId(line)}`}
      className="relative inline-flex min-h-6 min-w-11 items-center after:absolute after:-inset-x-1 after:-inset-y-2.5 hover:text-ink"
    >
      {t(verb, { who: format.nameOf(line.voice), at: format.clockOf(line) })}
    </a>
  )
  return (
    <p className="font-sans text-tiny text-ink-3">
      {question === undefined ? null : sentence(question, 'askedBy')}
      {' · '}
      {answer === undefined ? t('unanswered') : sentence(answer, 'answeredBy')}
    </p>
  )
}
