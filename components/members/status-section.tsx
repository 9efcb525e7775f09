import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { MemberStatus } from '@/lib/members/types'

/** Whether a member is here, and the record of leaving, removal and return. */
export function StatusSection({
  member,
  action,
  concerns,
}: {
  readonly member: {
    readonly id: string
    readonly displayName: string
    readonly status: MemberStatus
  }
  readonly action: FormAction
  /** What is planned with the member. */
  readonly concerns: ReactNode
}) {
  const t = useTranslations('members.desk')
  const here = member.status === 'ACTIVE'
  const changes = here
    ? ([
        { status: 'LEFT', word: 'leave' },
        { status: 'REMOVED', word: 'remove' },
      ] as const)
    : ([{ status: 'ACTIVE', word: 'readmit' }] as const)
  return (
    <Section
      title={t('statusTitle')}
      aside={<Chip tone={here ? 'ok' : 'no'}>{t(`statuses.${member.status}`)}</Chip>}
    >
      <div className="flex flex-wrap gap-3 py-4">
        {changes.map(({ status, word }) => (
          <ConfirmDialog
            key={status}
            trigger={{ label: t(word) }}
            title={t(`${word}Title`)}
            confirm={t(word)}
            action={action}
            fields={{ memberId: member.id, status }}
          >
            <p>{t(here ? 'goText' : 'backText', { name: member.displayName })}</p>
            {here ? concerns : null}
            <TextField name="reason" label={t('reason')} help={t('reasonHelp')} />
          </ConfirmDialog>
        ))}
      </div>
    </Section>
  )
}
