import process from 'node:process'

// Moves the clock of every Node process of a test run: its `Date`, and with it Temporal. Loaded before
// anything else (NODE_OPTIONS=--import), only by who asks for it; see e2e/README.md. The first process
// reads the wall clock wanted in Asia/Shanghai and hands the distance to its children.
const wanted = process.env['YEHUA_TEST_CLOCK']
const DAY = 86_400_000
const ZONE = 8 * 3_600_000

if (wanted !== undefined) {
  const given = process.env['YEHUA_TEST_CLOCK_BY']
  const by = given === undefined ? distanceTo(wanted) : Number(given)
  process.env['YEHUA_TEST_CLOCK_BY'] = String(by)
  const Real = Date
  const movedNow = () => Real.now() + by
  const Moved = new Proxy(Real, {
    construct: (target, args, as) =>
      Reflect.construct(
        target,
        args.length === 0 ? [movedNow()] : args,
        as === Moved ? target : as,
      ),
    apply: () => new Real(movedNow()).toString(),
    get: (target, key, self) => (key === 'now' ? movedNow : Reflect.get(target, key, self)),
  })
  Real.prototype.constructor = Moved
  globalThis.Date = Moved
}

/** Forward to the next time that the clock shows this, in milliseconds. */
function distanceTo(clock) {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const ofDay = (Date.now() + ZONE) % DAY
  return ((hour * 60 + minute) * 60_000 - ofDay + DAY) % DAY
}
