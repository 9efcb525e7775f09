/** The mark: a crescent and its lamp. */
export function Moon({ small = false }: { readonly small?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={small ? 'size-4.5' : 'size-5.5'}>
      <path d="M15.5 2.6a9.6 9.6 0 1 0 6 13.6A8.2 8.2 0 0 1 15.5 2.6Z" fill="currentColor" />
      <circle cx="18.6" cy="7" r="2" className="fill-lamp-fill" />
    </svg>
  )
}
