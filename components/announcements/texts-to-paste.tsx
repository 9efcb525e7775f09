import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import type { AnnouncementKind } from '@/lib/announcements/types'

export type TextToPaste = { readonly kind: AnnouncementKind; readonly text: string }

/** The text for this moment, ready to copy; the others folded away. */
export function TextsToPaste({
  now,
  others,
  otherLabel,
}: {
  readonly now: TextToPaste | null
  readonly others: readonly TextToPaste[]
  readonly otherLabel: string
}) {
  const t = useTranslations('announcements')
  return (
    <div className="grid gap-4 pt-3.5">
      {now === null ? null : (
        // The text changes with the evening: a new key forgets that the last one was copied.
        <CopyText key={now.text} label={t(`kind.${now.kind}`)} text={now.text} />
      )}
      {others.length === 0 ? null : (
        <details>
          <summary className="unfolds min-h-11 text-small text-ink-2">{otherLabel}</summary>
          <div className="grid gap-6 pt-2">
            {others.map(({ kind, text }) => (
              <CopyText key={kind} label={t(`kind.${kind}`)} text={text} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
