import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/forms/select'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import type { OwnProfile } from '@/lib/members/profile/types'

/** What an organiser records of a person; for adding and for correcting. */
export function PersonFields({
  person,
  joinedOn,
  groups,
}: {
  readonly person?: OwnProfile
  /** In the community's zone, as `2026-11-22`. */
  readonly joinedOn?: string
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}) {
  const t = useTranslations('members')
  return (
    <>
      <TextField
        name="displayName"
        label={t('desk.name')}
        defaultValue={person?.displayName ?? ''}
      />
      <TextField
        name="groupNickname"
        label={t('nickname')}
        help={person?.groupNickname == null ? undefined : t('desk.nicknameHelp')}
        optional
        defaultValue={person?.groupNickname ?? ''}
      />
      <div className="grid gap-5 md:grid-cols-3">
        <TextField
          name="company"
          label={t('company')}
          optional
          defaultValue={person?.company ?? ''}
        />
        <TextField
          name="position"
          label={t('position')}
          optional
          defaultValue={person?.position ?? ''}
        />
        <TextField name="city" label={t('city')} optional defaultValue={person?.city ?? ''} />
      </div>
      <TextField
        name="email"
        type="email"
        label={t('desk.email')}
        optional
        defaultValue={person?.email ?? ''}
      />
      <DateField
        name="joinedOn"
        label={t('desk.since')}
        help={t('desk.sinceHelp')}
        optional
        defaultValue={joinedOn ?? ''}
      />
      <Select
        name="groupId"
        label={t('group')}
        choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={person?.groupId ?? groups[0]?.id ?? ''}
      />
    </>
  )
}
