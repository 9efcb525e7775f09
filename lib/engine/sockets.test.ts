import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeOldSockets, socketFolder } from './sockets'

describe('the socket of the embedded server', () => {
  it('lies in the cluster, unless its address would be too long', () => {
    expect(socketFolder('/srv/yehua/.data/postgres', 5433, 'linux')).toBe(
      '/srv/yehua/.data/postgres',
    )
    const longest = 103 - '/.s.PGSQL.54330'.length
    expect(socketFolder(`/${'a'.repeat(longest - 1)}`, 54330, 'linux')).not.toBeNull()
    expect(socketFolder(`/${'a'.repeat(longest)}`, 54330, 'linux')).toBeNull()
  })

  it.each(['/srv/a,b/postgres', '/srv/a b/postgres', '/srv/"a"/postgres', '/srv/夜话/postgres'])(
    'is none in %s, which a setting of PostgreSQL could read otherwise',
    (cluster) => {
      expect(socketFolder(cluster, 5433, 'linux')).toBeNull()
    },
  )

  it('is none on Windows', () => {
    expect(socketFolder('/srv/postgres', 5433, 'win32')).toBeNull()
  })

  it('goes with its lock before the next start, and nothing else goes', async () => {
    const cluster = await mkdtemp(path.join(tmpdir(), 'yehua-sockets-'))
    for (const name of ['.s.PGSQL.5433', '.s.PGSQL.5433.lock', 'PG_VERSION'])
      await writeFile(path.join(cluster, name), '1')
    await removeOldSockets(cluster)
    expect(await readdir(cluster)).toEqual(['PG_VERSION'])
    await rm(cluster, { recursive: true })
  })
})
