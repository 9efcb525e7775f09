'use client'

import { useActionState, useEffect, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/forms/select'
import { SubmitButton } from '@/components/ui/forms/form'
import type { NamedGroup } from './group-choice'

export type MadeFile = {
  /** Why there is none, or how many links it holds. */
  readonly answer: ReactNode
  /** The file, which is kept nowhere: made once, and saved by this browser. */
  readonly file: { readonly name: string; readonly text: string } | null
}
export type MakeFile = (before: MadeFile, data: FormData) => Promise<MadeFile>

/** Makes the file of links and saves it at once; it can be saved again until the page is left. */
export function LinkFile({
  action,
  groups,
  words,
}: {
  readonly action: MakeFile
  readonly groups: readonly NamedGroup[]
  readonly words: Readonly<Record<'whose' | 'all' | 'make' | 'again', string>>
}) {
  const [{ answer, file }, send] = useActionState(action, { answer: null, file: null })
  useEffect(() => {
    if (file !== null) save(file)
  }, [file])
  return (
    <form action={send} className="grid gap-5">
      {groups.length < 2 ? (
        <input type="hidden" name="groupId" value="" />
      ) : (
        <Select
          name="groupId"
          label={words.whose}
          choices={[
            { value: '', label: words.all },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="plain">{words.make}</SubmitButton>
        {file === null ? null : (
          <Button tone="quiet" onClick={() => save(file)}>
            {words.again}
          </Button>
        )}
      </div>
      <div aria-live="polite" className="empty:absolute">
        {answer}
      </div>
    </form>
  )
}

function save({ name, text }: { readonly name: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
