import { useTranslations } from 'next-intl'
import { Segments } from '@/components/ui/segments'

const PLACES = {
  overview: '/desk/moving-in',
  claims: '/desk/moving-in/claims',
  mail: '/desk/moving-in/mail',
  links: '/desk/moving-in/links',
} as const

/** The ways in, each with a page, and how far all of them have led. */
export function MovingInTabs({ current }: { readonly current: keyof typeof PLACES }) {
  const t = useTranslations('movingIn')
  return (
    <div className="mb-5">
      <Segments
        label={t('ways')}
        segments={(Object.keys(PLACES) as (keyof typeof PLACES)[]).map((place) => ({
          href: PLACES[place],
          label: t(`tabs.${place}`),
          current: place === current,
        }))}
      />
    </div>
  )
}
