'use client'

import { Whole } from '@/components/shell/whole'
import { Button, LinkButton } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'

/** A fault of ours, or no network. Shows the number under which the log has it, never what went wrong inside. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string }
  readonly reset: () => void
}) {
  const { error: words, offline } = useWords()
  const unreached = isUnreached(error)
  return (
    <Whole
      title={unreached ? offline.title : words.title}
      text={unreached ? offline.page : words.text}
      note={error.digest === undefined ? undefined : `${words.number} ${error.digest}`}
      actions={
        <>
          <Button tone="primary" onClick={reset}>
            {words.retry}
          </Button>
          <LinkButton href="/">{words.home}</LinkButton>
        </>
      }
    />
  )
}

/** Faults of the server have their number; one without, of a request that got no answer, is the network's. */
function isUnreached(error: Error & { digest?: string }): boolean {
  if (error.digest !== undefined || typeof navigator === 'undefined') return false
  return !navigator.onLine || (error instanceof TypeError && UNANSWERED.test(error.message))
}

/** What Chromium, Firefox and Safari say of a request without an answer. */
const UNANSWERED = /^(?:Failed to fetch|NetworkError|Load failed)/u
