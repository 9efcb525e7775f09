export type Place = 'tonight' | 'schedule' | 'archive' | 'members' | 'desk' | 'me'

/** What the shell knows of who is looking. */
export type ShellViewer = {
  readonly id: string
  readonly name: string
  /** Whether the desk is shown: `hasDesk(viewer)`. */
  readonly desk: boolean
}

/** A visitor's tonight is the public home. */
export function hrefOf(place: Place, viewer: ShellViewer | null): string {
  if (place === 'tonight') return viewer === null ? '/' : '/tonight'
  if (place === 'me') return viewer === null ? '/sign-in' : '/me'
  return `/${place}`
}

/** The places in the masthead, in order. */
export function placesFor(viewer: ShellViewer | null): readonly Place[] {
  if (viewer === null) return ['tonight', 'schedule', 'archive']
  const places: Place[] = ['tonight', 'schedule', 'archive', 'members']
  return viewer.desk ? [...places, 'desk'] : places
}
