import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Tray } from '@/components/ui/overlays/tray'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Residual } from '@/lib/transcripts/types'
import type { DraftPage } from '@/lib/transcripts/read/types'
import { DraftLines } from './draft-lines'
import { NameQuestions } from './name-questions'

/** A draft as an editor reads it: who said what, what publishing hides, and what forbids it. */
export function DraftView({
  page,
  publish,
  withdraw,
  decide,
  archiveOpen,
}: {
  readonly page: DraftPage
  /** Whether visitors may read the archive. */
  readonly archiveOpen: boolean
  readonly publish: FormAction
  readonly withdraw: FormAction
  readonly decide: FormAction
}) {
  const t = useTranslations('transcripts.draft')
  const readers =
    page.talk.visibility === 'PUBLIC' && !archiveOpen ? 'CLOSED' : page.talk.visibility
  const { talk, state, lines, residuals, suspects, decided, replaced } = page
  return (
    <>
      <PageHead
        title={t('title', { topic: talk.topic })}
        above={
          <span className="flex items-center gap-3">
            <Chip tone={state === 'PUBLISHED' ? 'ok' : 'plain'}>{t(`state.${state}`)}</Chip>
            <a
              href={`/talks/${talk.id}`}
              className="inline-flex min-h-11 items-center text-small prose-link"
            >
              {t('crumb')}
            </a>
          </span>
        }
      >
        {t('intro')}
      </PageHead>
      <Residuals residuals={residuals} open={suspects.length} />
      <NameQuestions
        suspects={suspects}
        decided={decided}
        action={decide}
        published={state === 'PUBLISHED'}
      />
      {lines.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <DraftLines lines={lines} roles={page.roles} timeZone={page.timeZone} />
      )}
      <Tray
        actions={
          state === 'PUBLISHED' ? (
            <>
              {/* Keys, or the dialog that published would stay open as the one that withdraws. */}
              <ConfirmDialog
                key="withdraw"
                trigger={{ label: t('withdraw'), tone: 'inverse' }}
                title={t('withdraw')}
                confirm={t('withdraw')}
                action={withdraw}
                fields={{ talkId: talk.id }}
              >
                <p>{t('withdrawText')}</p>
              </ConfirmDialog>
              <LinkButton href={`/talks/${talk.id}`}>{t('read')}</LinkButton>
            </>
          ) : (
            <ConfirmDialog
              key="publish"
              trigger={{ label: t('publish'), tone: 'lamp' }}
              title={t('publish')}
              confirm={t('publish')}
              action={publish}
              fields={{ talkId: talk.id }}
              tone="primary"
            >
              <p>{t(`publishText.${readers}`)}</p>
            </ConfirmDialog>
          )
        }
      >
        {t('counts', { lines: lines.length, ...replaced })}
      </Tray>
    </>
  )
}

/** What the last check knows, and no more than that. */
function Residuals({
  residuals,
  open,
}: {
  readonly residuals: readonly Residual[]
  /** How many strings look like names and are not decided. */
  readonly open: number
}) {
  const t = useTranslations('transcripts.draft')
  if (residuals.length === 0) {
    return (
      <p className="mb-6 max-w-read text-small text-ink-2">
        {open === 0 ? t('clean') : t('undecided', { n: open })}
      </p>
    )
  }
  return (
    <div className="mb-6">
      <Notice tone="refusal" title={t('residuals', { count: residuals.length })}>
        <p>{t('residualsText')}</p>
        <ul className="mt-2 list-disc ps-5">
          {residuals.map((residual, at) => (
            <li key={at}>
              <Finding residual={residual} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function Finding({ residual }: { readonly residual: Residual }) {
  const t = useTranslations('transcripts.draft')
  const { found } = residual
  if ('position' in residual) {
    return (
      <a href={`#m-${residual.position}`} className="prose-link">
        {t('residualLine', { found, n: residual.position + 1 })}
      </a>
    )
  }
  return <>{t(residual.field === 'title' ? 'residualTitle' : 'residualSummary', { found })}</>
}
