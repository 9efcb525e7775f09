'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { QrPicture } from '@/components/ui/qr-picture'

type Drawn = { readonly side: number; readonly path: string; readonly lasts: number }

/** For an evening in a room: the member's code, folded away, for the host to scan. It changes every half minute. */
export function CheckInCode({ nightId }: { readonly nightId: string }) {
  const t = useTranslations('checkins.code')
  return (
    <div className="mt-6">
      <Disclosure label={t('title')}>
        <p className="mb-3 max-w-form text-small text-ink-2">{t('text')}</p>
        <Turning nightId={nightId} />
      </Disclosure>
    </div>
  )
}

/** Only drawn while it is unfolded. */
function Turning({ nightId }: { readonly nightId: string }) {
  const t = useTranslations('checkins.code')
  const [drawn, setDrawn] = useState<Drawn | 'AWAY' | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let ended = false
    async function turn(): Promise<void> {
      const next = await fetchCode(nightId)
      if (ended) return
      setDrawn(next ?? 'AWAY')
      timer = setTimeout(() => void turn(), next?.lasts ?? AGAIN)
    }
    void turn()
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [nightId])
  if (drawn === null) return <p className="text-small text-ink-2">{t('coming')}</p>
  // A code of before would only be refused: rather none.
  if (drawn === 'AWAY') return <p role="status">{t('away')}</p>
  return <QrPicture side={drawn.side} path={drawn.path} label={t('label')} />
}

/** Without network it is asked for again so soon, in milliseconds. */
const AGAIN = 5_000

async function fetchCode(nightId: string): Promise<Drawn | null> {
  try {
    const answer = await fetch(`/api/check-in/code?night=${nightId}`)
    return answer.ok ? ((await answer.json()) as Drawn) : null
  } catch {
    return null
  }
}
