import { Temporal } from 'temporal-polyfill'
import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { REMARK_CODES, type RemarkCode } from '@/lib/detection/detector/types'
import type { StoredFacts, StoredReason } from '@/lib/detection/found/types'

/** What is unusual about a found night, in a word or two each; nothing for a plain one. */
export function RemarkChips({ facts }: { readonly facts: StoredFacts }) {
  const t = useTranslations('detection.remarkNames')
  const names = new Set(
    facts.remarks.flatMap((remark) => codeOf(remark) ?? []).map((code) => t(code)),
  )
  return [...names].map((name) => (
    <Chip key={name} tone="live">
      {name}
    </Chip>
  ))
}

/** The same in sentences, for the editor who decides on the night. */
export function RemarkNotice({ facts }: { readonly facts: StoredFacts }) {
  const t = useTranslations('found')
  const known = facts.remarks.filter((remark) => codeOf(remark) !== undefined)
  if (known.length === 0) return null
  return (
    <Notice tone="live" title={t('remarks')}>
      <ul className="grid gap-1">
        {known.map((remark, at) => (
          <li key={at}>
            <RemarkText remark={remark} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function RemarkText({ remark }: { readonly remark: StoredReason }) {
  const t = useTranslations('detection.remarks')
  const locale = useLocale()
  const code = codeOf(remark)
  if (code === undefined) return null
  const { date } = remark.facts
  const day = typeof date === 'string' ? dayAndWeekday(locale, Temporal.PlainDate.from(date)) : ''
  return <>{t(code, { ...remark.facts, date: day })}</>
}

/** A remark that a later version no longer knows says nothing rather than something wrong. */
function codeOf(remark: StoredReason): RemarkCode | undefined {
  return REMARK_CODES.find((known) => known === remark.code)
}
