'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/components/checkins/live-night'
import { LiveRegion } from '@/components/ui/live-region'
import { VoteCount } from './vote-count'

/** Votes as they come in; inside LiveNightProvider. */
export function LiveVotes({ id, votes }: { readonly id: string; readonly votes: number }) {
  const { night } = useLive()
  return <VoteCount votes={night.questions.votes[id] ?? votes} />
}

/** The question that is answered at this moment, and nothing between two; inside LiveNightProvider. */
export function LiveOnAir({
  questions,
  next = null,
}: {
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  /** For the speaker: what comes after it. */
  readonly next?: string | null
}) {
  const t = useTranslations('questions')
  const { night } = useLive()
  const text = questions.find(({ id }) => id === night.questions.onAir)?.text ?? ''
  return (
    <>
      <LiveRegion>{text === '' ? '' : `${t('onAir')}: ${text}`}</LiveRegion>
      {text === '' ? null : (
        <div className="my-4 border-s-2 border-lamp bg-lamp-soft px-4 py-3">
          <p className="text-small font-semibold text-lamp">{t('onAir')}</p>
          <p className="mt-1 font-serif text-lead wrap-anywhere whitespace-pre-line">{text}</p>
        </div>
      )}
      {next === null ? null : (
        <p className="my-2 text-small wrap-anywhere text-ink-2">
          <b>{t('nextOne')}</b> {next}
        </p>
      )}
    </>
  )
}
