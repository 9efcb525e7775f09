'use client'

import { useEffect, useRef, useState } from 'react'
import { askForVerdict, type NicknameCheck, type NicknameReply } from './reply'

/** Pause in typing after which the text is checked, in milliseconds. */
const PAUSE = 350

/**
 * What the rule says of the typed text. Only the answer to the last request counts. A request without an
 * answer leaves the field without a verdict, never with the verdict of another text.
 */
export function useVerdict(check: NicknameCheck | undefined) {
  const [reply, setReply] = useState<NicknameReply>(null)
  const asked = useRef<{ text: string; stop: AbortController } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  async function ask(text: string): Promise<void> {
    const question = { text, stop: new AbortController() }
    asked.current?.stop.abort()
    asked.current = question
    const found = await (check?.(text) ?? askForVerdict(text, question.stop.signal)).catch(
      () => null,
    )
    if (asked.current === question) setReply(found)
  }

  /** Called with every change of the text; sends a request after a pause. */
  function typed(given: string): void {
    const text = given.trim()
    if (text === asked.current?.text) return
    if (timer.current !== null) clearTimeout(timer.current)
    asked.current?.stop.abort()
    asked.current = null
    if (text === '') setReply(null)
    else timer.current = setTimeout(() => void ask(text), PAUSE)
  }

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      asked.current?.stop.abort()
      asked.current = null
    },
    [],
  )
  return { reply, typed }
}
