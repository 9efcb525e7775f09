import { useTranslations } from 'next-intl'
import { HIT_KINDS, type HitKind } from '@/lib/palette/types'
import { PaletteKeys } from './palette-keys'

/** Stands on every page of a member, and is nothing until it is opened. */
export function Palette() {
  const t = useTranslations('palette')
  const kinds = Object.fromEntries(HIT_KINDS.map((kind) => [kind, t(`kinds.${kind}`)]))
  return (
    <PaletteKeys
      words={{
        title: t('label'),
        hint: t('hint'),
        close: t('close'),
        keys: t('keys'),
        failed: t('failed'),
        kinds: kinds as Record<HitKind, string>,
      }}
    />
  )
}
