'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { IDLE } from '@/lib/i18n/form-state'
import { begin, send, type Parcel, type Sent } from './send'
import type { UploadAction } from './types'

export type SendStep =
  | { readonly step: 'choosing'; readonly refusal: string; readonly cancelled: boolean }
  | ({ readonly step: 'sending' } & Sent)
  /** Everything is there, and read for the preview. */
  | { readonly step: 'reading' }

type Chosen = {
  readonly file: File
  readonly pictures: readonly File[]
  /** Into a group's log, or on with an upload that was left behind. */
  readonly into:
    | { readonly groupId: string }
    | { readonly uploadId: string; readonly received: number }
}

const CHOOSING = { step: 'choosing', refusal: '', cancelled: false } as const

/** Sends what was chosen, then leads on to the upload's page, where its preview is. */
export function useSending(actions: {
  readonly cancel: UploadAction
  readonly finish: UploadAction
}) {
  const t = useTranslations('logs.send')
  const router = useRouter()
  const [step, setStep] = useState<SendStep>(CHOOSING)
  const work = useRef<{ stop: AbortController; uploadId: string | null } | null>(null)
  // Leaving the page ends the sending; what arrived waits for the rest.
  useEffect(() => () => work.current?.stop.abort(), [])

  async function start({ file, pictures, into }: Chosen): Promise<void> {
    const stop = new AbortController()
    const mine = { stop, uploadId: 'uploadId' in into ? into.uploadId : null }
    work.current = mine
    const received = 'received' in into ? into.received : 0
    setStep({ step: 'sending', done: received, total: file.size, waiting: false })
    try {
      if ('groupId' in into) {
        const begun = await begin(into.groupId, file, stop.signal)
        if (!begun.ok) {
          refuse(begun.sentence)
          return
        }
        mine.uploadId = begun.value
      }
      const uploadId = mine.uploadId ?? ''
      const parcel = { uploadId, file, pictures, received }
      const refusal = await deliver(parcel, stop.signal)
      if (refusal === null) router.push(`/desk/import/${uploadId}`)
      else refuse(refusal)
    } catch {
      if (!stop.signal.aborted) refuse(t('unreadable', { file: file.name }))
    }
  }

  /** Answers the sentence of a refusal, or null when the upload is ready for its preview. */
  async function deliver(parcel: Parcel, signal: AbortSignal): Promise<string | null> {
    const reply = await send(parcel, signal, (sent) => setStep({ step: 'sending', ...sent }))
    if (!reply.ok) return reply.sentence
    setStep({ step: 'reading' })
    const finished = await actions.finish(parcel.uploadId, IDLE, new FormData())
    return finished.status === 'refused' ? finished.message : null
  }

  function refuse(sentence: string): void {
    setStep({ step: 'choosing', refusal: sentence, cancelled: false })
    router.refresh()
  }

  async function cancel(): Promise<void> {
    const uploadId = work.current?.uploadId ?? null
    work.current?.stop.abort()
    setStep({ ...CHOOSING, cancelled: true })
    if (uploadId !== null) await actions.cancel(uploadId, IDLE, new FormData())
  }

  return { step, start, cancel }
}
