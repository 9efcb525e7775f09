'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { qrReader } from './read-qr'

/** What the server says of a scanned code, as a sentence. */
export type ScanAnswer = { readonly ok: boolean; readonly sentence: string }

type Camera = 'OFF' | 'STARTING' | 'ON' | 'REFUSED'

/** The camera looks so often, in milliseconds. */
const LOOK = 200
/** The same code is not sent again so soon: it stays before the camera for a while. */
const SAME = 4_000

/** The host's camera: reads the codes on members' phones one after the other, and says of each who it was. */
export function Scanner({ scan }: { readonly scan: (code: string) => Promise<ScanAnswer> }) {
  const t = useTranslations('checkins.scan')
  const [camera, setCamera] = useState<Camera>('OFF')
  const [answers, setAnswers] = useState<readonly (ScanAnswer & { readonly turn: number })[]>([])
  const video = useRef<HTMLVideoElement>(null)
  const last = useRef({ code: '', at: 0 })

  const seen = useEffectEvent(async (code: string) => {
    if (code === last.current.code && Date.now() - last.current.at < SAME) return
    last.current = { code, at: Date.now() }
    const answer = await scan(code).catch(() => ({ ok: false, sentence: t('unreachable') }))
    // Not every browser shakes the phone.
    if ('vibrate' in navigator) navigator.vibrate(answer.ok ? 80 : [60, 60, 60])
    setAnswers((before) => [{ ...answer, turn: (before[0]?.turn ?? 0) + 1 }, ...before].slice(0, 8))
  })
  const failed = useEffectEvent(() => setCamera('REFUSED'))
  const began = useEffectEvent(() => setCamera('ON'))

  useEffect(loadWhole, [])

  const isWanted = camera === 'STARTING' || camera === 'ON'
  useEffect(() => {
    const place = video.current
    if (!isWanted || place === null) return
    const ended = new AbortController()
    void look(place, ended.signal, { began, seen }).catch(() => failed())
    return () => ended.abort()
  }, [isWanted])

  return (
    <div className="max-w-form">
      <video
        ref={video}
        muted
        playsInline
        hidden={!isWanted}
        aria-label={t('picture')}
        className="aspect-square w-full rounded-soft bg-ink object-cover"
      />
      {camera === 'REFUSED' ? <Notice tone="refusal" title={t('noCamera')} /> : null}
      <div className="mt-4">
        {isWanted ? (
          <Button onClick={() => setCamera('OFF')}>{t('stop')}</Button>
        ) : (
          <Button size="large" wide tone="lamp" onClick={() => setCamera('STARTING')}>
            {t('start')}
          </Button>
        )}
      </div>
      <ol role="log" aria-label={t('scanned')} className="mt-6 grid gap-3">
        {answers.map(({ turn, ok, sentence }) => (
          <li key={turn}>
            <Notice tone={ok ? 'ok' : 'refusal'} title={sentence} />
          </li>
        ))}
      </ol>
    </div>
  )
}

/**
 * Only this page's own document may ask for the camera (lib/http/headers). A host who came here inside another one, led
 * on by an answer to a form such as signing in, has this page loaded anew.
 */
function loadWhole(): void {
  const [loaded] = performance.getEntriesByType('navigation')
  if (loaded !== undefined && new URL(loaded.name).pathname !== location.pathname) location.reload()
}

type Looking = { readonly began: () => void; readonly seen: (code: string) => Promise<void> }

/** Looks through the camera until the signal ends it. Fails where there is none, or it may not be used. */
async function look(
  video: HTMLVideoElement,
  signal: AbortSignal,
  { began, seen }: Looking,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  })
  const isEnded = () => signal.aborted
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  if (isEnded()) {
    stop()
    return
  }
  signal.addEventListener('abort', stop)
  video.srcObject = stream
  await video.play()
  began()
  const read = await qrReader()
  while (!isEnded()) {
    const code = await read(video)
    if (code !== null) await seen(code)
    await new Promise((resolve) => setTimeout(resolve, LOOK))
  }
}
