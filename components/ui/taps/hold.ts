/** So long after a control took another's place it takes no tap, in milliseconds. */
export const HOLD = 1_500
/** Within so many pixels two taps of a thumb are on one place. */
const NEAR = 24

/** Where a tap fell; `FOCUS` for a key, which falls where the focus is. */
export type Place = { readonly x: number; readonly y: number } | 'FOCUS'

/**
 * Whether a tap may do what the control under it says. After a tap, a control that came to stand in
 * that place (or the same one with another meaning) takes no tap for a moment, and each tap it does
 * not take makes the moment begin anew: a thumb that taps on never does what it did not aim at.
 *
 * A control is named by what it does, as text; '' stands for none. Times are milliseconds.
 */
export class TapHold {
  private place: Place | null = null
  private aimed = ''
  private shown = ''
  private changedAt = -Infinity

  /** Whether anything is to be watched: after a tap, until `forget`. */
  get watches(): Place | null {
    return this.place
  }

  /** A tap begins on the control. Answers whether it counts. */
  tap(place: Place, control: string, at: number): boolean {
    if (control === '') return true
    if (this.place !== null && isNear(this.place, place) && control !== this.aimed) {
      // A change that was not seen as it happened is one of this moment.
      if (control !== this.shown) this.see(control, at)
      if (at - this.changedAt < HOLD) {
        this.changedAt = at
        return false
      }
    }
    this.place = place
    this.aimed = control
    this.shown = control
    this.changedAt = -Infinity
    return true
  }

  /** What stands in the place of the last tap now. Answers for how long it takes no tap, 0 for not. */
  see(control: string, at: number): number {
    if (this.place === null) return 0
    if (control !== this.shown) {
      this.shown = control
      this.changedAt = at
    }
    return control === this.aimed || control === '' ? 0 : Math.max(0, HOLD - (at - this.changedAt))
  }

  /** The member scrolled: what stands in that place now was brought there on purpose. */
  forget(): void {
    this.place = null
  }
}

function isNear(a: Place, b: Place): boolean {
  if (a === 'FOCUS' || b === 'FOCUS') return a === b
  return Math.hypot(a.x - b.x, a.y - b.y) <= NEAR
}
