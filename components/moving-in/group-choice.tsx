import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/forms/select'

export type NamedGroup = { readonly id: string; readonly name: string }

/** Whose members are meant: all, or one group's. Nothing to choose where there is one group. */
export function GroupChoice({ groups }: { readonly groups: readonly NamedGroup[] }) {
  const t = useTranslations('movingIn')
  if (groups.length < 2) return <input type="hidden" name="groupId" value="" />
  return (
    <Select
      name="groupId"
      label={t('whose')}
      choices={[
        { value: '', label: t('allGroups') },
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
