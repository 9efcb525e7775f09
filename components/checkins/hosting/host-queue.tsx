'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { useSteady } from '@/components/ui/taps/use-steady'
import type { HostActions, HostQuestion, HostQuestions } from './host-types'
import type { KeptStep } from './use-kept-step'

/** What is answered now, how many wait, and the next one; `answered` goes on to that. */
export function HostQueue({
  questions: { talkId, onAir, waiting },
  actions,
  step,
}: {
  readonly questions: HostQuestions
  readonly actions: Pick<HostActions, 'air' | 'answered'>
  readonly step: KeptStep
}) {
  const t = useTranslations('hosting')
  const [next] = waiting
  const steady = useSteady(`${onAir?.id ?? ''} ${next?.id ?? ''}`)
  const off = !steady || step.waiting !== null
  const send = (action: 'air' | 'answered', label: string, fields: Record<string, string>) => {
    if (off) return
    step.send({ action: actions[action], fields, label, done: () => undefined })
  }
  const goOn = next === undefined ? t('answered') : t('answeredNext')
  return (
    <section
      aria-label={t('questions')}
      className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line pt-3"
    >
      <div className="flex items-center justify-between gap-4">
        <p className="flex items-baseline gap-2 text-small text-ink-2">
          <b className="text-base text-ink">{t('questions')}</b>
          {t('waiting', { count: waiting.length })}
        </p>
        <a
          href={`/desk/questions/${talkId}`}
          className="-my-2 flex min-h-11 items-center text-small prose-link"
        >
          {t('allQuestions')}
        </a>
      </div>
      {/* The two actions stand apart, in both directions: neither comes to where the other was under the thumb. */}
      {onAir === null ? null : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <One question={onAir} isOnAir />
          <div className="flex items-center gap-3 [&>button]:flex-none">
            <Button
              size="small"
              aria-disabled={off || undefined}
              onClick={() =>
                send('answered', goOn, {
                  questionId: onAir.id,
                  seen: 'ON_AIR',
                  nextId: next?.id ?? '',
                })
              }
            >
              {goOn}
            </Button>
            {next === undefined ? null : (
              <p className="min-w-0 flex-1 truncate text-small text-ink-2">
                {t('nextOne', { text: next.text })}
              </p>
            )}
          </div>
        </div>
      )}
      {onAir !== null || next === undefined ? null : (
        <div className="flex items-start justify-between gap-3">
          <One question={next} />
          <div className="flex-none">
            <Button
              size="small"
              aria-disabled={off || undefined}
              onClick={() => send('air', t('air'), { questionId: next.id, onAir: '' })}
            >
              {t('air')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

function One({
  question: { text, asker, votes },
  isOnAir = false,
}: {
  readonly question: HostQuestion
  readonly isOnAir?: boolean
}) {
  const t = useTranslations('hosting')
  const about = [asker, votes > 0 ? t('votes', { count: votes }) : null]
  const said = about.filter((part) => part !== null).join(' · ')
  return (
    <div className="min-w-0">
      {isOnAir ? (
        <p className="flex items-center gap-2.5">
          <Chip tone="live" dot>
            {t('onAir')}
          </Chip>
          <span className="min-w-0 truncate text-small text-ink-2">{said}</span>
        </p>
      ) : null}
      <p className="line-clamp-2 wrap-anywhere">{text}</p>
      {said === '' || isOnAir ? null : <p className="truncate text-small text-ink-2">{said}</p>}
    </div>
  )
}
