import { describe, expect, it } from 'vitest'
import type { Action } from '../../api/contract.ts'
import { apiErrors, isApiErrorCode, type ApiErrorCode } from '../ecs/errors.ts'
import { documentedRefusals } from './documentedRefusals.ts'
import { oneOfEachKind } from './libraries.ts'
import { actionRefusals } from './refusals/table.ts'
import { owner, throughEachLibrary } from './support.ts'

const cases = Object.entries(actionRefusals).flatMap(([action, codes]) =>
  Object.entries(codes).map(([code, provoke]) => ({
    action: action as Action,
    code: code as ApiErrorCode,
    provoke,
  })),
)

throughEachLibrary(
  'Each refusal of an action',
  (way) => {
    it.each(cases)('$action: $code', async ({ action, code, provoke }) => {
      const [status, text] = apiErrors[code]
      const attempts = await provoke(way)
      expect(attempts.length).toBeGreaterThan(0)
      const before = await way.door.standIn.acceptedWrites()
      for (const { params, account = owner, detail = '', ...own } of attempts) {
        const refusal = await way.refusal(account, action, params, own.endpoint)
        expect(refusal, JSON.stringify(params)).toMatchObject({
          code,
          httpStatus: own.httpStatus ?? status,
          message: own.message ?? text.split('%s').join(detail),
        })
      }
      expect(await way.door.standIn.acceptedWrites(), 'nothing of it was done').toBe(before)
    })
  },
  oneOfEachKind,
)

describe('docs/api-coverage.md', () => {
  const rows = documentedRefusals().map((row) => ({ ...row, pair: `${row.action} ${row.code}` }))
  // Those of the others are in refusals.test.ts.
  const ofTable = rows.filter(({ action }) => Object.hasOwn(actionRefusals, action))

  it('lists each refusal that has cases, and no other as covered', () => {
    const covered = ofTable.filter((row) => row.covered.startsWith('yes')).map(({ pair }) => pair)
    const elsewhere = ['CreateImage QuotaExceed.Image', 'CopyImage QuotaExceed.Image']
    const tested = cases.map(({ action, code }) => `${action} ${code}`)
    expect(covered.toSorted()).toEqual([...tested, ...elsewhere].toSorted())
  })

  it('lists nothing that the stage could not inject', () => {
    expect(rows.filter(({ code }) => !isApiErrorCode(code))).toEqual([])
  })

  it('lists none twice, and says of the others why they are out of reach', () => {
    expect(new Set(rows.map(({ pair }) => pair)).size).toBe(rows.length)
    const others = rows.filter((row) => !row.covered.startsWith('yes'))
    expect(others.length).toBeGreaterThan(20)
    for (const { pair, covered } of others) expect(covered, pair).toMatch(/^no: .{8,}/)
  })
})
