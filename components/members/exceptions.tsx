import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Section } from '@/components/ui/section'
import { ComboBox } from '@/components/ui/forms/combo-box'
import { Select } from '@/components/ui/forms/select'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { GroupSeats } from '@/lib/members/groups/types'

/** Organisers who sit in a second group as well. */
export function Exceptions({
  groups,
  people,
  grant,
  revoke,
}: {
  readonly groups: readonly GroupSeats[]
  readonly people: readonly { readonly id: string; readonly displayName: string }[]
  readonly grant: FormAction
  readonly revoke: FormAction
}) {
  const t = useTranslations('members.groups')
  const held = groups.flatMap((group) =>
    group.exceptions.map((exception) => ({ group, exception })),
  )
  return (
    <Section title={t('exceptions')}>
      <p className="py-3 text-small text-ink-2">{t('exceptionsIntro')}</p>
      {held.length === 0 ? (
        <p className="border-b border-line py-3 text-ink-2">{t('noExceptions')}</p>
      ) : (
        <ul>
          {held.map(({ group, exception: { memberId, displayName, reason } }) => (
            <li
              key={`${memberId} ${group.id}`}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3"
            >
              <div className="min-w-0 flex-1 basis-56 wrap-anywhere">
                <span className="font-semibold">{displayName}</span> · {group.name}
                <p className="text-small text-ink-2">{reason}</p>
              </div>
              <ConfirmDialog
                trigger={{ label: t('revoke'), size: 'small' }}
                title={t('revokeTitle')}
                confirm={t('revoke')}
                action={revoke}
                fields={{ memberId, groupId: group.id }}
              >
                <p>{t('revokeText', { name: displayName, group: group.name })}</p>
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4">
        <ConfirmDialog
          trigger={{ label: t('grant') }}
          title={t('grant')}
          confirm={t('grant')}
          tone="primary"
          action={grant}
        >
          <ComboBox
            name="memberId"
            label={t('who')}
            choices={people.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          />
          <Select
            name="groupId"
            label={t('which')}
            choices={groups
              .filter(({ isOpen }) => isOpen)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="reason" label={t('why')} />
        </ConfirmDialog>
      </div>
    </Section>
  )
}
