import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { HIT_KINDS, type Hit } from '@/lib/palette/types'

/** The same as the palette on a page of its own: works without script. */
export function FoundPage({
  query,
  hits,
}: {
  readonly query: string
  readonly hits: readonly Hit[]
}) {
  const t = useTranslations('palette')
  return (
    <>
      <PageHead title={t('title')} />
      <div className="mb-8 max-w-form">
        <SearchField label={t('label')} action="/find" defaultValue={query} help={t('hint')} />
      </div>
      <p role="status" className="sr-only">
        {hits.length === 0 ? '' : t('count', { count: hits.length })}
      </p>
      {hits.length === 0 ? <EmptyState title={t('none', { query })} /> : null}
      <div className="grid gap-8">
        {HIT_KINDS.map((kind) => {
          const those = hits.filter((hit) => hit.kind === kind)
          return those.length === 0 ? null : (
            <Section key={kind} title={t(`kinds.${kind}`)}>
              <Rows>
                {those.map(({ href, title, detail }) => (
                  <Row
                    key={`${href} ${title}`}
                    title={
                      <a href={href} className="underline-offset-4 hover:underline">
                        {title}
                      </a>
                    }
                  >
                    {detail}
                  </Row>
                ))}
              </Rows>
            </Section>
          )
        })}
      </div>
    </>
  )
}
