import { BENCHES, type BenchName } from './benches'
import type { Input } from './types'

// One bench in a process of its own, so that none measures the memory or the warmth of another.
process.once('message', ({ name, input }: { name: BenchName; input: Input }) => {
  void measure(name, input)
})

async function measure(name: BenchName, input: Input): Promise<void> {
  try {
    process.send?.(await BENCHES[name](input))
  } catch (cause) {
    console.error(cause)
    process.exitCode = 1
  }
  process.disconnect()
}
