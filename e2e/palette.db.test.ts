import { beforeAll, describe, expect, it } from 'vitest'
import { ALL_ROLES } from './access/answers'
import { createCommandFixtures, type CommandFixtures } from './support/commands/fixtures'
import type { DemoRole } from '@/lib/auth/demo/schema'
import { readable } from '@/lib/db/transaction'
import { LOCALES } from '@/lib/i18n/locale'
import { makeSearchable } from '@/lib/members/jobs'
import { personForDesk, profile } from '@/lib/members/profile/queries'
import { paletteHits } from '@/lib/palette/queries'
import type { Hit } from '@/lib/palette/types'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { freshDatabase } from '@/lib/testing/database'
import { countStatements } from '@/lib/testing/statements'

let fixtures: CommandFixtures

beforeAll(async () => {
  await freshDatabase()
  fixtures = await createCommandFixtures()
  const { groupId } = fixtures
  const db = readable()
  await db.member.create({
    data: {
      displayName: '沈知远',
      groupId,
      company: '青舟支付',
      showCompany: false,
      showTalks: false,
      names: {
        create: { kind: 'REAL_NAME', text: '沈致远', folded: '沈致远', source: 'profile' },
      },
    },
  })
  await makeSearchable.work({})
  const { id: speakerId } = await db.member.findFirstOrThrow({ where: { displayName: '沈知远' } })
  const said = { groupId, state: 'POSTPONED', speakerId } as const
  await db.talk.create({ data: { ...said, topic: '清结算入门', visibility: 'MEMBERS' } })
  await db.talk.create({ data: { ...said, topic: '清结算内幕', visibility: 'KEPT' } })
})

const MEMBER_ROLES = ALL_ROLES.filter((role) => role !== 'VISITOR' && role !== 'APPLICANT')
const hitsOf = async (role: DemoRole, query: string) =>
  paletteHits(fixtures.actors[role], query, 'zh')
const titlesOf = async (role: DemoRole, query: string, kind: Hit['kind']) =>
  (await hitsOf(role, query))?.filter((hit) => hit.kind === kind).map(({ title }) => title)

describe('the palette', () => {
  it('gives nothing to visitors and applicants', async () => {
    for (const role of ['VISITOR', 'APPLICANT'] as const) {
      expect(await hitsOf(role, '')).toBeNull()
      expect(await hitsOf(role, '沈')).toBeNull()
    }
  })

  it.each(MEMBER_ROLES)('leads the role %s to people and talks that exist for it', async (role) => {
    const viewer = fixtures.actors[role]
    for (const query of ['沈', 'szy', '清结算', '分享', '季', '成员', 'o', 'e']) {
      for (const { kind, href } of (await hitsOf(role, query)) ?? []) {
        const id = href.split('/').at(-1) ?? ''
        if (kind === 'talk') expect(await talkForViewer(viewer, id)).not.toBeNull()
        if (kind !== 'person') continue
        const page = href.startsWith('/desk') ? personForDesk(viewer, id) : profile(viewer, id)
        expect(await page).not.toBeNull()
      }
    }
  })

  it('finds people by name, pinyin and initials, and by nothing that they keep', async () => {
    for (const query of ['沈知远', 'shenzhiyuan', 'szy', 'zhiyuan', '沈 知远'])
      expect(await titlesOf('MEMBER', query, 'person')).toEqual(['沈知远'])
    for (const query of ['青舟', '青舟支付', '沈致远', 'qzzf'])
      expect(await titlesOf('MEMBER', query, 'person')).toEqual([])
    expect(await titlesOf('ORGANISER', '青舟', 'person')).toEqual(['沈知远'])
    const [found] = (await hitsOf('MEMBER', '沈知远')) ?? []
    expect(found?.detail).not.toContain('青舟')
  })

  it('finds talks as far as they exist for the viewer', async () => {
    expect(await titlesOf('MEMBER', '清结算', 'talk')).toEqual(['清结算入门'])
    expect((await titlesOf('HOST', '清結算', 'talk'))?.toSorted()).toEqual([
      '清结算入门',
      '清结算内幕',
    ])
  })

  it('finds talks by how their words sound, as far as they exist for the viewer', async () => {
    for (const query of ['qingjiesuan', 'qjs', 'jiesuan', 'js 入门', 'rumen', '清 rm'])
      expect(await titlesOf('MEMBER', query, 'talk')).toEqual(['清结算入门'])
    for (const query of ['neimu', 'nm', 'ingjiesuan', 'szy', 'shenzhiyuan'])
      expect(await titlesOf('MEMBER', query, 'talk')).toEqual([])
    expect(await titlesOf('HOST', 'neimu', 'talk')).toEqual(['清结算内幕'])
    expect(await titlesOf('OWNER', 'szy', 'talk')).toHaveLength(2)
  })

  it('finds no talk by the name of a speaker who keeps their talks, but for organisers', async () => {
    expect(await titlesOf('MEMBER', '沈知远', 'talk')).toEqual([])
    expect(await titlesOf('OWNER', '沈知远', 'talk')).toHaveLength(2)
  })

  it('finds the evening of a date in each group, with its talk', async () => {
    const hits = (await hitsOf('MEMBER', '今晚'))?.filter(({ kind }) => kind === 'night')
    expect(hits?.map(({ detail }) => detail)).toEqual(['试群 · 今晚的分享'])
    expect(hits?.[0]?.href).toMatch(/^\/schedule\?week=\d{4}-\d{2}-\d{2}&group=/u)
  })

  it('finds pages by their names in both languages, in the reader’s', async () => {
    for (const locale of LOCALES) {
      const hits = await paletteHits(fixtures.actors.COORDINATOR, 'paiqi', locale)
      const other = await paletteHits(fixtures.actors.COORDINATOR, 'schedule', locale)
      expect(hits?.map(({ href }) => href)).toContain('/desk/plan')
      expect(other?.map(({ href }) => href)).toContain('/schedule')
    }
  })

  it('asks three statements of a name, and five more of a date', async () => {
    const asked = (query: string) =>
      countStatements(() => paletteHits(fixtures.actors.OWNER, query, 'zh'))
    expect([await asked(''), await asked('沈'), await asked('zzzz'), await asked('今晚')]).toEqual([
      0, 3, 3, 8,
    ])
  })
})
