'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { HoldButton } from '@/components/ui/taps/hold-button'
import { useSteady } from '@/components/ui/taps/use-steady'
import { tryToCopy } from '@/components/ui/use-copying'
import type { LiveNight } from '@/lib/checkins/types-live'
import type { NightPhase } from '@/lib/nights/types'
import type { HostTextsShown } from './host-types'
import { primaryOf } from './primary'
import { useOrder } from './use-order'

/** The one button, and the text that goes with it. Its place stays the same when its words change. */
export function HostNext({
  night,
  texts,
  entered,
  busy,
  move,
}: {
  readonly night: LiveNight
  readonly texts: HostTextsShown
  /** The phase that this device moved to last. */
  readonly entered: NightPhase | null
  readonly busy: boolean
  readonly move: (to: NightPhase, label: string) => void
}) {
  const t = useTranslations('hosting')
  const kinds = useTranslations('announcements.kind')
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [order] = useOrder()
  const [copied, setCopied] = useState<NightPhase | null>(null)
  const [outcome, setOutcome] = useState({ of: '', text: '' })
  // Put off a moment ago: the group hears of it before anything else.
  const last = night.hosted?.last
  const [waited, setWaited] = useState('')
  const waits = last?.what === 'DELAYED' && waited !== last.at
  const primary = waits ? WAITING : primaryOf(night.phase, order, { copied, entered })
  const { does, to, ends } = primary
  const { kind, text } = texts[primary.text]
  const key = `${night.phase} ${does} ${primary.text}`
  const steady = useSteady(key)
  const label = labelOf()
  const said = [primary.text, night.phase, 'WAIT'].includes(outcome.of) ? outcome.text : ''
  const off = !steady || busy || does === 'NOTHING'

  async function copy() {
    const done = await tryToCopy(text)
    if (!done) box.current?.select()
    if (primary.text === 'WAIT') setWaited(last?.at ?? '')
    else setCopied(primary.text)
    setOutcome({ of: primary.text, text: t(done ? 'copied' : 'copyByHand') })
  }

  function press() {
    // What stands here came by another hand, or by the clock, while the thumb was on its way.
    if (off) return
    if (does !== 'STEP') void copy()
    if (to !== null) move(to, t(`step.${to}`))
  }

  return (
    <section className="border-t border-line pt-2.5">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <label htmlFor={id} className={said === '' ? 'text-small font-semibold' : 'sr-only'}>
          {t(does === 'BOTH' ? 'text' : 'textAfter', { kind: kinds(kind) })}
        </label>
        <p role="status" className="text-small text-ink-2 empty:hidden">
          {said}
        </p>
        {does === 'BOTH' ? (
          <Button tone="quiet" size="small" onClick={() => void copy()}>
            {t('only')}
          </Button>
        ) : null}
      </div>
      <textarea
        ref={box}
        id={id}
        readOnly
        rows={3}
        value={text}
        className="mb-3 block w-full resize-none rounded-soft border border-line bg-sunken px-3 py-2 text-small wrap-anywhere low:h-[calc(2lh+0.625rem)] low:pb-0"
      />
      <div data-primary className="grid min-h-15">
        {ends && to !== null ? (
          <HoldButton
            key={key}
            wide
            label={label}
            release={t('release', { step: t(`step.${to}`) })}
            ask={{ title: t('endTitle'), text: t('endText'), confirm: t('endDo') }}
            disabled={off}
            onDone={press}
          />
        ) : (
          <Button
            tone={does === 'COPY' && order !== 'COPY_FIRST' ? 'primary' : 'lamp'}
            size="large"
            wide
            pending={busy}
            aria-disabled={off || undefined}
            onClick={press}
          >
            {label}
          </Button>
        )}
      </div>
    </section>
  )

  function labelOf(): string {
    if (to === null) return t('copyNow', { kind: kinds(kind) })
    const step = t(`step.${to}`)
    const said = does === 'BOTH' ? t('both', { step: lower(step) }) : step
    return ends ? `${t('hold')} · ${said}` : said
  }
}

const WAITING = { does: 'COPY', text: 'WAIT', to: null, ends: false } as const

/** Inside a sentence; Chinese has no such letters. */
function lower(step: string): string {
  return step.charAt(0).toLowerCase() + step.slice(1)
}
