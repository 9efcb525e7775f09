'use client'

import { Whole } from '@/components/shell/whole'
import { Button, LinkButton } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'

/** A fault of ours. Shows the number under which the log has it, never what went wrong inside. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string }
  readonly reset: () => void
}) {
  const { error: words } = useWords()
  return (
    <Whole
      title={words.title}
      text={words.text}
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
