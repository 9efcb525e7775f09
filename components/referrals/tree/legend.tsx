import { useTranslations } from 'next-intl'
import { Mark } from './mark'

/** What the marks mean. */
export function Legend() {
  const t = useTranslations('tree')
  const marks = [
    { key: 'present', shape: 'disc', spoke: false },
    { key: 'here', shape: 'ring', spoke: false },
    { key: 'gone', shape: 'cross', spoke: false },
    { key: 'erased', shape: 'bar', spoke: false },
    { key: 'spoke', shape: 'disc', spoke: true },
  ] as const
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-2">
      {marks.map(({ key, shape, spoke }) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <Mark shape={shape} spoke={spoke} />
          {t(`marks.${key}`)}
        </li>
      ))}
    </ul>
  )
}
