import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Tray } from '@/components/ui/overlays/tray'
import type { FormAction } from '@/lib/i18n/form-state'
import type { DraftPage } from '@/lib/transcripts/read/types'
import { DraftLines } from './draft-lines'
import { LastCheck } from './last-check'
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
      <LastCheck residuals={residuals} open={suspects.length} />
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
