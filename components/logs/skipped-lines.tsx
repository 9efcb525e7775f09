import { useTranslations } from 'next-intl'
import { Row, Rows, Section } from '@/components/ui/section'
import type { SkippedLine } from '@/lib/logs/types'

/** Lines of the file that were not read, and why; `count` is how many there are in all. */
export function SkippedLines({
  lines,
  count,
  rest = true,
}: {
  readonly lines: readonly SkippedLine[]
  readonly count: number
  /** Whether there is anything else in the file. */
  readonly rest?: boolean
}) {
  const t = useTranslations('logs')
  if (count === 0) return null
  return (
    <Section title={t('skipped.title', { count })} aside={rest ? t('skipped.text') : undefined}>
      <Rows>
        {lines.map(({ line, reason }) => (
          <Row key={`${String(line)} ${reason}`} title={t('skipped.line', { line })}>
            {t(`skipReasons.${reason}`)}
          </Row>
        ))}
      </Rows>
      {count > lines.length ? (
        <p className="pt-3 text-small text-ink-2">
          {t('skipped.more', { count: count - lines.length })}
        </p>
      ) : null}
    </Section>
  )
}
