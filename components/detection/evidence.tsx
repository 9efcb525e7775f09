import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Confidence } from './chips'
import { RemarkNotice } from './remarks'
import { REASON_CODES } from '@/lib/detection/detector/types'
import type { EvidenceMessage, FoundEvidence, StoredReason } from '@/lib/detection/found/types'

/** Why the night is believed, and what was said where it begins and ends. */
export function EvidenceView({ evidence }: { readonly evidence: FoundEvidence }) {
  const t = useTranslations('found')
  const detection = useTranslations('detection')
  const { facts } = evidence.night
  const { onTime, late, openedAt, closedAt, method } = facts.checkIn
  const checkIn = [
    detection(`checkIn.${method}`),
    openedAt === null ? '' : `${openedAt} – ${closedAt ?? '?'}`,
    onTime === null ? '' : t('present', { onTime }),
    late === null ? '' : t('late', { late }),
  ].filter((fact) => fact !== '')
  return (
    <div className="grid content-start gap-7">
      <RemarkNotice facts={facts} />
      <Part title={t('why')}>
        <p className="mb-2">
          <Confidence confidence={facts.confidence} />
        </p>
        <ul className="list-disc ps-5">
          {facts.reasons.map((reason, at) => (
            <li key={at}>
              <ReasonText reason={reason} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('checkIn')}>{checkIn.join(' · ')}</Part>
      {evidence.notice === null ? null : (
        <Part title={t('notice')}>
          <Said messages={[evidence.notice]} />
        </Part>
      )}
      <Part title={t('first')}>
        <Said messages={evidence.first} />
      </Part>
      <Part title={t('last')}>
        <Said messages={evidence.last} />
      </Part>
    </div>
  )
}

/** A reason that a later version no longer knows says nothing rather than something wrong. */
function ReasonText({ reason }: { readonly reason: StoredReason }) {
  const t = useTranslations('detection.reasons')
  const code = REASON_CODES.find((known) => known === reason.code)
  return code === undefined ? null : <>{t(code, reason.facts)}</>
}

function Said({ messages }: { readonly messages: readonly EvidenceMessage[] }) {
  const t = useTranslations('found')
  if (messages.length === 0) return <p className="text-ink-3">{t('nothingSaid')}</p>
  return (
    <ul>
      {messages.map(({ id, clock, label, kind, text }) => (
        <li key={id} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-2 py-1">
          <span className="text-ink-3">{clock}</span>
          <span>
            <span className="text-ink-2">{label}</span>{' '}
            {text === '' ? <span className="text-ink-3">{t(kindKey(kind))}</span> : text}
          </span>
        </li>
      ))}
    </ul>
  )
}

const KINDS = [
  'IMAGE',
  'FILE',
  'LINK',
  'RED_PACKET',
  'STICKER',
  'FORWARDED',
  'VOICE',
  'VIDEO',
  'LOCATION',
  'SYSTEM',
  'RECALL',
] as const

/** What to call a message without words. */
export function kindKey(kind: string): `kinds.${(typeof KINDS)[number]}` {
  return `kinds.${KINDS.find((one) => one === kind) ?? 'STICKER'}`
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="text-small">
      <h2 className="mb-2 border-b-2 border-ink pb-1.5 text-title">{title}</h2>
      {children}
    </section>
  )
}
