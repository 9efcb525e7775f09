'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/overlays/dialog'
import { QrPicture } from '@/components/ui/qr-picture'

type Drawn = { readonly side: number; readonly path: string; readonly lasts: number }

/**
 * For an evening in a room: the member's code for the host to scan. It changes every half minute. In a sheet of its
 * own: in the page the fixed button to check in would lie over it.
 */
export function CheckInCode({ nightId }: { readonly nightId: string }) {
  const t = useTranslations('checkins.code')
  return (
    <div className="-mx-3 mt-6">
      <Dialog trigger={{ label: t('title'), tone: 'quiet', size: 'small' }} title={t('title')}>
        <p className="mb-5 text-small text-ink-2">{t('text')}</p>
        <div className="grid min-h-64 place-items-center">
          <Turning nightId={nightId} />
        </div>
      </Dialog>
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
  return <QrPicture side={drawn.side} path={drawn.path} label={t('label')} large />
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
