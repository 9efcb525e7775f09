import { useTranslations } from 'next-intl'
import { SettingDefaults } from '@/components/settings/defaults'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { TextField } from '@/components/ui/forms/text-field'
import { FIRST_GROUP } from '@/lib/communities/rules'
import type { FormAction } from '@/lib/i18n/form-state'
import { seatsForm } from '@/lib/members/rules-forms'
import type { GroupSeats } from '@/lib/members/groups/types'

/** Each group with its seats, and how many there are to be. */
export function GroupSeatsView({
  groups,
  action,
}: {
  readonly groups: readonly GroupSeats[]
  readonly action: FormAction
}) {
  const t = useTranslations('members.groups')
  return (
    <ul className="border-t-2 border-ink">
      {groups.map(({ id, name, isOpen, capacity, buffer, taken }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3.5"
        >
          <a
            href={`/desk/people?groupId=${id}`}
            className="flex min-h-11 min-w-0 flex-1 basis-40 items-center font-semibold wrap-anywhere underline-offset-4 hover:underline"
          >
            {name}
          </a>
          <span className="tabular-nums">
            {t('seats', { taken, capacity })}
            {buffer > 0 ? (
              <span className="block text-small text-ink-2">{t('bufferKept', { buffer })}</span>
            ) : null}
          </span>
          {isOpen ? (
            <Chip tone={taken >= capacity ? 'no' : 'plain'}>
              {t('left', { count: capacity - taken })}
            </Chip>
          ) : (
            <Chip>{t('closed')}</Chip>
          )}
          {isOpen ? (
            <ConfirmDialog
              trigger={{ label: t('change'), size: 'small' }}
              title={`${t('change')} · ${name}`}
              confirm={t('change')}
              tone="primary"
              action={action}
              fields={{ groupId: id }}
              basedOn={seatsForm({ capacity, buffer })}
            >
              <SettingDefaults
                held={seatsForm({ capacity, buffer })}
                defaults={seatsForm(FIRST_GROUP)}
              >
                <TextField
                  name="capacity"
                  type="number"
                  min={taken}
                  step={1}
                  inputMode="numeric"
                  label={t('capacity')}
                  help={t('changeText', { taken })}
                  defaultValue={String(capacity)}
                />
                <TextField
                  name="buffer"
                  type="number"
                  min={0}
                  step={1}
                  inputMode="numeric"
                  label={t('buffer')}
                  help={t('bufferText')}
                  defaultValue={String(buffer)}
                />
              </SettingDefaults>
            </ConfirmDialog>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
