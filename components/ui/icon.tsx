export type IconName =
  | 'tonight'
  | 'schedule'
  | 'archive'
  | 'members'
  | 'me'
  | 'close'
  | 'down'
  | 'check'
  | 'more'
  | 'about'
  | 'search'
  | 'filter'
  | 'before'
  | 'after'

/** 24 by 24, drawn with one stroke. Decoration only: a word stands beside it or labels its button. */
const PATHS: Readonly<Record<IconName, string>> = {
  tonight: 'M19 15.5A8 8 0 0 1 8.5 5 8 8 0 1 0 19 15.5Z',
  schedule: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  archive: 'M5 4.5h10.5L19 8v11.5H5zM8.5 10.5h7M8.5 14.5h7',
  members:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM3 19.500c.6-3.200 3-4.800 6-4.800s5.400 1.600 6 4.800M15.500 4.900a3.500 3.500 0 0 1 0 6.200M17.500 15c1.900.7 3.100 2.200 3.500 4.500',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.700 1.900 7.500 5.500',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9.5l6 6 6-6',
  check: 'M5 12.5l4.500 4.500L19 7',
  about: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 11v5.500M12 7.800h.01',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500L20 20',
  filter: 'M4.500 7h15M7.500 12h9M10.500 17h3',
  before: 'M14.500 6l-6 6 6 6',
  after: 'M9.500 6l6 6-6 6',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
}

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-5 flex-none"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
