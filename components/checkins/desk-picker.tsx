'use client'

import { useRef, useState } from 'react'
import { ComboBox, type ComboChoice } from '@/components/ui/forms/combo-box'

/** Finds a member as the host types; what was typed last wins, however slow the answers. */
export function DeskPicker({
  nightId,
  label,
}: {
  readonly nightId: string
  readonly label: string
}) {
  const [choices, setChoices] = useState<readonly ComboChoice[]>([])
  const asked = useRef(0)

  async function find(text: string): Promise<void> {
    asked.current += 1
    const turn = asked.current
    const query = new URLSearchParams({ night: nightId, q: text })
    try {
      const answer = await fetch(`/api/check-in/people?${query.toString()}`)
      if (!answer.ok) return
      const found = (await answer.json()) as ComboChoice[]
      if (turn === asked.current) setChoices(found)
    } catch {
      // No network at this moment; the next letter asks again.
    }
  }

  return (
    <ComboBox
      name="memberId"
      label={label}
      choices={choices}
      onType={(text) => {
        void find(text)
      }}
    />
  )
}
