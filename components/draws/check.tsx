'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { recompute } from '@/lib/draws/rules-check'
import type { DrawFacts } from '@/lib/draws/types'

/** Recomputes the draw on the reader's own device, and says whether it agrees. */
export function CheckDraw({
  facts,
  commitment,
  order,
}: {
  readonly facts: DrawFacts
  readonly commitment: string
  readonly order: readonly string[]
}) {
  const t = useTranslations('draws')
  const [said, setSaid] = useState('')

  async function check() {
    if (!window.isSecureContext) {
      setSaid(t('checkUnable'))
      return
    }
    const found = await recompute(window.crypto.subtle, facts)
    if (found.commitment !== commitment) {
      setSaid(t('wrongCommitment', { found: found.commitment }))
    } else {
      setSaid(found.order.join() === order.join() ? t('checked') : t('wrongOrder'))
    }
  }

  return (
    <div className="grid gap-3">
      <p className="text-small text-ink-2">{t('checkText')}</p>
      <div>
        <Button onClick={() => void check()}>{t('check')}</Button>
      </div>
      <p role="status" className="font-semibold break-all">
        {said}
      </p>
    </div>
  )
}
