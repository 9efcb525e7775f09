import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import type { TextToPaste } from './texts-to-paste'

/** The texts for the group about what was just done, folded away under a line. */
export function PasteAfter({
  texts,
  label,
}: {
  readonly texts: readonly TextToPaste[]
  readonly label: string
}) {
  const t = useTranslations('announcements.kind')
  return (
    <details>
      <summary className="unfolds min-h-11 text-small text-ink-2">{label}</summary>
      <div className="grid gap-6 pt-2">
        {texts.map(({ kind, text }) => (
          <CopyText key={text} label={t(kind)} text={text} />
        ))}
      </div>
    </details>
  )
}
