import { describe, expect, it } from 'vitest'
import { toCachedPage, PageCache } from './cache'

const page = (html: string) => toCachedPage(html, {})

describe('PageCache', () => {
  it('renders once for all who ask at the same time', async () => {
    const cache = new PageCache(2)
    let rendered = 0
    const render = () => {
      rendered += 1
      return page('a')
    }
    const asked = await Promise.all(Array.from({ length: 20 }, () => cache.page('k', 's1', render)))
    expect(rendered).toBe(1)
    expect(new Set(asked).size).toBe(1)
  })

  it('renders anew as soon as the stamp differs', async () => {
    const cache = new PageCache(2)
    await cache.page('k', 's1', () => page('old'))
    const fresh = await cache.page('k', 's2', () => page('new'))
    expect(fresh?.bodies.identity.toString()).toBe('new')
  })

  it('keeps neither what was not to be kept nor a failure', async () => {
    const cache = new PageCache(2)
    expect(await cache.page('k', 's', () => Promise.resolve(null))).toBeNull()
    await expect(cache.page('k', 's', () => Promise.reject(new Error('down')))).rejects.toThrow(
      'down',
    )
    expect((await cache.page('k', 's', () => page('up')))?.bodies.identity.toString()).toBe('up')
  })

  it('drops the page that was not asked for longest', async () => {
    const cache = new PageCache(2)
    const again = async (key: string) => {
      let rendered = false
      await cache.page(key, 's', () => {
        rendered = true
        return page(key)
      })
      return rendered
    }
    await again('a')
    await again('b')
    await again('a')
    await again('c')
    expect(await again('a')).toBe(false)
    expect(await again('b')).toBe(true)
  })
})
