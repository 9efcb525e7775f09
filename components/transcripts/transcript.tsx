import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { clock, fullDate, zoneName } from '@/lib/i18n/dates'
import { onlySpeaker, toReading } from '@/lib/transcripts/read/rules-reading'
import type { PublicLine } from '@/lib/transcripts/types'
import type { PublishedTranscript, TalkPage } from '@/lib/transcripts/read/types'
import { Contents, FoldedContents } from './contents'
import { ExchangeView } from './exchange'
import { Line, type LineFormat } from './line'
import { Margin } from './margin'
import { voiceNames } from './voice-name'

/**
 * A published transcript: the speaker first, time in the margin, applause folded, questions paired.
 * Plain markup: the page brings no script of ours.
 */
export function TranscriptView({
  page,
  transcript,
  only,
  ties,
  foot,
}: {
  readonly page: TalkPage
  readonly transcript: PublishedTranscript
  /** Only what the speaker said. */
  readonly only: boolean
  /** Which talks belong to it. */
  readonly ties: ReactNode
  /** What a member finds who has read to the end; null for others. */
  readonly foot: ReactNode
}) {
  const t = useTranslations('transcripts')
  const format = useLineFormat(page, transcript)
  const whole = toReading(transcript.lines)
  const reading = only ? onlySpeaker(whole) : whole
  return (
    <div className="lg:grid lg:grid-cols-[12rem_minmax(0,38.25rem)_11rem] lg:justify-center lg:gap-11">
      <Contents reading={reading} nameOf={format.nameOf} />
      <article className="mx-auto max-w-read min-w-0 lg:mx-0">
        <Head page={page} transcript={transcript} only={only} />
        {ties}
        <FoldedContents reading={reading} nameOf={format.nameOf} />
        <div className="font-serif text-read leading-[1.9]">
          <section id="talk" aria-label={t('talk')}>
            {reading.talk.map((line) => (
              <Line key={line.position} line={line} format={format} />
            ))}
          </section>
          {reading.exchanges.length === 0 ? null : (
            <section id="questions" aria-labelledby="questions-title">
              <h2 id="questions-title" className="mt-[1.6em] mb-[0.7em] text-h2">
                {t('questions')}
              </h2>
              {reading.exchanges.map((exchange) => (
                <ExchangeView
                  key={exchange.asked[0]?.position}
                  exchange={exchange}
                  format={format}
                />
              ))}
            </section>
          )}
          {reading.discussion.length === 0 ? null : (
            <section id="discussion" aria-labelledby="discussion-title">
              <h2 id="discussion-title" className="mt-[1.6em] mb-[0.7em] text-h2">
                {t('discussion')}
              </h2>
              {reading.discussion.map((line) => (
                <Line key={line.position} line={line} format={format} />
              ))}
            </section>
          )}
        </div>
        {foot}
      </article>
      <Margin page={page} />
    </div>
  )
}

function Head({
  page: { talk, night, timeZone },
  transcript: { lines, roles },
  only,
}: {
  readonly page: TalkPage
  readonly transcript: PublishedTranscript
  readonly only: boolean
}) {
  const t = useTranslations('transcripts')
  const modes = useTranslations('schedule.modes')
  const locale = useLocale()
  const pictures = lines.filter(({ kind }) => kind === 'IMAGE').length
  const asked = lines.filter(({ kind }) => kind === 'QUESTION').length
  const minutes = spokenMinutes(lines)
  const facts = [
    night === null ? '' : `${fullDate(locale, night.date)} (${zoneName(locale, timeZone)})`,
    modes(talk.mode),
    minutes > 0 ? t('minutes', { n: minutes }) : '',
    pictures > 0 ? t('pictures', { n: pictures }) : '',
    asked > 0 ? t('asked', { n: asked }) : '',
  ].filter((fact) => fact !== '')
  const led = [
    roles.speaker === null ? '' : t('spokenBy', { name: roles.speaker }),
    roles.host === null ? '' : t('ledBy', { name: roles.host }),
  ].filter((one) => one !== '')
  return (
    <header>
      <p className="text-small text-ink-2">{facts.join(' · ')}</p>
      <h1 className="mt-2.5 mb-3.5 text-h1">{talk.topic}</h1>
      {led.length === 0 ? null : <p className="mb-3.5 text-small text-ink-2">{led.join(' · ')}</p>}
      {talk.summary === '' ? null : (
        <p className="font-serif text-read leading-[1.9] whitespace-pre-line text-ink-2">
          {talk.summary}
        </p>
      )}
      <nav
        aria-label={t('view')}
        className="mt-4 mb-7 flex min-h-11 items-center gap-5 border-b border-line text-small"
      >
        <View href={`/talks/${talk.id}`} current={!only} name={t('everything')} />
        <View href={`/talks/${talk.id}?only=speaker`} current={only} name={t('onlySpeaker')} />
      </nav>
    </header>
  )
}

function View({
  href,
  current,
  name,
}: {
  readonly href: string
  readonly current: boolean
  readonly name: string
}) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className={`-mb-px flex min-h-11 items-center border-b-2 ${current ? 'border-ink font-semibold' : 'border-transparent text-ink-2 hover:text-ink'}`}
    >
      {name}
    </a>
  )
}

/** From the first of the speaker's words to the last, in minutes. */
function spokenMinutes(lines: readonly PublicLine[]): number {
  const spoken = lines.filter(({ kind }) => kind === 'SPEECH')
  const first = spoken[0]?.at.epochMilliseconds ?? 0
  return Math.ceil(((spoken.at(-1)?.at.epochMilliseconds ?? first) - first) / 60_000)
}

function useLineFormat(page: TalkPage, { lines, version, roles }: PublishedTranscript): LineFormat {
  const t = useTranslations('transcripts.voices')
  const pictures = lines.filter(({ kind }) => kind === 'IMAGE')
  const numbers = new Map(pictures.map(({ position }, index) => [position, index + 1]))
  return {
    nameOf: voiceNames(t, roles),
    clockOf: ({ at }) => clock(at, page.timeZone),
    pictureOf: ({ anchor }) => `/talks/${page.talk.id}/images/${anchor}?v=${version}`,
    numberOf: ({ position }) => numbers.get(position) ?? 0,
    pictures: pictures.length,
  }
}
