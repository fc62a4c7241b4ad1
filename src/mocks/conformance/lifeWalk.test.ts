import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { checkEverything, checkTouched } from './walk/checks.ts'
import { Choices } from './walk/choices.ts'
import { learnMade } from './walk/made.ts'
import { WalkModel } from './walk/model.ts'
import { Moods } from './walk/moods.ts'
import type { Made, Operation } from './walk/operation.ts'
import { PlaceFiller } from './walk/placeFiller.ts'
import { randomNumbers } from './walk/randomNumbers.ts'
import { learnStart } from './walk/start.ts'
import { epoch, openTab } from './walk/tabs.ts'

const steps = 5_200
/** Seeds can be given to try others; this is the one that counts. */
const seed = Number(process.env['WALK_SEED'] ?? 20_261_125)

/** All that the scenario leaves unfinished is over by then. */
const firstStep = epoch + 3_600_000

it(`agrees with a plain model of images and instances after each of ${steps} operations`, async () => {
  const random = randomNumbers(seed)
  // The stand-in reports each disk failure; here they are wanted.
  const reported = console.error
  console.error = () => undefined
  let [now, diskFails] = [firstStep, false]
  const open = () => openTab({ shouldFail: () => diskFails, clock: () => now })
  const tabs = [await open(), await open()]
  const start = await learnStart(random.pick(tabs), now)
  const { state, players } = start
  const model = new WalkModel(state)
  const choices = new Choices(random, start)
  const moods = new Moods(random)
  const filler = new PlaceFiller(choices)
  await checkEverything(random.pick(tabs), state, players, 'at the start')

  const outcomes = new Map<string, number>()
  const withToken: Operation[] = []
  for (let step = 0; step < steps; step++) {
    if (random.chance(0.003)) tabs[random.below(tabs.length)] = await open()
    const tab = random.pick(tabs)
    state.advanceTo((now += moods.pause(now, state.nextChange())))
    const again = withToken.length > 0 && random.chance(0.02)
    const isFilling = step > steps * 0.94 && !filler.isDone
    const operation =
      (again ? random.pick(withToken) : undefined) ??
      (isFilling ? filler.operation() : undefined) ??
      moods.operation(choices)
    const { action, caller, request } = operation
    if (!again && 'ClientToken' in request) withToken.push(operation)
    const when = `step ${step}, ${action} by ${caller} of ${JSON.stringify(request)}`

    const verdict = model.judge(operation)
    diskFails = random.chance(0.005)
    const expected = verdict.done && diskFails ? 'InternalError' : verdict.code
    const { RequestId: _, ...answer } = await tab.call(caller, action, request)
    diskFails = false
    expect(answer.Code ?? 'OK', when).toBe(expected)
    const outcome = `${action} ${expected}`
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)

    const reader = random.pick(tabs)
    let made: Made = {}
    if (verdict.done && expected === 'OK') {
      const before = model.answerBefore(operation)
      if (before) expect(answer, when).toEqual(before)
      else made = await learnMade(reader, operation, answer)
      verdict.done(made)
      model.remember(operation, answer)
    }
    const ids = [made.images ?? [], made.instances ?? []].flat().map(({ id }) => id)
    await checkTouched(reader, state, operation, ids, { players, random, when })
    if (step % 10 === 9) await checkEverything(random.pick(tabs), state, players, when)
  }
  console.error = reported
  await checkEverything(await open(), state, players, 'after a reload')
  console.info(choices.imageCount(), state.instances.size)
  console.info([...outcomes].toSorted().map(String).join('\n'))
}, 120_000)
