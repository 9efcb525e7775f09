import { pinyin } from 'pinyin-pro'

/** How a Chinese name sounds, without tones: 沈知远 is `shenzhiyuan`. Null for what is not Chinese. */
export function soundOf(name: string): string | null {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return null
  const known = sounds.get(name)
  if (known !== undefined) return known
  const sound = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).join('')
  if (sounds.size < 20_000) sounds.set(name, sound)
  return sound
}

const sounds = new Map<string, string>()
