import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import type { PastedKind } from '@/lib/texts/rules-pasted'

/** The text that goes into the group as the draw stands. */
export function DrawText({ kind, text }: { readonly kind: PastedKind; readonly text: string }) {
  const t = useTranslations('settings.texts.kinds')
  return <CopyText label={t(kind)} text={text} />
}
